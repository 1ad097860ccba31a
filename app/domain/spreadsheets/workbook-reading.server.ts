import { readSheet } from "./sheet-reading.server";
import { type Spreadsheet, UnreadableSpreadsheet } from "./spreadsheet";
import { openTable } from "./table";
import { readOutline } from "./workbook-outline.server";
import { openParts } from "./workbook-parts.server";

/**
 * The table on one sheet of an XLSX file.
 * @param name of the sheet; without it, or where there is none such, the first that is not hidden
 * @throws UnreadableSpreadsheet
 */
export async function readWorkbook(bytes: Uint8Array, name?: string): Promise<Spreadsheet> {
  const parts = await openParts(bytes);
  const outline = await readOutline(parts);
  const sheet = outline.sheets.find((one) => one.name === name) ?? outline.sheets[0];
  if (!sheet) throw new UnreadableSpreadsheet("empty");
  const table = openTable();
  await readSheet(parts.open(sheet.part), outline, table);
  return table.finish(outline.sheets.map((one) => one.name));
}
