import { type ImportField, importFields } from "#app/domain/imports/fields";
import type { Import } from "#app/domain/imports/imports.server";
import { readMapping } from "#app/domain/imports/mapping";
import type { PreviewRow } from "#app/domain/imports/rows.server";
import type { Words } from "#app/locales/dictionary";

/** Labels of a closed list that a sentence names as examples. */
const named = 7;

/** The rows of a page with their name and what was found, as sentences that name the column as its heading has it. */
export function rowsForPage(
  rows: readonly PreviewRow[],
  { header, mapping }: Pick<Import, "header" | "mapping">,
  words: Words,
) {
  const { columns } = readMapping(mapping ?? {});
  const headed = (field: ImportField) =>
    (columns[field] === undefined ? "" : header?.[columns[field]]) || words.imports.fields[field];
  const said = (cells: readonly string[], field: ImportField) =>
    columns[field] === undefined ? "" : (cells[columns[field]] ?? "").trim();
  return rows.map(({ row, cells, errors, likely, same, decision }) => ({
    row,
    name: said(cells, "name"),
    place: [said(cells, "canton"), said(cells, "province")].filter(Boolean).join(", "),
    faults: (errors ?? []).map(({ field, word }) => {
      const known = importFields.find((one) => one === field) ?? "name";
      return faultSentence(words, word, headed(known), allowedIn(words, known));
    }),
    same,
    sameRows: likely?.rows ?? [],
    create: decision === "create",
  }));
}
export type ShownRow = ReturnType<typeof rowsForPage>[number];

function faultSentence(
  { imports: { faults } }: Words,
  word: string,
  column: string,
  allowed: string,
): string {
  const known = Object.hasOwn(faults, word) ? (word as keyof typeof faults) : "other";
  return faults[known]({ column, allowed });
}

function allowedIn({ imports, organizations }: Words, field: ImportField): string {
  const lists: Partial<Record<ImportField, Readonly<Record<string, string>>>> = {
    kind: organizations.kinds,
    legalForm: organizations.legalForms,
    formedBy: organizations.formedByGroups,
    themes: organizations.themes,
    languages: organizations.languages,
  };
  return Object.values(lists[field] ?? {})
    .slice(0, named)
    .map(imports.quoted)
    .join(", ");
}
