import { readCsv } from "./csv-reading.server";
import { fileKind, refuseMarkup } from "./file-kind.server";
import {
  type RefusedSpreadsheet,
  type Spreadsheet,
  spreadsheetLimits,
  UnreadableSpreadsheet,
} from "./spreadsheet";
import { decodeText } from "./text-decoding.server";
import { readWorkbook } from "./workbook-reading.server";

/**
 * The table in a CSV or XLSX file, as text: dates as `YYYY-MM-DD`, numbers without exponents, of formulas what they
 * last gave. What the file is, its bytes decide, not its name. Blocks for up to a second: for a thread of its own.
 * @param sheet the name of a sheet; without it, the first that is not hidden
 * @returns a word, with the row where there is one, for what cannot be read
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  sheet?: string,
): Promise<Spreadsheet | RefusedSpreadsheet> {
  try {
    if (bytes.length > spreadsheetLimits.bytes) throw new UnreadableSpreadsheet("too-large");
    if (fileKind(bytes) === "zip") return await readWorkbook(bytes, sheet);
    const text = decodeText(bytes);
    refuseMarkup(text);
    return readCsv(text);
  } catch (error) {
    if (!(error instanceof UnreadableSpreadsheet)) throw error;
    const { refusal, row } = error;
    return row === undefined ? { refusal } : { refusal, row };
  }
}
