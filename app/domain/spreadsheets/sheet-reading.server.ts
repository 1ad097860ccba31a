import { numberText } from "./number-text";
import { spreadsheetLimits, UnreadableSpreadsheet } from "./spreadsheet";
import type { Table } from "./table";
import { unescaped, type WorkbookOutline } from "./workbook-outline.server";
import { walkXml, type XmlAttributes } from "./xml.server";

/**
 * Gathers the cells of a sheet, row by row. Of a formula only what it last gave is read; nothing is calculated.
 * @throws UnreadableSpreadsheet
 */
export async function readSheet(
  chunks: AsyncIterable<Uint8Array>,
  outline: WorkbookOutline,
  table: Table,
): Promise<void> {
  let row = 0;
  let cells: string[] = [];
  let cell: XmlAttributes | undefined;
  let column = -1;
  let value = "";
  let reading = false;
  let phonetic = false;
  let root = "";

  const endCell = () => {
    const text = cellText(value, cell ?? {}, outline);
    cell = undefined;
    if (text.trim() === "") return;
    if (column >= spreadsheetLimits.columns) throw new UnreadableSpreadsheet("too-many-columns", row);
    while (cells.length < column) cells.push("");
    cells[column] = text;
  };

  await walkXml(chunks, {
    open(name, attributes) {
      root ||= name;
      if (name === "row") {
        row = nextRow(attributes.r, row);
        cells = [];
        column = -1;
      } else if (name === "c") {
        cell = attributes;
        column = nextColumn(attributes.r, column);
        value = "";
      } else if (name === "rPh") phonetic = true;
      else if (name === "v" || name === "t") reading = !phonetic;
    },
    text(piece) {
      if (!reading || !cell) return;
      value += piece;
      if (value.length > 8 * spreadsheetLimits.cell) throw new UnreadableSpreadsheet("too-long-cell", row);
    },
    close(name) {
      if (name === "v" || name === "t") reading = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "c") endCell();
      else if (name === "row") table.add(row, cells);
    },
  });
  if (root !== "worksheet") throw new UnreadableSpreadsheet("damaged");
}

function cellText(value: string, { t = "n", s }: XmlAttributes, outline: WorkbookOutline): string {
  switch (t) {
    case "s":
      return outline.texts[Number(value)] ?? "";
    case "b":
      return value === "1" ? "TRUE" : "FALSE";
    case "d":
      return value.replace("T", " ").replace(/ 00:00(:00(\.0+)?)?Z?$/, "");
    case "n": {
      const shape = outline.shapes[Number(s ?? 0)] ?? { date: false, time: false, digits: 0 };
      return numberText(value, shape, outline.from1904);
    }
    default:
      return unescaped(value);
  }
}

/** @throws UnreadableSpreadsheet where rows do not follow one another */
function nextRow(told: string | undefined, last: number): number {
  const row = told === undefined ? last + 1 : Number(told);
  if (!Number.isInteger(row) || row <= last || row > 2 ** 20) throw new UnreadableSpreadsheet("damaged");
  return row;
}

/** The place of a cell such as `AB7`, counted from 0. */
function nextColumn(told: string | undefined, last: number): number {
  if (told === undefined) return last + 1;
  const [letters] = /^[A-Z]{1,3}(?=\d)/.exec(told) ?? [];
  if (!letters) throw new UnreadableSpreadsheet("damaged");
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column - 1 <= last) throw new UnreadableSpreadsheet("damaged");
  return column - 1;
}
