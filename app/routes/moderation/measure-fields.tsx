import type { Words } from "#app/locales/dictionary";
import { RadioGroup } from "#app/ui/choice-group";
import { Form } from "#app/ui/form";
import type { FormResult } from "#app/ui/form-result";
import { Section } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

interface MeasureFieldsProps {
  /** What can be done about the profile as it stands. */
  possible: readonly (keyof Words["moderation"]["kinds"])[];
  result: FormResult | undefined;
}

/** A new measure and its reason. */
export function MeasureFields({ possible, result }: MeasureFieldsProps) {
  const { measures: words } = useWords().moderation;
  const options = possible.map((kind) => ({
    value: kind,
    label: words.options[kind],
    hint: words.hints[kind],
  }));
  return (
    <Section title={words.new}>
      <Form result={result} submitLabel={words.submit} submitKind="danger">
        <RadioGroup name="kind" label={words.newKind} options={options} required />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.newReasonHint}
          required
          minLength={10}
          maxLength={1000}
        />
      </Form>
    </Section>
  );
}
