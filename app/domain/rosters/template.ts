import type { SpreadsheetColumn } from "#app/domain/spreadsheets/columns";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";

const fields = ["name", "mail", "phone", "since", "note"] as const;
type TemplateRow = Readonly<Record<(typeof fields)[number], string>>;

/** The headings by which every column is known, for a table to be filled in. */
export const templateColumns = (locale: Locale): SpreadsheetColumn<TemplateRow>[] =>
  fields.map((field) => ({
    type: "text",
    heading: wordsFor(locale).rosters.fields[field],
    value: (row) => row[field],
  }));

/** Two rows that show how each column is filled in. */
export const templateRows = (locale: Locale): readonly TemplateRow[] => wordsFor(locale).rosters.examples;
