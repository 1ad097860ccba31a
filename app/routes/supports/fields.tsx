import { RadioGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { optionsOf } from "#app/ui/options";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";

/** The controls of an offer or a need. */
export function SupportFields() {
  const { supports: words, organizations } = useWords();
  const isTheme = ({ value }: { value: string }) => Object.hasOwn(organizations.themes, value);
  const all = optionsOf(organizations.supports);
  return (
    <>
      <RadioGroup name="side" label={words.side} options={optionsOf(words.sides)} required />
      <Select
        name="support"
        label={words.support}
        emptyLabel={words.choose}
        groups={[
          { label: words.materials, options: all.filter((option) => !isTheme(option)) },
          { label: words.themes, options: all.filter(isTheme) },
        ]}
        required
      />
      <Field name="detail" label={words.detail} hint={words.detailHint} maxLength={140} />
    </>
  );
}
