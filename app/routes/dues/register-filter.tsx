import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { FormFieldsProvider } from "#app/ui/form-fields";
import type { Option } from "#app/ui/options";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";
import { stateNames } from "./state-names";

interface RegisterFilterProps {
  slug: string;
  periods: readonly Option[];
  shown: { readonly periodo?: string; readonly ver?: string };
}

/** Which dues are shown: those of one period, the paid ones, those still to be paid. */
export function RegisterFilter({ slug, periods, shown }: RegisterFilterProps) {
  const { list, states } = useWords().dues;
  const { periodo = "", ver = "" } = shown;
  const fields = { id: "dues", values: { periodo, ver }, errors: {}, stale: {} };
  return (
    <search>
      <form method="get" action={paths.dues(slug)} className="search">
        <FormFieldsProvider fields={fields}>
          <Select
            name="periodo"
            label={list.filterPeriod}
            options={periods}
            emptyLabel={list.everyPeriod}
            plain
          />
          <Select
            name="ver"
            label={list.filterState}
            options={[
              { value: stateNames.owed, label: states.owed },
              { value: stateNames.paid, label: states.paid },
            ]}
            emptyLabel={list.everyState}
            plain
          />
          <Button>{list.filter}</Button>
        </FormFieldsProvider>
      </form>
    </search>
  );
}
