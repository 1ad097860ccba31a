import { and, eq, getTableColumns } from "drizzle-orm";
import type { Tx } from "#db/client/index";
import { tables } from "#db/schema/index";
import { mergeMoves } from "#db/schema/merges";
import { type Follower, followers } from "./followers";

type Key = Readonly<Record<string, string | number>>;

/** The table and its columns by name, typed as one of them: every follower is handled alike. */
function open({ table: name, column: columnName }: Pick<Follower, "table" | "column">) {
  const table = tables[name] as typeof tables.memberships;
  const columns = getTableColumns(table) as unknown as Readonly<
    Record<string, typeof tables.memberships.organizationId>
  >;
  const column = columns[columnName];
  if (!column) throw new Error(`${name} has no column ${columnName}`);
  return { table, columns, column };
}

/** Makes every row that follows belong to the kept organization, and writes down which rows did. */
export async function moveReferences(
  tx: Tx,
  merge: { readonly id: number; readonly keptId: number; readonly absorbedId: number },
): Promise<void> {
  for (const follower of followers) {
    const { table, column } = open(follower);
    const kept = (await tx.select().from(table).where(eq(column, merge.keptId))) as Record<string, unknown>[];
    const said = new Set(kept.map((row) => follower.sameAs?.(row)));
    const rows = (await tx.select().from(table).where(eq(column, merge.absorbedId))) as typeof kept;
    for (const row of rows) {
      const same = follower.sameAs?.(row);
      if ((same !== undefined && said.has(same)) || follower.stays?.(row)) continue;
      const rowKey = Object.fromEntries(follower.key.map((name) => [name, row[name] as string | number]));
      await moveRow(tx, follower, rowKey, merge.absorbedId, merge.keptId);
      await tx
        .insert(mergeMoves)
        .values({ mergeId: merge.id, tableName: follower.table, columnName: follower.column, rowKey });
    }
  }
}

/** Takes back the rows that followed, as far as they still stand where they were moved to. */
export async function returnReferences(
  tx: Tx,
  merge: { readonly id: number; readonly keptId: number; readonly absorbedId: number },
): Promise<void> {
  const moved = await tx.select().from(mergeMoves).where(eq(mergeMoves.mergeId, merge.id));
  for (const { tableName, columnName, rowKey } of moved) {
    const follower = followers.find(({ table, column }) => table === tableName && column === columnName);
    if (follower) await moveRow(tx, follower, rowKey, merge.keptId, merge.absorbedId);
  }
}

async function moveRow(tx: Tx, follower: Follower, key: Key, from: number, to: number): Promise<void> {
  const { table, columns, column } = open(follower);
  const found = Object.entries(key).map(([name, value]) => {
    const one = columns[name];
    if (!one) throw new Error(`${follower.table} has no column ${name}`);
    return eq(one, value as number);
  });
  await tx
    .update(table)
    .set({ [follower.column]: to })
    .where(and(eq(column, from), ...found));
}
