import type { Workbench } from "#app/domain/desk/workbench";
import type { SpreadsheetColumn } from "#app/domain/spreadsheets/columns";
import { writeCsv } from "#app/domain/spreadsheets/csv-writing.server";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import { type OwnRow, readOwnData } from "./own-data.server";
import type { OwnDataFormat } from "./privacy.schema";

interface Asked {
  readonly accountId: number;
  readonly format: OwnDataFormat;
  readonly locale: Locale;
}

/** One value of one row, as a line of the table. */
interface Line {
  readonly row: OwnRow;
  readonly number: number;
  readonly name: string;
  readonly value: unknown;
}

/** A file with everything that is kept about a person: as data for a program, or as a table that opens anywhere. */
export async function* exportOwnData(
  { db, signal }: Workbench,
  { accountId, format, locale }: Asked,
): AsyncGenerator<Uint8Array> {
  const rows = readOwnData(db.fresh, accountId);
  const { you } = wordsFor(locale).privacy;
  yield* format === "json" ? asJson(rows, signal) : writeCsv(columnsIn(locale), asLines(rows, you, signal));
}

async function* asJson(rows: AsyncIterable<OwnRow>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let before = "[\n";
  for await (const row of rows) {
    signal.throwIfAborted();
    yield encoder.encode(`${before}${JSON.stringify(row)}`);
    before = ",\n";
  }
  yield encoder.encode("\n]\n");
}

/** The column that names her leads, so that a row of which she is shown nothing else is there too. */
async function* asLines(
  rows: AsyncIterable<OwnRow>,
  you: string,
  signal: AbortSignal,
): AsyncGenerator<readonly Line[]> {
  let number = 0;
  for await (const row of rows) {
    signal.throwIfAborted();
    number += 1;
    const values = [[row.column, you] as const, ...Object.entries(row.values)];
    yield values.map(([name, value]) => ({ row, number, name, value }));
  }
}

function columnsIn(locale: Locale): SpreadsheetColumn<Line>[] {
  const { privacy } = wordsFor(locale);
  const text = (heading: string, value: (line: Line) => string) =>
    ({ type: "text", heading, value }) as const;
  return [
    text(privacy.columns.table, ({ row }) => privacy.tables[row.table] ?? row.table),
    { type: "number", heading: privacy.columns.row, value: ({ number }) => number },
    text(privacy.columns.field, ({ name }) => name),
    text(privacy.columns.value, ({ value }) =>
      value === null ? "" : typeof value === "string" ? value : JSON.stringify(value),
    ),
  ];
}
