import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { readSpreadsheet } from "#app/domain/spreadsheets/reading.server";
import type { Spreadsheet } from "#app/domain/spreadsheets/spreadsheet";

type Parts = Readonly<Record<string, string | Buffer>>;

const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A ZIP of these parts. */
export function zipOf(parts: Parts, options: { compress?: boolean } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name, options);
  zip.end();
  return buffer(zip.outputStream as Readable);
}

interface Workbook {
  /** The inside of each `<sheetData>`, by name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly texts?: readonly string[];
  readonly styles?: string;
  readonly properties?: string;
  /** Parts beside those of every workbook, or in their place. */
  readonly parts?: Parts;
}

/** A workbook as other programs write it: shared texts, styles, several sheets. */
export function workbookOf({ sheets, hidden = [], texts = [], ...more }: Workbook): Promise<Buffer> {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, n) =>
      `<sheet name="${name}" sheetId="${n + 1}" r:id="r${n}"${hidden.includes(name) ? ' state="hidden"' : ""}/>`,
  );
  const related = names.map(
    (_, n) => `<Relationship Id="r${n}" Type="${office}/worksheet" Target="worksheets/s${n}.xml"/>`,
  );
  return zipOf({
    "[Content_Types].xml": `<Types/>`,
    "_rels/.rels": `<Relationships xmlns="${packages}"><Relationship Id="a" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}">${more.properties ?? ""}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}">${related.join("")}<Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst ${main}>${texts.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet ${main}>${more.styles ?? ""}</styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map((data, n) => [
        `xl/worksheets/s${n}.xml`,
        `<worksheet ${main}><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
    ...more.parts,
  });
}

/** What is read, where it can be read. */
export async function read(file: Uint8Array | string, sheet?: string): Promise<Spreadsheet> {
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  const found = await readSpreadsheet(bytes, sheet);
  if ("refusal" in found) throw new Error(`refused: ${found.refusal} ${found.row ?? ""}`);
  return found;
}

/** The heading and the cells, without the numbers of the rows. */
export async function cellsOf(file: Uint8Array | string, sheet?: string): Promise<(readonly string[])[]> {
  const { header, rows } = await read(file, sheet);
  return [header, ...rows.map(({ cells }) => cells)];
}

export const bytesOf = (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => buffer(Readable.from(chunks));

export async function* batchesOf<Row>(
  ...batches: readonly (readonly Row[])[]
): AsyncGenerator<readonly Row[]> {
  yield* batches;
}
