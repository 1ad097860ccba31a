import Papa from "papaparse";
import { type SpreadsheetColumn, safeText } from "./columns";

/**
 * Excel opens a CSV by the list separator of Windows, which is a semicolon where decimals have a comma, as in Ecuador;
 * it takes a file for UTF-8 only by the byte order mark. A `sep=` line would make it forget that mark.
 */
const style = { delimiter: ";", newline: "\r\n", header: false } as const;
const byteOrderMark = "\ufeff";

/** A CSV file, a batch of rows at a time. */
export async function* writeCsv<Row>(
  columns: readonly SpreadsheetColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const lines = (rows: string[][], before = "") =>
    encoder.encode(before + Papa.unparse(rows, style) + style.newline);
  yield lines([columns.map((column) => safeText(column.heading))], byteOrderMark);
  for await (const batch of batches)
    if (batch.length > 0) yield lines(batch.map((row) => columns.map((column) => cellOf(column, row))));
}

function cellOf<Row>(column: SpreadsheetColumn<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null) return "";
  return typeof value === "number" ? String(value).replace(".", ",") : safeText(value);
}
