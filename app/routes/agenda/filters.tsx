import { agendaAddress } from "#app/domain/agenda/address";
import type { AgendaQuery } from "#app/domain/agenda/agenda.schema";
import { paths } from "#app/paths";
import { asText, useField } from "#app/ui/form-fields";
import { SearchForm } from "#app/ui/search-form";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";
import type { AgendaOptions } from "./agenda-options";

interface AgendaFiltersProps {
  query: AgendaQuery;
  month: string;
  /** The place that was asked for, as it was understood. */
  town: { code: string; name: string; province: string } | undefined;
  options: AgendaOptions;
}

/** The form of the agenda: words and filters, those of place and time folded away until one is used. */
export function AgendaFilters({ query, month, town, options }: AgendaFiltersProps) {
  const { agenda: words, territories } = useWords();
  const address = agendaAddress(query);
  const cerca = town?.code === query.near ? territories.option(town.name, town.province) : query.near;
  const folded = [address.tema, address.formato, address.cerca, address.desde];
  return (
    <SearchForm
      action={paths.agenda()}
      label={words.search}
      values={{ ...address, cerca }}
      submitLabel={words.submit}
    >
      <Select
        name="canton"
        label={words.canton}
        emptyLabel={words.anyCanton}
        groups={options.cantons}
        plain
      />
      {query.view && (
        <>
          <input type="hidden" name="ver" value={query.view} />
          <input type="hidden" name="mes" value={month} />
        </>
      )}
      <details className="fold" open={folded.some(Boolean)}>
        <summary>{words.moreFilters}</summary>
        <div className="search">
          <Select
            name="tema"
            label={words.theme}
            emptyLabel={words.anyTheme}
            options={options.themes}
            plain
          />
          <Select
            name="formato"
            label={words.format}
            emptyLabel={words.anyFormat}
            options={options.formats}
            plain
          />
          {!query.view && (
            <>
              <PlainField name="desde" label={words.from} type="date" />
              <PlainField name="cerca" label={words.near} />
            </>
          )}
        </div>
      </details>
    </SearchForm>
  );
}

function PlainField({ name, label, type = "text" }: { name: string; label: string; type?: "text" | "date" }) {
  const { id, value } = useField(name);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} name={name} defaultValue={asText(value)} maxLength={100} />
    </div>
  );
}
