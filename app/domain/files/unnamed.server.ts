import { and, eq, getTableColumns, inArray, lt, notExists, sql } from "drizzle-orm";
import type { Reader, Tx } from "#db/client/index";
import { fileColumns } from "#db/registry/file-columns";
import { files } from "#db/schema/files";
import { tables } from "#db/schema/index";

/** How long a file that nothing names may stay, counted from when it came, in milliseconds. */
export const unnamedLife = 24 * 3_600_000;

/** Files removed in one go: one may be some megabytes. */
const handful = 20;

/**
 * A handful of the files that came before `until` and that nothing names: the document, claim or organization that
 * did is gone. By which columns a row may name a file is read off the schema.
 */
export async function listUnnamedFiles(read: Reader, until: Date, names = fileColumns): Promise<number[]> {
  const unnamed = names.map(({ table, column }) => {
    const source = tables[table] as typeof tables.claims;
    const columns = getTableColumns(source) as unknown as Readonly<Record<string, typeof source.fileId>>;
    const named = columns[column];
    if (!named) throw new Error(`${table} has no column ${column}`);
    return notExists(read.select({ one: sql`1` }).from(source).where(eq(named, files.id)));
  });
  const found = await read
    .select({ id: files.id })
    .from(files)
    .where(and(lt(files.createdAt, until), ...unnamed))
    .limit(handful);
  return found.map(({ id }) => id);
}

/** Removes a handful of the files that nothing names, with their bytes, and answers how many. */
export async function removeUnnamedFiles(tx: Tx, until: Date): Promise<number> {
  const ids = await listUnnamedFiles(tx, until);
  if (ids.length > 0) await tx.delete(files).where(inArray(files.id, ids));
  return ids.length;
}
