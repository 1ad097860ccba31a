import { Checkbox } from "#app/ui/checkbox";
import { Field } from "#app/ui/field";
import { optionsOf } from "#app/ui/options";
import { Select } from "#app/ui/select";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

/** The controls of a requirement, for a new one and for its edition. */
export function RequirementFields() {
  const { forms, manage: words } = useWords().requirements;
  return (
    <>
      <Select
        name="legalForm"
        label={words.legalForm}
        emptyLabel={words.chooseForm}
        options={optionsOf(forms)}
        required
      />
      <Field
        name="position"
        type="number"
        inputMode="numeric"
        label={words.position}
        hint={words.positionHint}
        required
      />
      <Field name="title" label={words.name} hint={words.nameHint} required minLength={5} maxLength={160} />
      <TextArea
        name="detail"
        label={words.detail}
        hint={words.detailHint}
        required
        minLength={10}
        maxLength={1200}
      />
      <Field name="institution" label={words.institution} hint={words.institutionHint} maxLength={300} />
      <Field name="source" label={words.source} hint={words.sourceHint} maxLength={300} />
      <Field name="validFrom" type="date" label={words.validFrom} required />
      <Field name="validUntil" type="date" label={words.validUntil} hint={words.validUntilHint} />
      <Checkbox name="confirmed" label={words.confirmedLabel} hint={words.confirmedHint} />
    </>
  );
}
