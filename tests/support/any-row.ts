import { type Column, getTableColumns, getTableName } from "drizzle-orm";
import type { Tx } from "#db/client/index";
import { type ColumnPlace, referencesTo } from "#db/registry/references";
import { tables } from "#db/schema/index";

type TableName = ColumnPlace["table"];
type Values = Record<string, unknown>;

const names = Object.keys(tables) as TableName[];
const parents = new Map(
  names.flatMap((parent) =>
    referencesTo(parent).map(({ table, column }) => [`${table}.${column}`, parent] as const),
  ),
);
let count = 0;

/**
 * Writes a row with nothing but what its table asks for, the rows it points at first; what is given takes the place of
 * what would be made up.
 */
export async function anyRow(tx: Tx, name: TableName, given: Values = {}): Promise<Values> {
  const table = tables[name] as typeof tables.memberships;
  const values: Values = { ...given };
  for (const [key, column] of Object.entries(getTableColumns(table))) {
    if (key in values || !column.notNull || column.hasDefault) continue;
    const parent = parents.get(`${name}.${key}`);
    values[key] = parent ? (await anyRow(tx, parent)).id : madeUp(column);
  }
  const [row] = await tx
    .insert(table)
    .values(values as never)
    .returning();
  if (!row) throw new Error(`no row was written to ${getTableName(table)}`);
  return row;
}

function madeUp({ dataType, enumValues }: Column): unknown {
  count += 1;
  if (enumValues?.[0] !== undefined) return enumValues[0];
  if (dataType === "date") return new Date();
  if (dataType === "number") return count;
  if (dataType === "boolean") return false;
  if (dataType === "json") return {};
  return dataType === "string" ? `made up ${count}` : Buffer.from("made up");
}
