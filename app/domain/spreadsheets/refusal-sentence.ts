import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import { type RefusedSpreadsheet, spreadsheetLimits } from "./spreadsheet";

const megabyte = 1024 * 1024;

/** Why a table cannot be read and what to do, in a sentence, with the row where it is known. */
export function refusalSentence({ refusal, row }: RefusedSpreadsheet, locale: Locale): string {
  const { refusals, inRow } = wordsFor(locale).spreadsheets;
  const sentence = {
    ...refusals,
    "too-large": refusals["too-large"](spreadsheetLimits.bytes / megabyte),
    "too-many-rows": refusals["too-many-rows"](spreadsheetLimits.rows),
    "too-many-columns": refusals["too-many-columns"](spreadsheetLimits.columns),
  }[refusal];
  return row === undefined ? sentence : inRow(row, sentence);
}
