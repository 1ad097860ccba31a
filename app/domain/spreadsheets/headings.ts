import { fold } from "#app/domain/text";

/**
 * Which column, from 0, each field is likely in, by headings as people write them; no column serves twice.
 * @param known the headings of a field, each as `plainHeading` writes it
 */
export function matchColumns<Field extends string>(
  header: readonly string[],
  fields: readonly Field[],
  known: (field: Field) => readonly string[],
): Partial<Record<Field, number>> {
  const headings = header.map(plainHeading);
  const found: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  const take = (fits: (heading: string, known: string) => boolean) => {
    for (const field of fields) {
      if (found[field] !== undefined) continue;
      const column = headings.findIndex(
        (heading, at) => !taken.has(at) && known(field).some((one) => fits(heading, one)),
      );
      if (column === -1) continue;
      found[field] = column;
      taken.add(column);
    }
  };
  take((heading, one) => heading === one);
  take((heading, one) => heading.startsWith(`${one} `));
  return found;
}

/** A heading without accents, capitals and marks. */
export const plainHeading = (heading: string): string =>
  fold(heading)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
