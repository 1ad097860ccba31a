import type { DeskRefusal } from "#app/domain/desk/refusal";
import { refusalSentence } from "#app/domain/spreadsheets/refusal-sentence";
import { type RefusedSpreadsheet, spreadsheetRefusals } from "#app/domain/spreadsheets/spreadsheet";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";

/** Why an import does not go on, as it is stored: of the file with its row, of the desk, of a row that became wrong. */
export type Failure = `file:${string}` | `desk:${DeskRefusal}` | `row:${number}` | "nothing-to-create";

export const failureOf = ({ refusal, row }: RefusedSpreadsheet): Failure =>
  `file:${refusal}${row === undefined ? "" : `:${row}`}`;

/** Why the import does not go on and what to do, in a sentence. */
export function failureSentence(failure: string, locale: Locale): string {
  const { failures } = wordsFor(locale).imports;
  const [kind, word = "", row] = failure.split(":");
  if (kind === "row") return failures.row(Number(word));
  const refusal = spreadsheetRefusals.find((one) => one === word);
  if (kind === "file" && refusal)
    return refusalSentence(row === undefined ? { refusal } : { refusal, row: Number(row) }, locale);
  if (kind === "nothing-to-create") return failures.nothing;
  return word === "busy" ? failures.busy : failures.desk;
}
