/** What a table may hold at most, and what a file may weigh. */
export const spreadsheetLimits = {
  /** Bytes of the file as it is sent. */
  bytes: 16 * 1024 * 1024,
  /** Bytes of a workbook's parts together, once inflated. */
  inflated: 64 * 1024 * 1024,
  /** Inflated bytes for each compressed one, of a part larger than a megabyte. */
  ratio: 200,
  /** Rows with something in them, the heading not counted. */
  rows: 20_000,
  /** Where the rows of every spreadsheet program end; empty ones beyond are not looked for. */
  lastRow: 1_048_576,
  columns: 60,
  /** Characters of one cell; no spreadsheet program holds more. */
  cell: 32_767,
} as const;

/** Why a file is not read; each has a sentence in the locales. */
export const spreadsheetRefusals = [
  "empty",
  "too-large",
  "too-many-rows",
  "too-many-columns",
  "too-long-cell",
  "zip-bomb",
  "encrypted",
  "old-excel",
  "open-document",
  "web-page",
  "encoding",
  "quotes",
  "damaged",
  "not-a-table",
] as const;
export type SpreadsheetRefusal = (typeof spreadsheetRefusals)[number];

export interface SpreadsheetRow {
  /** As the person sees it beside the row: 1 is the first row of the file. */
  readonly row: number;
  /** As many as the heading has. */
  readonly cells: readonly string[];
}

/** A table as text: the first row that is not empty heads it, rows without anything are left out. */
export interface Spreadsheet {
  /** The sheets that are not hidden; none for a file of plain text. */
  readonly sheets: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly SpreadsheetRow[];
}

export interface RefusedSpreadsheet {
  readonly refusal: SpreadsheetRefusal;
  /** Where the fault is, if it is in one place. */
  readonly row?: number;
}

/** Thrown inside the readers; never leaves `readSpreadsheet`. */
export class UnreadableSpreadsheet extends Error {
  constructor(
    readonly refusal: SpreadsheetRefusal,
    readonly row?: number,
  ) {
    super(refusal);
  }
}
