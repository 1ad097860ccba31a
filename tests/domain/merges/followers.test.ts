import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable, getTableConfig as postgresConfig } from "drizzle-orm/pg-core";
import { type SQLiteTable, getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { type Follower, followers, staying } from "#app/domain/merges/followers";
import { tables } from "#db/schema/index";

const foreignKeysOf = (table: unknown) =>
  is(table, PgTable) ? postgresConfig(table).foreignKeys : sqliteConfig(table as SQLiteTable).foreignKeys;

const primaryKeyOf = (table: unknown): string[] => {
  const columns = getTableColumns(table as typeof tables.memberships);
  const { primaryKeys } = is(table, PgTable) ? postgresConfig(table) : sqliteConfig(table as SQLiteTable);
  const composed = primaryKeys.flatMap((key) => key.columns.map((column) => column.name));
  return Object.entries(columns)
    .filter(([, column]) => column.primary || composed.includes(column.name))
    .map(([name]) => name);
};

/** Columns that name an organization, by a foreign key or by what they are called. */
function organizationColumns(schema: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(schema).flatMap(([name, table]) => {
    const columns = getTableColumns(table as typeof tables.memberships);
    const keyed = foreignKeysOf(table).flatMap((key) => {
      const { columns: own, foreignTable } = key.reference();
      return getTableName(foreignTable) === "organizations" ? own.map((column) => column.name) : [];
    });
    return Object.entries(columns)
      .filter(([key, column]) => keyed.includes(column.name) || key === "organizationId")
      .map(([key]) => `${name}.${key}`);
  });
}

const decided = (following: readonly Follower[], stay: Readonly<Record<string, readonly string[]>>) => [
  ...following.map(({ table, column }) => `${table}.${column}`),
  ...Object.entries(stay).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
];

test("of every column that names an organization it is decided whether it follows a merge", () => {
  expect(decided(followers, staying).sort()).toEqual(organizationColumns(tables).sort());
});

test("a reference of which nothing is said would be noticed", () => {
  const without = followers.filter(({ table }) => table !== "organizationDocuments");
  const found = organizationColumns(tables).filter((one) => !decided(without, staying).includes(one));
  expect(found).toEqual(["organizationDocuments.organizationId"]);
});

test("the key of what follows finds the row again, whatever organization it belongs to", () => {
  for (const { table, column, key } of followers) {
    const whole = primaryKeyOf(tables[table]);
    expect({ table, key: [...key].sort() }).toEqual({
      table,
      key: whole.filter((name) => name !== column).sort(),
    });
  }
});
