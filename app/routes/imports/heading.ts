import type { Words } from "#app/locales/dictionary";

/** How a column of a table is called: its place and its heading. */
export function headingOf(
  words: Words["imports"]["mapping"],
  header: readonly string[],
  column: number,
): string {
  const heading = header[column] ?? "";
  return heading === "" ? words.untitled(column + 1) : words.heading(column + 1, heading);
}
