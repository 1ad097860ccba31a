import type { Day } from "#app/domain/calendar";
import { readSpreadsheet } from "#app/domain/spreadsheets/reading.server";
import type { RefusedSpreadsheet } from "#app/domain/spreadsheets/spreadsheet";
import { rosterColumns } from "./fields";
import { linesOf, partsOf, readLine, readParts, saysPerson } from "./lines";
import { type ReadRow, rowReader } from "./row";

/** People that one table may bring. */
export const mostRows = 2_000;

/** Why a table of people is not taken, where it can be read at all; the locales have a sentence for each. */
export type RosterRefusal = "too-many" | "no-names" | "nobody";

export type ReadTable =
  | { readonly rows: readonly ReadRow[] }
  | { readonly fault: RosterRefusal }
  | RefusedSpreadsheet;

/** The people in a CSV or XLSX file, by the headings of its columns; without headings, by what each cell looks like. */
export async function readRosterFile(bytes: Uint8Array, today: Day): Promise<ReadTable> {
  const table = await readSpreadsheet(bytes);
  if ("refusal" in table) return table;
  const { header, rows } = table;
  const columns = rosterColumns(header);
  if (columns.name !== undefined || columns.surname !== undefined) {
    const read = rowReader(columns, today);
    return judged(rows.length, () => rows.map(({ row, cells }) => read(row, cells)));
  }
  if (!saysPerson(header)) return { fault: "no-names" };
  const all = [{ row: 1, cells: header }, ...rows];
  return judged(all.length, () => all.map(({ row, cells }) => readParts(row, cells, today)));
}

/** The people in a text, one a line; where its first line holds headings, they say what is what. */
export function readRosterText(text: string, today: Day): ReadTable {
  const lines = linesOf(text);
  const columns = rosterColumns(partsOf(lines[0]?.line ?? ""));
  if (columns.name === undefined)
    return judged(lines.length, () => lines.map(({ row, line }) => readLine(row, line, today)));
  const read = rowReader(columns, today);
  return judged(lines.length - 1, () => lines.slice(1).map(({ row, line }) => read(row, partsOf(line))));
}

function judged(count: number, read: () => ReadRow[]): ReadTable {
  if (count === 0) return { fault: "nobody" };
  return count > mostRows ? { fault: "too-many" } : { rows: read() };
}
