import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { type SpreadsheetColumn, safeText } from "./columns";

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const content = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Places in the list of styles: the heading, a day, and text that stays text when someone edits it. */
const styles = { heading: 1, day: 2, text: 3 } as const;

const widths = { text: 28, number: 12, day: 12 } as const;

/**
 * An XLSX file of one sheet, a batch of rows at a time. Texts stand in their cells, never as formulas.
 * @param title of the sheet
 */
export async function* writeXlsx<Row>(
  title: string,
  columns: readonly SpreadsheetColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  for (const [name, text] of Object.entries(fixedParts(title))) zip.addBuffer(Buffer.from(head + text), name);
  const sheet = Readable.from(sheetOf(columns, batches), { objectMode: false, highWaterMark: 64 * 1024 });
  sheet.on("error", (error) => output.destroy(error));
  zip.addReadStream(sheet, "xl/worksheets/sheet1.xml");
  zip.end();
  try {
    yield* output;
  } finally {
    sheet.destroy();
  }
}

async function* sheetOf<Row>(
  columns: readonly SpreadsheetColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Buffer> {
  const cols = columns.map(
    ({ type }, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${widths[type]}" customWidth="1"/>`,
  );
  const headings = columns.map(({ heading }) => textCell(heading, styles.heading));
  yield Buffer.from(
    `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
      `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<cols>${cols.join("")}</cols><sheetData><row>${headings.join("")}</row>`,
  );
  for await (const batch of batches) {
    const rows = batch.map((row) => `<row>${columns.map((column) => cellOf(column, row)).join("")}</row>`);
    if (rows.length > 0) yield Buffer.from(rows.join(""));
  }
  yield Buffer.from("</sheetData></worksheet>");
}

function cellOf<Row>(column: SpreadsheetColumn<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null || value === "") return "<c/>";
  if (typeof value === "number") return `<c><v>${value}</v></c>`;
  const serial = column.type === "day" ? serialOf(value) : undefined;
  return serial === undefined ? textCell(value, styles.text) : `<c s="${styles.day}"><v>${serial}</v></c>`;
}

const textCell = (text: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(safeText(text))}</t></is></c>`;

/** The number by which workbooks count a day; undefined for what is none, or lies before March 1900. */
function serialOf(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const serial = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return serial > 60 ? serial : undefined;
}

/** For XML, and so that no text is taken for an escape such as `_x000D_`. */
const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");

function fixedParts(title: string): Readonly<Record<string, string>> {
  const name = escaped(title.replace(/[[\]:*?/\\']/g, " ").slice(0, 31));
  const xf = (format: number, font: number) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
  const font = (extra: string) => `<font>${extra}<sz val="11"/><name val="Calibri"/></font>`;
  return {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="2">${font("")}${font("<b/>")}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${xf(0, 0)}${xf(49, 1)}${xf(14, 0)}${xf(49, 0)}</cellXfs></styleSheet>`,
  };
}
