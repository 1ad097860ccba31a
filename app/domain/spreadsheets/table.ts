import { cleanCell, undefuse } from "./cell-text";
import {
  type Spreadsheet,
  type SpreadsheetRow,
  spreadsheetLimits,
  UnreadableSpreadsheet,
} from "./spreadsheet";

/** Gathers the rows of a table as they are read. */
export interface Table {
  /** @throws UnreadableSpreadsheet as soon as the table is larger than it may be */
  add(row: number, cells: readonly string[]): void;
  /** @throws UnreadableSpreadsheet where there was no row with anything in it */
  finish(sheets: readonly string[]): Spreadsheet;
}

export function openTable(): Table {
  const kept: SpreadsheetRow[] = [];
  let width = 0;
  return {
    add(row, raw) {
      if (row > spreadsheetLimits.lastRow) throw new UnreadableSpreadsheet("too-many-rows");
      const filled = raw.findLastIndex((cell) => cell !== "") + 1;
      if (filled > spreadsheetLimits.columns) throw new UnreadableSpreadsheet("too-many-columns", row);
      const cells = raw.slice(0, filled).map((cell) => undefuse(cleanCell(cell)));
      if (cells.every((cell) => cell.trim() === "")) return;
      if (kept.length > spreadsheetLimits.rows) throw new UnreadableSpreadsheet("too-many-rows");
      if (cells.some((cell) => cell.length > spreadsheetLimits.cell))
        throw new UnreadableSpreadsheet("too-long-cell", row);
      width = Math.max(width, filled);
      kept.push({ row, cells });
    },
    finish(sheets) {
      const [head, ...rest] = kept;
      if (!head) throw new UnreadableSpreadsheet("empty");
      const header = widened(head.cells, width).map((heading) => heading.replace(/\s+/g, " ").trim());
      return {
        sheets,
        header,
        rows: rest.map(({ row, cells }) => ({ row, cells: widened(cells, width) })),
      };
    },
  };
}

const widened = (cells: readonly string[], width: number): readonly string[] =>
  cells.length === width ? cells : [...cells, ...Array<string>(width - cells.length).fill("")];
