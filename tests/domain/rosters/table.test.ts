import { expect, test } from "vitest";
import { markLikely } from "#app/domain/rosters/likely";
import { readDay } from "#app/domain/rosters/row";
import { type ReadTable, readRosterFile, readRosterText } from "#app/domain/rosters/table.server";

const today = "2026-06-15";

const rowsOf = (table: ReadTable) => {
  if (!("rows" in table)) throw new Error(JSON.stringify(table));
  return table.rows;
};
const file = async (text: string) => readRosterFile(Buffer.from(text), today);
const said = (table: ReadTable) => rowsOf(table).map(({ name, mail, phone }) => [name, mail, phone]);

test("columns are known by their headings, in any order, with a byte order mark, semicolons and two names", async () => {
  const table = await file(
    "\ufeffN.º;APELLIDOS;Nombres;Teléfono celular;Correo electrónico;Fecha de ingreso;Observaciones\r\n" +
      "1;Canaria Paz;Rosa;0991234567;ROSA@Personas.test;15/3/2024;Cocina\r\n\r\n" +
      "2;Ruiz;Luz;;;;\r\n",
  );
  expect(rowsOf(table)).toEqual([
    {
      row: 2,
      name: "Rosa Canaria Paz",
      mail: "rosa@personas.test",
      phone: "+593991234567",
      since: "2024-03-15",
      note: "Cocina",
      errors: [],
    },
    { row: 4, name: "Luz Ruiz", mail: null, phone: null, since: null, note: null, errors: [] },
  ]);
  expect(said(await file("Full name,Email,Phone\nAna Paz,ana@personas.test,\n"))).toEqual([
    ["Ana Paz", "ana@personas.test", null],
  ]);
});

test("each fault of a row has its word, and what was written stays to be found", async () => {
  const table = await file(
    [
      "Nombre;Correo;Teléfono;Desde;Nota",
      ";solo@personas.test;;;",
      "Ana;no es correo;12;ayer;",
      "Luz;;;2026-06-16;",
      `123;;;;${"x".repeat(501)}`,
      `${"a".repeat(101)};;;;`,
      "Аna Рaz;;;;",
    ].join("\n"),
  );
  expect(rowsOf(table).map(({ errors }) => errors)).toEqual([
    ["name-missing"],
    ["mail", "phone", "day"],
    ["future"],
    ["name-unreadable", "note-too-long"],
    ["name-too-long"],
    ["name-disguised"],
  ]);
  expect(rowsOf(table)[1]).toMatchObject({ mail: "no es correo", phone: "12", since: "ayer" });
});

test("a formula in a cell is a text like any other", async () => {
  const [row] = rowsOf(await file('Nombre;Nota\n"Ana =1+1";"=HYPERLINK(""http://x.test"")"\n'));
  expect(row).toMatchObject({ name: "Ana =1+1", note: '=HYPERLINK("http://x.test")', errors: [] });
});

test("2,000 rows are taken and 2,001 are not; a table without names or without people says so", async () => {
  const lines = (count: number) => `Nombre\n${"Ana Paz\n".repeat(count)}`;
  expect(rowsOf(await file(lines(2_000)))).toHaveLength(2_000);
  expect(await file(lines(2_001))).toEqual({ fault: "too-many" });
  expect(readRosterText("Ana Paz\n".repeat(2_001), today)).toEqual({ fault: "too-many" });
  expect(await file("Producto;Precio\nArroz;2\n")).toEqual({ fault: "no-names" });
  expect(await file("Nombre;Correo\n")).toEqual({ fault: "nobody" });
  expect(readRosterText("Nombre, correo\n", today)).toEqual({ fault: "nobody" });
  expect(await file("")).toEqual({ refusal: "empty" });
  expect(await readRosterFile(Buffer.from([0x50, 0x4b, 3, 4, 0]), today)).toEqual({ refusal: "damaged" });
});

test("a file without headings is read by what its cells look like", async () => {
  expect(said(await file("Ana Paz;ana@personas.test\nLuz Ruiz;099 123 4567\n"))).toEqual([
    ["Ana Paz", "ana@personas.test", null],
    ["Luz Ruiz", null, "+593991234567"],
  ]);
});

test("lines copied from a notebook, a chat or a sheet are read as people", () => {
  const text = [
    "1. Ana Paz, ana@personas.test, 099 123 4567",
    "- Luz Ruiz; 02 234 5678",
    "Rosa Vera\trosa@personas.test",
    "",
    "• Marta Gil 0987654321",
    "Eva Sol eva@personas.test",
    "Inés de la Torre",
    "Juan, cocina los sábados",
  ].join("\r\n");
  expect(said(readRosterText(text, today))).toEqual([
    ["Ana Paz", "ana@personas.test", "+593991234567"],
    ["Luz Ruiz", null, "+59322345678"],
    ["Rosa Vera", "rosa@personas.test", null],
    ["Marta Gil", null, "+593987654321"],
    ["Eva Sol", "eva@personas.test", null],
    ["Inés de la Torre", null, null],
    ["Juan", null, null],
  ]);
  const rows = rowsOf(readRosterText(text, today));
  expect(rows.at(-1)).toMatchObject({ row: 8, note: "cocina los sábados", errors: [] });
  expect(said(readRosterText("Nombre\tCelular\nAna Paz\t0991234567", today))).toEqual([
    ["Ana Paz", null, "+593991234567"],
  ]);
});

test("days are read as people write them here", () => {
  expect(
    ["2024-03-15", "15/3/2024", "15-03-2024", "15.3.2024", "2024", "2024-03-15 00:00"].map(readDay),
  ).toEqual(["2024-03-15", "2024-03-15", "2024-03-15", "2024-03-15", "2024-01-01", "2024-03-15"]);
  expect(["31/2/2024", "3/15/2024", "15/3/24", "mañana"].map(readDay)).toEqual(Array(4).fill(undefined));
});

test("a row that says someone on the roster again, or an earlier row, is marked; a faulty one is compared with nobody", () => {
  const table = rowsOf(
    readRosterText(
      [
        "Morales, Ana",
        "Ana Maria Morales",
        "Luz Ruiz",
        "LUZ  RUÍZ",
        "Eva, luz@personas.test",
        "@, Luz Ruiz",
      ].join("\n"),
      today,
    ),
  );
  const roster = [
    { key: "one", name: "Ana María Morales" },
    { key: "two", name: "Otra", mail: "luz@personas.test" },
  ];
  expect(markLikely(table, roster).map(({ likely }) => likely)).toEqual([
    null,
    "one",
    null,
    "row:3",
    "two",
    null,
  ]);
});
