import { defaultField } from "#app/domain/imports/fields";
import { guessColumns } from "#app/domain/imports/headings";
import type { Import } from "#app/domain/imports/imports.server";
import { type Defaults, type Mapping, readMapping } from "#app/domain/imports/mapping";
import type { FieldValues } from "#app/ui/form-fields";

/** What most tables of organizations without papers mean where they say nothing. */
const usual: Defaults = { audience: "organization" };

/** What the form of an import's columns shows first: what was chosen, else what the headings seem to say. */
export function mappingValues({ header, mapping }: Pick<Import, "header" | "mapping">): FieldValues {
  const { columns, defaults }: Mapping = mapping
    ? readMapping(mapping)
    : { columns: guessColumns(header ?? []), defaults: usual };
  return Object.fromEntries([
    ...Object.entries(columns).map(([field, column]) => [field, String(column)]),
    ...Object.entries(defaults).map(([name, value]) => [defaultField(name), value]),
  ]);
}
