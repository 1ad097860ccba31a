import type { SpreadsheetColumn } from "#app/domain/spreadsheets/columns";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import { type ImportField, importFields } from "./fields";

export type TemplateRow = Readonly<Record<ImportField, string>>;

/** The headings by which every column is known, for a table to be filled in. */
export function templateColumns(locale: Locale): SpreadsheetColumn<TemplateRow>[] {
  const { fields } = wordsFor(locale).imports;
  return importFields.map((field) => ({
    type: "text",
    heading: fields[field],
    value: (row) => row[field],
  }));
}

/** Two rows that show how each column is filled in. */
export const templateRows = (locale: Locale): readonly TemplateRow[] => wordsFor(locale).imports.examples;
