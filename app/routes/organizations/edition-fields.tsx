import { CantonTicks, type NamedCanton } from "#app/routes/territories/canton-ticks";
import { CheckboxGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { optionsOf } from "#app/ui/options";
import { useWords } from "#app/ui/words";

/** What an organization adds to its base facts once it is registered. */
export function EditionFields({ cantons }: { cantons: readonly NamedCanton[] }) {
  const words = useWords().organizations;
  const { form } = words;
  return (
    <>
      <CantonTicks name="coverage" label={form.coverage} hint={form.coverageHint} cantons={cantons} />
      <CheckboxGroup
        name="populations"
        label={form.populations}
        options={optionsOf(words.populations)}
        fold
      />
      <CheckboxGroup name="languages" label={form.languages} options={optionsOf(words.languages)} fold />
      <Field
        name="founded"
        label={form.founded}
        hint={form.foundedHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
      />
    </>
  );
}
