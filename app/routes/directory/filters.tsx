import type { directoryAddress } from "#app/domain/directory/address";
import { paths } from "#app/paths";
import { asText, useField } from "#app/ui/form-fields";
import { SearchForm } from "#app/ui/search-form";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";
import type { FilterOptions } from "./options";

interface DirectoryFiltersProps {
  address: ReturnType<typeof directoryAddress>;
  options: FilterOptions;
}

/** The form of the directory: its words and its filters, the rarer ones folded away until one is used. */
export function DirectoryFilters({ address, options }: DirectoryFiltersProps) {
  const words = useWords().directory;
  const { poblacion, ofrece, busca } = address;
  return (
    <SearchForm
      action={paths.organizations()}
      label={words.search}
      values={address}
      submitLabel={words.submit}
    >
      <Select name="tema" label={words.theme} emptyLabel={words.anyTheme} options={options.themes} plain />
      <Select
        name="canton"
        label={words.canton}
        emptyLabel={words.anyCanton}
        groups={options.cantons}
        plain
      />
      <NearField />
      <details className="fold" open={[poblacion, ofrece, busca].some(Boolean)}>
        <summary>{words.more}</summary>
        <div className="search">
          <Select
            name="poblacion"
            label={words.population}
            emptyLabel={words.anyPopulation}
            options={options.populations}
            plain
          />
          <Select
            name="ofrece"
            label={words.offer}
            emptyLabel={words.anyOffer}
            options={options.offers}
            plain
          />
          <Select name="busca" label={words.need} emptyLabel={words.anyNeed} options={options.needs} plain />
        </div>
      </details>
    </SearchForm>
  );
}

function NearField() {
  const { id, value } = useField("cerca");
  return (
    <div className="field">
      <label htmlFor={id}>{useWords().directory.near}</label>
      <input id={id} name="cerca" defaultValue={asText(value)} maxLength={100} />
    </div>
  );
}
