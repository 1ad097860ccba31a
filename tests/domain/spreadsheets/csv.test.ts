import fc from "fast-check";
import { expect, test } from "vitest";
import { writeCsv } from "#app/domain/spreadsheets/csv-writing.server";
import { readSpreadsheet } from "#app/domain/spreadsheets/reading.server";
import { spreadsheetLimits, spreadsheetRefusals } from "#app/domain/spreadsheets/spreadsheet";
import { batchesOf, bytesOf, cellsOf, read } from "./files";

const latin = (text: string) => Buffer.from(text, "latin1");
const table = [
  ["Organización", "Cantón"],
  ["Niñez y Ñandú", "Cañar"],
];
const text = "Organización;Cantón\r\nNiñez y Ñandú;Cañar\r\n";

test("a CSV is read in each encoding that people's programs write", async () => {
  const wide = Buffer.from(text, "utf16le");
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    wide,
    Buffer.from(`\ufeff${text}`, "utf16le"),
    Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    Buffer.from(wide).swap16(),
    latin(text),
  ])
    expect(await cellsOf(bytes), bytes.subarray(0, 8).toString("hex")).toEqual(table);
  expect(await cellsOf(Buffer.concat([latin("a;precio\r\nuno;"), Buffer.from([0x80, 0x35])]))).toEqual([
    ["a", "precio"],
    ["uno", "€5"],
  ]);
});

test("bytes that fit no encoding are refused, not guessed", async () => {
  const damaged = Buffer.concat([Buffer.from("Organización;Cantón\nNiñez;Ca"), Buffer.from([0xc3])]);
  expect(await readSpreadsheet(damaged)).toEqual({ refusal: "encoding" });
  const dos = Buffer.from([0x61, 0x3b, 0x62, 0x0a, 0x90, 0x3b, 0x81]);
  expect(await readSpreadsheet(dos)).toEqual({ refusal: "encoding" });
  const odd = Buffer.concat([Buffer.from("\ufeffa;b\n", "utf16le"), Buffer.from([0x61])]);
  expect(await readSpreadsheet(odd)).toEqual({ refusal: "encoding" });
  expect(await readSpreadsheet(Buffer.from("a;b\n1;\u00002\n"))).toEqual({ refusal: "not-a-table" });
});

test("each separator and each line end is understood", async () => {
  const expected = [
    ["nombre", "lugar", "nota"],
    ["Uno", "Quito, norte", "x"],
    ["Dos", "", "y"],
  ];
  for (const separator of [",", ";", "\t", "|"])
    for (const end of ["\n", "\r", "\r\n"]) {
      const lines = [`nombre,lugar,nota`, `Uno,"Quito${"\0"} norte",x`, `Dos,,y`];
      const body = lines.join(end).replaceAll(",", separator).replaceAll("\0", ",");
      expect(await cellsOf(body), JSON.stringify(separator + end)).toEqual(expected);
    }
  expect(await cellsOf("sep=|\r\na,b|c\r\n1|2\r\n")).toEqual([
    ["a,b", "c"],
    ["1", "2"],
  ]);
  expect(await cellsOf("nombre\nUno\nDos\n")).toEqual([["nombre"], ["Uno"], ["Dos"]]);
});

test("rows keep the number that a spreadsheet shows beside them", async () => {
  const { header, rows } = await read('\n"nombre\ncompleto",nota\n\nUno,"dos\r\nlíneas"\n,\nDos,x\n');
  expect(header).toEqual(["nombre completo", "nota"]);
  expect(rows).toEqual([
    { row: 4, cells: ["Uno", "dos\nlíneas"] },
    { row: 6, cells: ["Dos", "x"] },
  ]);
});

test("rows that are longer or shorter than the heading are filled up to one width", async () => {
  expect(await cellsOf("a,b\n1\n1,2,3\n1,2,,\n")).toEqual([
    ["a", "b", ""],
    ["1", "", ""],
    ["1", "2", "3"],
    ["1", "2", ""],
  ]);
});

test("quotes that are not closed, or broken, are refused with their row", async () => {
  expect(await readSpreadsheet(Buffer.from('a,b\n1,2\n"x,3\n4,5\n'))).toEqual({ refusal: "quotes", row: 3 });
  expect(await readSpreadsheet(Buffer.from('a,b\n"x"y,3\n4,5\n'))).toEqual({ refusal: "quotes", row: 2 });
  expect(await cellsOf('a,b\n"dice ""hola""",5" tubo\n')).toEqual([
    ["a", "b"],
    ['dice "hola"', '5" tubo'],
  ]);
});

test("a table that is too long, too wide or too heavy is refused", async () => {
  const { rows, lastRow, columns, cell, bytes } = spreadsheetLimits;
  const line = (width: number) => Array(width).fill("x").join(",");
  expect((await read(`a,b\n${"1,2\n".repeat(rows)}`)).rows).toHaveLength(rows);
  expect(await readSpreadsheet(Buffer.from(`a,b\n${"1,2\n".repeat(rows + 1)}`))).toEqual({
    refusal: "too-many-rows",
  });
  const after = (empty: number) => Buffer.from(`a,b\n${"\n".repeat(empty)}1,2`);
  expect((await read(after(lastRow - 2))).rows).toEqual([{ row: lastRow, cells: ["1", "2"] }]);
  expect(await readSpreadsheet(after(lastRow - 1))).toEqual({ refusal: "too-many-rows" });
  expect((await read(`${line(columns)},,\n1\n`)).header).toHaveLength(columns);
  expect(await readSpreadsheet(Buffer.from(`a\n${line(columns + 1)}\n`))).toEqual({
    refusal: "too-many-columns",
    row: 2,
  });
  expect(await readSpreadsheet(Buffer.from(`a,b\n1,${"x".repeat(cell + 1)}\n`))).toEqual({
    refusal: "too-long-cell",
    row: 2,
  });
  expect(await readSpreadsheet(Buffer.alloc(bytes + 1, "a"))).toEqual({ refusal: "too-large" });
  for (const nothing of ["", "\ufeff", "\n\n", ",,,\n , \n"])
    expect(await readSpreadsheet(Buffer.from(nothing)), nothing).toEqual({ refusal: "empty" });
});

test("what only goes by the name of a table is refused by what it is", async () => {
  const wordOf = async (...parts: (string | Buffer)[]) => {
    const found = await readSpreadsheet(Buffer.concat(parts.map((part) => Buffer.from(part))));
    return "refusal" in found ? found.refusal : "read";
  };
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await wordOf(compound, "Workbook")).toBe("old-excel");
  expect(await wordOf(compound, Buffer.from("EncryptedPackage", "utf16le"))).toBe("encrypted");
  expect(await wordOf("<html><body><table><tr><td>a</td></tr></table>")).toBe("web-page");
  expect(await wordOf("\ufeff\n<!DOCTYPE html>\n<p>")).toBe("web-page");
  expect(
    await wordOf(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`),
  ).toBe("old-excel");
  expect(await wordOf("%PDF-1.7\n")).toBe("not-a-table");
  expect(await wordOf(Buffer.from("89504e470d0a1a0a0000000d", "hex"))).toBe("not-a-table");
  expect(await wordOf("<3 Quito,b\n1,2\n")).toBe("read");
});

const columns = [0, 1, 2].map((place) => ({
  type: "text" as const,
  heading: `columna ${place}`,
  value: (row: readonly string[]) => row[place] ?? "",
}));

const write = (...batches: (readonly string[][])[]) => bytesOf(writeCsv(columns, batchesOf(...batches)));

test("a written CSV is what Excel in Ecuador opens with two clicks", async () => {
  const bytes = await write([["ñ", 'dice "a"', "uno;dos"]], [], [["a\nb", "", " c "]]);
  expect(bytes.toString()).toBe(
    '\ufeffcolumna 0;columna 1;columna 2\r\nñ;"dice ""a""";"uno;dos"\r\n"a\nb";;" c "\r\n',
  );
});

test("no cell begins as a formula, and reading gives back what was written", async () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r", "\n", "＝"]) {
    const cell = `${start}HYPERLINK("http://x")`;
    const bytes = await write([["x", cell, `'${cell}`]]);
    const written = bytes.toString();
    expect(written, JSON.stringify(start)).toContain(`"'${start.replace("\r", "\n")}HYP`);
    expect(written).not.toMatch(/[;"\n][=+\-@\t＝]/);
    expect((await cellsOf(bytes))[1]).toEqual(["x", cell, `'${cell}`].map((one) => one.replace("\r", "\n")));
  }
});

test("whatever is written is read back the same", async () => {
  const cell = fc.string({ unit: fc.constantFrom(...("aZñ0 ;,\t|\"'=+-@\n\réе漢😀".match(/./gsu) ?? [])) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), async (rows) => {
      const kept = rows
        .map((row) => row.map((one) => one.replace(/\r\n?/g, "\n")))
        .filter((row) => row.some((one) => one.trim() !== ""));
      const [, ...found] = await cellsOf(await write(rows));
      expect(found).toEqual(kept);
    }),
    { numRuns: 300 },
  );
});

test("no bytes at all make the reader fail in another way than by a word", async () => {
  const pieces = fc.constantFrom(
    "\xef\xbb\xbf",
    "\xff\xfe",
    "PK\x03\x04",
    "sep=;\n",
    '"',
    ";",
    ",",
    "\n",
    "\xc3\xb1",
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 60 })
      .map((parts) => Buffer.from(parts.join(""), "latin1")),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (some) => {
      const found = await readSpreadsheet(some);
      if ("refusal" in found) expect(spreadsheetRefusals).toContain(found.refusal);
      else for (const { cells } of found.rows) expect(cells).toHaveLength(found.header.length);
    }),
    { numRuns: 1_000 },
  );
});
