import { RadioGroup } from "#app/ui/choice-group";
import { Form } from "#app/ui/form";
import type { FormResult } from "#app/ui/form-result";
import { type Option, optionsOf } from "#app/ui/options";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";

interface HandoverOfferProps {
  result: FormResult | undefined;
  successors: readonly Option[];
}

/** To whom a leader offers her part, and what becomes of her. */
export function HandoverOffer({ result, successors }: HandoverOfferProps) {
  const words = useWords().handovers.new;
  return (
    <Form result={result} submitLabel={words.submit}>
      <Select
        name="successor"
        label={words.successor}
        emptyLabel={words.choose}
        options={successors}
        required
      />
      <RadioGroup
        name="afterwards"
        label={words.afterwards}
        hint={words.hint}
        options={optionsOf(words.afterwardsOptions)}
        required
      />
    </Form>
  );
}
