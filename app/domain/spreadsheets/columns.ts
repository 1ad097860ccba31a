import { cleanCell, defuse } from "./cell-text";
import { spreadsheetLimits } from "./spreadsheet";

interface Column<Type extends string, Row, Value> {
  readonly type: Type;
  readonly heading: string;
  value(row: Row): Value | null;
}

/** One column of a table that is written: what stands above it and what each row says there. */
export type SpreadsheetColumn<Row> =
  | Column<"text", Row, string>
  | Column<"number", Row, number>
  /** `YYYY-MM-DD`. */
  | Column<"day", Row, string>;

/** A text as a cell may hold it: defused, without what no program keeps, no longer than any takes. */
export const safeText = (text: string): string =>
  defuse(cleanCell(cleanCell(text).slice(0, spreadsheetLimits.cell - 1)));
