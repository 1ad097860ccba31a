import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Checkbox } from "#app/ui/checkbox";
import { FormFieldsProvider } from "#app/ui/form-fields";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";

interface PairFilterProps {
  cantons: readonly { code: string; name: string; province: string; count: number }[];
  canton: string;
  contact: string;
}

/** Which pairs are shown: those of one canton, those that share a contact. */
export function PairFilter({ cantons, canton, contact }: PairFilterProps) {
  const words = useWords().duplicates;
  const options = cantons.map(({ code, name, province, count }) => ({
    value: code,
    label: words.option(name, province, count),
  }));
  const fields = { id: "pairs", values: { canton, contacto: contact }, errors: {}, stale: {} };
  return (
    <search>
      <form method="get" action={paths.duplicates()} className="search">
        <FormFieldsProvider fields={fields}>
          <Select name="canton" label={words.canton} options={options} emptyLabel={words.everyCanton} plain />
          <Checkbox name="contacto" value="contacto" label={words.contact} />
          <Button>{words.filter}</Button>
        </FormFieldsProvider>
      </form>
    </search>
  );
}
