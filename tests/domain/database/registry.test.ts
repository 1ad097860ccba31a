import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable, getTableConfig as postgresConfig } from "drizzle-orm/pg-core";
import { type SQLiteTable, getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { columnRules, type TableRule } from "#db/registry/columns";
import { tables } from "#db/schema/index";

type Tables = Readonly<Record<string, unknown>>;
type Rules = Readonly<Record<string, TableRule>>;

const foreignKeysOf = (table: unknown) =>
  is(table, PgTable) ? postgresConfig(table).foreignKeys : sqliteConfig(table as SQLiteTable).foreignKeys;

/** Columns of a table that name an account, by their names in the code (the casing comes later). */
function accountColumns(table: unknown): string[] {
  return foreignKeysOf(table).flatMap((key) => {
    const { columns, foreignTable } = key.reference();
    return getTableName(foreignTable) === "accounts" ? columns.map(({ name }) => name) : [];
  });
}

/** What is wrong with the registry, as sentences. */
function faults(schema: Tables, rules: Rules): string[] {
  return Object.entries(schema).flatMap(([name, table]) => {
    const rule = rules[name];
    if (!rule) return [`${name} has no rule`];
    const columns = Object.keys(getTableColumns(table as never));
    const listed = Object.values(rule.levels).flat();
    const personal = Object.keys(rule.personal ?? {});
    return [
      ...columns.filter((one) => !listed.includes(one)).map((one) => `${name}.${one} has no level`),
      ...listed.filter((one, at) => listed.indexOf(one) !== at).map((one) => `${name}.${one} has two levels`),
      ...[...listed, ...personal]
        .filter((one) => !columns.includes(one))
        .map((one) => `${name}.${one} is no column`),
      ...accountColumns(table)
        .filter((one) => !personal.includes(one))
        .map((one) => `${name}.${one} names a person and has no purpose`),
      ...(personal.length > 0 && rule.retention === undefined
        ? [`${name} does not say how long it is kept`]
        : []),
    ];
  });
}

test("every column of every table has one level, and what is personal says what for and how long", () => {
  expect(faults(tables, columnRules)).toEqual([]);
});

test("a new table, a new column, an unnamed person and a missing retention are noticed", () => {
  const { sessions: _, ...withoutSessions } = columnRules;
  expect(faults(tables, withoutSessions)).toEqual(["sessions has no rule"]);
  const { claims } = columnRules;
  const changed = { ...columnRules, claims: { levels: { ...claims.levels, self: [] }, personal: {} } };
  expect(faults({ claims: tables.claims }, changed)).toEqual(
    expect.arrayContaining([
      "claims.proof has no level",
      "claims.accountId names a person and has no purpose",
      "claims.decidedBy names a person and has no purpose",
    ]),
  );
  const { retention: _forever, ...kept } = claims;
  expect(faults({ claims: tables.claims }, { claims: kept })).toEqual([
    "claims does not say how long it is kept",
  ]);
});
