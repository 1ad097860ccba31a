import { expect, test } from "vitest";
import {
  bool,
  bytes,
  choice,
  day,
  id,
  instant,
  int,
  json,
  primaryKey,
  real,
  table,
  text,
} from "#db/dialect/index";
import { footerLine, headerLine, readEntry, readHeader, readRow, rowLine } from "#db/transfer/lines";
import { shapeOf } from "#db/transfer/shapes";

const everything = table("everything", {
  id: id(),
  truth: bool().notNull(),
  moment: instant(),
  date: day(),
  ratio: real(),
  word: choice(["one", "two"]),
  tree: json<unknown>(),
  raw: bytes(),
});
const pairs = table("pairs", { one: int().notNull(), other: text().notNull(), note: text() }, (t) => [
  primaryKey({ columns: [t.one, t.other] }),
]);

const shape = (made: unknown) => shapeOf("accounts", made as Parameters<typeof shapeOf>[1]);

test("a table that nobody spoke of is read off its schema: key, identity and values of every kind", () => {
  const one = shape(everything);
  expect(one.key.map(({ name }) => name)).toEqual(["id"]);
  expect(one.columns[one.identity]?.[0]).toBe("id");
  const two = shape(pairs);
  expect(two.key.map(({ name }) => name)).toEqual(["one", "other"]);
  expect(two.identity).toBe(-1);

  const moment = new Date("2026-02-28T23:59:59.001Z");
  const tree = { zeta: [{ b: null, a: "ñ" }], alfa: 0.1 };
  const values = [7, false, moment, "2026-02-28", -0.1, "two", tree, Buffer.from([0, 10, 255])];
  const line = rowLine(one, values);
  expect(line).toBe(
    '{"t":"accounts","r":{"id":7,"truth":false,"moment":"2026-02-28T23:59:59.001Z","date":"2026-02-28",' +
      '"ratio":-0.1,"word":"two","tree":{"alfa":0.1,"zeta":[{"a":"ñ","b":null}]},"raw":"AAr/"}}',
  );
  expect(Object.values(readRow(one, readEntry(line).r ?? {}))).toEqual(values);
  const empty = rowLine(one, [8, true, null, null, null, null, null, null]);
  expect(Object.values(readRow(one, readEntry(empty).r ?? {}))).toEqual([
    8,
    true,
    ...Array<null>(6).fill(null),
  ]);
});

test("a row with a column too few, too many or of another name is not a row of that table", () => {
  const two = shape(pairs);
  expect(readRow(two, { one: 1, other: "a", note: null })).toEqual({ one: 1, other: "a", note: null });
  for (const row of [
    { one: 1, other: "a" },
    { one: 1, other: "a", note: null, more: 1 },
    { one: 1, another: "a", note: null },
  ])
    expect(() => readRow(two, row)).toThrow("unsound");
});

test("a header that was changed by a letter is not read, and the footer speaks of rows only", () => {
  const header = {
    format: "tejido-ndjson",
    version: 1,
    engine: "sqlite",
    at: "x",
    migrations: [],
    tables: [],
  } as const;
  const line = headerLine(header);
  expect(readHeader(line)).toMatchObject(header);
  expect(() => readHeader(line.replace("sqlite", "sqlitf"))).toThrow("changed");
  expect(footerLine({ accounts: 1 }, "0")).not.toMatch(/sqlite|postgres/);
});
