import { matchColumns, plainHeading } from "#app/domain/spreadsheets/headings";
import { dictionaries } from "#app/locales/dictionary";
import { type Columns, type ImportField, importFields } from "./fields";

/** Which column each field is likely in, by headings as people write them; no column serves twice. */
export const guessColumns = (header: readonly string[]): Columns =>
  matchColumns(header, importFields, knownHeadings);

const knownHeadings = (field: ImportField): string[] =>
  Object.values(dictionaries).flatMap(({ imports }) => [
    plainHeading(imports.fields[field]),
    ...imports.headings[field].split("|"),
  ]);
