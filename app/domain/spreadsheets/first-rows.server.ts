import type { Workbench } from "#app/domain/desk/workbench";
import { readSpreadsheet } from "./reading.server";
import type { RefusedSpreadsheet, Spreadsheet } from "./spreadsheet";

interface Asked {
  readonly bytes: Uint8Array;
  readonly sheet?: string;
  /** How many rows are wanted; the others are only counted. */
  readonly rows: number;
}

/** The beginning of a table and how many rows it has; or why it cannot be read. */
export async function readFirstRows(
  _bench: Workbench,
  { bytes, sheet, rows }: Asked,
): Promise<(Spreadsheet & { readonly total: number }) | RefusedSpreadsheet> {
  const found = await readSpreadsheet(bytes, sheet);
  if ("refusal" in found) return found;
  return { ...found, rows: found.rows.slice(0, rows), total: found.rows.length };
}
