import { Field } from "#app/ui/field";
import { optionsOf } from "#app/ui/options";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";

/** The controls of a term, for a new one and for its edition. */
export function TermFields() {
  const { positions, form } = useWords().boards;
  return (
    <>
      <Select
        name="position"
        label={form.position}
        emptyLabel={form.choosePosition}
        options={optionsOf(positions)}
        required
      />
      <Field
        name="holder"
        label={form.holder}
        hint={form.holderHint}
        required
        minLength={3}
        maxLength={120}
      />
      <Field name="startsOn" type="date" label={form.startsOn} required />
      <Field name="endsOn" type="date" label={form.endsOn} hint={form.endsHint} />
    </>
  );
}
