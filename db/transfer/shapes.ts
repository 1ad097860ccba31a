import { type Column, getTableColumns, getTableName } from "drizzle-orm";
import { type PgTable, getTableConfig as postgresConfig } from "drizzle-orm/pg-core";
import { type SQLiteTable, getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { engine } from "#db/dialect/engine";
import { tables } from "#db/schema/index";

export type TableName = keyof typeof tables;

/**
 * What belongs to one running installation and to the moment: no export carries it and no restore keeps it.
 * People sign in again; a session that somebody ended after the copy was made does not come back with it.
 */
export const momentary: readonly TableName[] = [
  "leases",
  "publicChanges",
  "sessions",
  "heldForms",
  "rateLimits",
];

/** A table as the transfer sees it; everything is read off the schema. */
export interface Shape {
  /** Its name in `tables`, and in the file. */
  readonly name: TableName;
  /** Its name in the database. */
  readonly sqlName: string;
  readonly table: (typeof tables)[TableName];
  readonly columns: readonly (readonly [string, Column])[];
  /** The columns of its primary key, by which its rows are ordered. */
  readonly key: readonly Column[];
  /** The place among `columns` of the identity that the database counts up; -1 without one. */
  readonly identity: number;
  readonly hasBytes: boolean;
}

const compositeKeys = (table: Shape["table"]): readonly Column[] =>
  (engine === "postgres"
    ? postgresConfig(table as unknown as PgTable)
    : sqliteConfig(table as unknown as SQLiteTable)
  ).primaryKeys.flatMap((key): readonly Column[] => key.columns);

const countsUp = (column: Column) =>
  column.generatedIdentity !== undefined || ("autoIncrement" in column && column.autoIncrement === true);

export function shapeOf(name: TableName, table: Shape["table"] = tables[name]): Shape {
  const columns = Object.entries(getTableColumns(table)) as [string, Column][];
  const single = columns.map(([, column]) => column).filter((column) => column.primary);
  const key = single.length > 0 ? single : compositeKeys(table);
  if (key.length === 0) throw new Error(`the table ${name} has no primary key`);
  return {
    name,
    sqlName: getTableName(table),
    table,
    columns,
    key,
    identity: columns.findIndex(([, column]) => countsUp(column)),
    hasBytes: columns.some(([, column]) => column.dataType === "custom"),
  };
}

/** Every table of the schema, parents first. */
export const shapes: readonly Shape[] = (Object.keys(tables) as TableName[]).map((name) => shapeOf(name));

/** The tables that an export carries, parents first. */
export const carried: readonly Shape[] = shapes.filter(({ name }) => !momentary.includes(name));

/** The others, children first, to be emptied. */
export const notCarried: readonly Shape[] = shapes.filter(({ name }) => momentary.includes(name)).reverse();
