import { getTableName } from "drizzle-orm";
import { type PgTable, getTableConfig as postgresConfig } from "drizzle-orm/pg-core";
import { type SQLiteTable, getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { engine } from "#db/dialect/engine";
import { tables } from "#db/schema/index";

export interface PersonColumn {
  readonly table: keyof typeof tables;
  readonly column: string;
}

const keysOf = (table: (typeof tables)[keyof typeof tables]) =>
  engine === "postgres"
    ? postgresConfig(table as unknown as PgTable).foreignKeys
    : sqliteConfig(table as unknown as SQLiteTable).foreignKeys;

/**
 * Every column that holds the identity of an account, read off the schema: the account itself, whatever has a foreign
 * key to it, and the audit log, which outlives accounts and hence has none.
 */
export const personColumns: readonly PersonColumn[] = [
  { table: "accounts", column: "id" },
  ...(Object.keys(tables) as (keyof typeof tables)[]).flatMap((table) =>
    keysOf(tables[table]).flatMap((key) => {
      const { columns, foreignTable } = key.reference();
      return getTableName(foreignTable) === getTableName(tables.accounts)
        ? columns.map(({ name }) => ({ table, column: name }))
        : [];
    }),
  ),
  { table: "auditEvents", column: "accountId" },
];
