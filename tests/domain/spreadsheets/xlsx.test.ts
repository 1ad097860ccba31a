import fc from "fast-check";
import { expect, test } from "vitest";
import { readSpreadsheet } from "#app/domain/spreadsheets/reading.server";
import { spreadsheetLimits, spreadsheetRefusals } from "#app/domain/spreadsheets/spreadsheet";
import { writeXlsx } from "#app/domain/spreadsheets/xlsx-writing.server";
import { batchesOf, bytesOf, cellsOf, read, workbookOf, zipOf } from "./files";

const line = (row: number, ...cells: readonly string[]) => `<row r="${row}">${cells.join("")}</row>`;
const words = (...texts: readonly string[]) => texts.map((text) => `<c t="str"><v>${text}</v></c>`);
const sheet = line(1, ...words("a", "b")) + line(2, ...words("1", "2"));

async function wordOf(file: Buffer | Promise<Buffer>): Promise<string> {
  const found = await readSpreadsheet(await file);
  return "refusal" in found ? found.refusal : "read";
}

test("every kind of cell is read as the text that people see", async () => {
  const file = await workbookOf({
    texts: [
      "<t>nombre</t>",
      "<r><t>Ni</t></r><r><t>ñez</t></r><rPh><t>no</t></rPh>",
      "<t>uno_x000D_\ndos</t>",
    ],
    sheets: {
      Hoja:
        line(
          1,
          `<c r="A1" t="s"><v>0</v></c>`,
          `<c r="C1" t="inlineStr"><is><t>nota</t><rPh><t>no</t></rPh></is></c>`,
        ) +
        line(4, `<c r="A4" t="s"><v>1</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#N/A</v></c>`) +
        line(5, `<c r="A5"><f>1+1</f><v>2</v></c><c r="B5" t="str"><f>HYPERLINK("x")</f><v>ver</v></c>`) +
        line(6, `<c r="A6"><f>A5*2</f></c><c r="C6" t="s"><v>2</v></c>`),
    },
  });
  expect(await read(file)).toEqual({
    sheets: ["Hoja"],
    header: ["nombre", "", "nota"],
    rows: [
      { row: 4, cells: ["Niñez", "TRUE", "#N/A"] },
      { row: 5, cells: ["2", "ver", ""] },
      { row: 6, cells: ["", "", "uno\ndos"] },
    ],
  });
});

const styles =
  `<numFmts><numFmt numFmtId="170" formatCode="0000000000"/><numFmt numFmtId="171" formatCode="d/m/yyyy h:mm"/>` +
  `<numFmt numFmtId="172" formatCode="#,##0 &quot;días&quot;"/><numFmt numFmtId="173" formatCode="[h]:mm"/></numFmts>` +
  `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
  `<cellXfs>${[0, 14, 170, 171, 172, 173, 20].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;

test("numbers keep all their figures and days become days", async () => {
  const cells: readonly [text: string, style: number, expected: string][] = [
    ["593987654321", 0, "593987654321"],
    ["5.93987654321E11", 0, "593987654321"],
    ["1E+9", 0, "1000000000"],
    ["987654321", 2, "0987654321"],
    ["0.1", 0, "0.1"],
    ["0.30000000000000004", 0, "0.3"],
    ["1E-7", 0, "0.0000001"],
    ["-2.5", 0, "-2.5"],
    ["1792146739001", 0, "1792146739001"],
    ["45658", 1, "2025-01-01"],
    ["45658.75", 1, "2025-01-01"],
    ["45658.75", 3, "2025-01-01 18:00"],
    ["45658", 3, "2025-01-01"],
    ["1", 1, "1900-01-01"],
    ["59", 1, "1900-02-28"],
    ["61", 1, "1900-03-01"],
    ["2958465", 1, "9999-12-31"],
    ["1e300", 1, `1${"0".repeat(300)}`.replace(/.*/, BigInt(1e300).toString())],
    ["-1", 1, "-1"],
    ["30", 4, "30"],
    ["1.5", 5, "1.5"],
    ["0.5", 6, "12:00"],
  ];
  const rows = cells.map(([text, style], n) =>
    line(n + 2, `<c r="A${n + 2}" s="${style}"><v>${text}</v></c>`),
  );
  const sheets = { Hoja: line(1, ...words("a")) + rows.join("") };
  const [, ...found] = await cellsOf(await workbookOf({ sheets, styles }));
  expect(found).toEqual(cells.map(([, , expected]) => [expected]));
  const old = await workbookOf({
    sheets: { Hoja: line(1, ...words("a")) + line(2, `<c s="1"><v>0</v></c>`) },
    styles,
    properties: `<workbookPr date1904="1"/>`,
  });
  expect((await cellsOf(old))[1]).toEqual(["1904-01-01"]);
});

test("hidden sheets are neither offered nor read", async () => {
  const file = await workbookOf({
    sheets: { Secreta: line(1, ...words("canario")), Uno: sheet, Dos: line(1, ...words("x")) },
    hidden: ["Secreta"],
  });
  expect((await read(file)).sheets).toEqual(["Uno", "Dos"]);
  expect((await read(file)).header).toEqual(["a", "b"]);
  expect((await read(file, "Dos")).header).toEqual(["x"]);
  expect((await read(file, "Secreta")).header).toEqual(["a", "b"]);
  expect(await wordOf(workbookOf({ sheets: { Hoja: sheet }, hidden: ["Hoja"] }))).toBe("empty");
});

test("a ZIP of something else is refused by what it is", async () => {
  expect(await wordOf(zipOf({ "a.txt": "hola" }))).toBe("not-a-table");
  expect(
    await wordOf(
      zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
    ),
  ).toBe("open-document");
  expect(await wordOf(workbookOf({ sheets: { Hoja: sheet }, parts: { "xl/workbook.bin": "x" } }))).toBe(
    "old-excel",
  );
  expect(
    await wordOf(workbookOf({ sheets: { Hoja: sheet }, parts: { "xl/workbook.xml": "<document/>" } })),
  ).toBe("not-a-table");
});

test("a damaged workbook is refused", async () => {
  const good = await workbookOf({ sheets: { Hoja: sheet } });
  expect(await wordOf(good)).toBe("read");
  expect(await wordOf(good.subarray(0, good.length - 30))).toBe("damaged");
  const stored = await zipOf(
    { "[Content_Types].xml": "<Types/>", "_rels/.rels": "<R/>" },
    { compress: false },
  );
  stored[stored.indexOf("<R/>") + 1] = 0x53;
  expect(await wordOf(stored)).toBe("damaged");
  const broken: readonly string[] = [
    `<worksheet><sheetData><row r="1">`,
    `<!DOCTYPE a [<!ENTITY x "y">]><worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    `${"<a>".repeat(100)}${"</a>".repeat(100)}`,
    `<worksheet><sheetData>${line(2, ...words("a"))}${line(1, ...words("b"))}</sheetData></worksheet>`,
    `<worksheet><sheetData><row><c r="B1" t="str"><v>a</v></c><c r="A1" t="str"><v>b</v></c></row></sheetData></worksheet>`,
    `<worksheet><sheetData><row r="1"><c r="ZZZZ1"/></row></sheetData></worksheet>`,
    `<chartsheet/>`,
    "",
  ];
  for (const text of broken)
    expect(
      await wordOf(workbookOf({ sheets: { Hoja: sheet }, parts: { "xl/worksheets/s0.xml": text } })),
      text.slice(0, 60),
    ).toBe("damaged");
});

test("the entity of a document is not unfolded", async () => {
  const file = await workbookOf({ sheets: { Hoja: line(1, ...words("a &lt; b &amp; &x;")) } });
  expect((await read(file)).header).toEqual(["a < b & &x;"]);
});

test("what inflates beyond measure is stopped, whatever it says of itself", async () => {
  const { inflated } = spreadsheetLimits;
  const bomb = async (data: string | Buffer) =>
    workbookOf({ sheets: { Hoja: sheet }, parts: { "xl/worksheets/s0.xml": data } });
  expect(await wordOf(bomb(Buffer.alloc(2 * 1024 * 1024, " ")))).toBe("zip-bomb");
  const noise = Array.from({ length: 3_000 }, (_, n) => (n * 7919).toString(36).padStart(7, "x")).join("");
  const heavy = await bomb(
    `<worksheet><!--${noise.repeat(Math.ceil(inflated / noise.length))}--></worksheet>`,
  );
  expect(heavy.length).toBeGreaterThan(inflated / spreadsheetLimits.ratio);
  expect(heavy.length).toBeLessThan(spreadsheetLimits.bytes);
  expect(await wordOf(heavy)).toBe("zip-bomb");

  const lying = await bomb(`<worksheet>${" ".repeat(900_000)}</worksheet>`);
  const said = Buffer.alloc(4);
  said.writeUInt32LE(900_000 + 23);
  for (let at = lying.indexOf(said); at !== -1; at = lying.indexOf(said, at + 1)) lying.writeUInt32LE(50, at);
  expect(await wordOf(lying)).toBe("zip-bomb");
});

test("a sheet that is too long or too wide is refused, and what lies empty beyond is not counted", async () => {
  const { rows, columns } = spreadsheetLimits;
  const long = Array.from({ length: rows + 2 }, (_, n) => line(n + 1, `<c><v>${n}</v></c>`));
  expect(await wordOf(workbookOf({ sheets: { Hoja: long.join("") } }))).toBe("too-many-rows");
  expect((await read(await workbookOf({ sheets: { Hoja: long.slice(1).join("") } }))).rows).toHaveLength(
    rows,
  );
  const far = `<c r="ZZ1" s="0"/>`;
  expect((await read(await workbookOf({ sheets: { Hoja: line(1, ...words("a"), far) } }))).header).toEqual([
    "a",
  ]);
  const wide = line(1, ...words(...Array<string>(columns + 1).fill("x")));
  expect(await wordOf(workbookOf({ sheets: { Hoja: wide } }))).toBe("too-many-columns");
  const last = sheet + line(2 ** 20, ...words("3", "4"));
  expect((await read(await workbookOf({ sheets: { Hoja: last } }))).rows.at(-1)).toEqual({
    row: 2 ** 20,
    cells: ["3", "4"],
  });
});

const columns = [
  { type: "text", heading: "nombre", value: (row: Row) => row.name },
  { type: "number", heading: "cuántas", value: (row: Row) => row.count },
  { type: "day", heading: "desde", value: (row: Row) => row.since },
] as const;
interface Row {
  readonly name: string | null;
  readonly count: number | null;
  readonly since: string | null;
}
const write = (...batches: (readonly Row[])[]) =>
  bytesOf(writeXlsx("Organizaciones: todas", columns, batchesOf(...batches)));

test("a written workbook is read back, cell by cell", async () => {
  const file = await write(
    [{ name: "Niñez & <b>", count: 3, since: "2024-02-29" }],
    [],
    [
      { name: "uno\ndos _x000D_", count: 0.25, since: "1899-01-01" },
      { name: null, count: null, since: null },
      { name: "593", count: 593987654321, since: "ayer" },
    ],
  );
  expect(await read(file)).toEqual({
    sheets: ["Organizaciones  todas"],
    header: ["nombre", "cuántas", "desde"],
    rows: [
      { row: 2, cells: ["Niñez & <b>", "3", "2024-02-29"] },
      { row: 3, cells: ["uno\ndos _x000D_", "0.25", "1899-01-01"] },
      { row: 5, cells: ["593", "593987654321", "ayer"] },
    ],
  });
});

test("no cell of a workbook begins as a formula", async () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
    const file = await write([{ name: `${start}1+1`, count: null, since: `${start}2` }]);
    const parts = await import("#app/domain/spreadsheets/workbook-parts.server");
    const sheetBytes = await bytesOf((await parts.openParts(file)).open("xl/worksheets/sheet1.xml"));
    const written = sheetBytes.toString();
    expect(written).toContain(`<t xml:space="preserve">'${start.replace("\r", "\n")}1+1</t>`);
    expect(written).not.toContain("<f>");
    expect((await cellsOf(file))[1]).toEqual(
      [`${start}1+1`, "", `${start}2`].map((one) => one.replace("\r", "\n")),
    );
  }
});

test("what breaks while rows are gathered breaks the file, and does not hang", async () => {
  async function* failing(): AsyncGenerator<readonly Row[]> {
    yield [{ name: "uno", count: 1, since: null }];
    throw new Error("the database went away");
  }
  await expect(bytesOf(writeXlsx("x", columns, failing()))).rejects.toThrow("went away");
});

test("a changed byte never makes the reader fail in another way than by a word", async () => {
  const good = await workbookOf({ sheets: { Hoja: sheet }, texts: ["<t>a</t>"], styles });
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.nat(255), async (at, one, other) => {
      const bytes = Buffer.from(good);
      bytes[at] = one;
      bytes[(at * 31) % good.length] = other;
      const found = await readSpreadsheet(bytes);
      if ("refusal" in found) expect(spreadsheetRefusals).toContain(found.refusal);
    }),
    { numRuns: 1_000 },
  );
});
