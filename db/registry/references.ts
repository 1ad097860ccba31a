import { getTableName } from "drizzle-orm";
import { type PgTable, getTableConfig as postgresConfig } from "drizzle-orm/pg-core";
import { type SQLiteTable, getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { engine } from "#db/dialect/engine";
import { tables } from "#db/schema/index";

export type TableName = keyof typeof tables;

export interface ColumnPlace {
  readonly table: TableName;
  readonly column: string;
}

const keysOf = (table: (typeof tables)[TableName]) =>
  engine === "postgres"
    ? postgresConfig(table as unknown as PgTable).foreignKeys
    : sqliteConfig(table as unknown as SQLiteTable).foreignKeys;

/** Every column with a foreign key to a table, read off the schema, by their names in the code. */
export const referencesTo = (named: TableName): readonly ColumnPlace[] =>
  (Object.keys(tables) as TableName[]).flatMap((table) =>
    keysOf(tables[table]).flatMap((key) => {
      const { columns, foreignTable } = key.reference();
      return getTableName(foreignTable) === getTableName(tables[named])
        ? columns.map(({ name }) => ({ table, column: name }))
        : [];
    }),
  );
