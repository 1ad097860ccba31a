import { fold } from "#app/domain/text";
import { dictionaries } from "#app/locales/dictionary";
import { type Columns, type ImportField, importFields } from "./fields";

/** Which column each field is likely in, by headings as people write them; no column serves twice. */
export function guessColumns(header: readonly string[]): Columns {
  const headings = header.map(plain);
  const found: Partial<Record<ImportField, number>> = {};
  const taken = new Set<number>();
  const take = (fits: (heading: string, known: string) => boolean) => {
    for (const field of importFields) {
      if (found[field] !== undefined) continue;
      const column = headings.findIndex(
        (heading, at) => !taken.has(at) && knownHeadings(field).some((known) => fits(heading, known)),
      );
      if (column === -1) continue;
      found[field] = column;
      taken.add(column);
    }
  };
  take((heading, known) => heading === known);
  take((heading, known) => heading.startsWith(`${known} `));
  return found;
}

const knownHeadings = (field: ImportField): string[] =>
  Object.values(dictionaries).flatMap(({ imports }) => [
    plain(imports.fields[field]),
    ...imports.headings[field].split("|"),
  ]);

const plain = (heading: string): string =>
  fold(heading)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
