import { CheckboxGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { type OptionGroup, optionsOf } from "#app/ui/options";
import { Select } from "#app/ui/select";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

/** The controls of a profile's base facts, for a new one and for its edition. */
export function OrganizationFields({ cantons }: { cantons: readonly OptionGroup[] }) {
  const words = useWords().organizations;
  const { form } = words;
  return (
    <>
      <Field name="name" label={form.name} hint={form.nameHint} required minLength={3} maxLength={120} />
      <Field name="acronym" label={form.acronym} maxLength={20} />
      <Select
        name="kind"
        label={form.kind}
        emptyLabel={form.choose}
        options={optionsOf(words.kinds)}
        required
      />
      <Select
        name="legalForm"
        label={form.legalForm}
        hint={form.legalFormHint}
        emptyLabel={form.choose}
        options={optionsOf(words.legalForms)}
        required
      />
      <Select
        name="formedBy"
        label={form.formedBy}
        emptyLabel={form.choose}
        options={optionsOf(words.formedByGroups)}
        required
      />
      <TextArea
        name="mission"
        label={form.mission}
        hint={form.missionHint}
        rows={6}
        required
        minLength={20}
        maxLength={1200}
      />
      <CheckboxGroup
        name="themes"
        label={form.themes}
        hint={form.themesHint}
        options={optionsOf(words.themes)}
        required
        fold
      />
      <Select name="canton" label={form.canton} emptyLabel={form.chooseCanton} groups={cantons} required />
    </>
  );
}
