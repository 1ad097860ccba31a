import { RadioGroup } from "#app/ui/choice-group";
import { Form } from "#app/ui/form";
import type { FormResult } from "#app/ui/form-result";
import { optionsOf } from "#app/ui/options";
import { Section } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

/** How a report ends, and what whoever made it is answered. */
export function FlagDecision({ result }: { result: FormResult | undefined }) {
  const { show: words } = useWords().moderation;
  return (
    <Section title={words.decide}>
      <p>{words.decideHint}</p>
      <Form result={result} submitLabel={words.submit}>
        <RadioGroup name="decision" label={words.decision} options={optionsOf(words.decisions)} required />
        <TextArea
          name="answer"
          label={words.answer}
          hint={words.answerHint}
          required
          minLength={10}
          maxLength={1000}
        />
      </Form>
    </Section>
  );
}
