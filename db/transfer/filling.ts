import type { Tx } from "#db/dialect/index";
import { readExport } from "./entries";
import type { Exported } from "./export";
import { carried, type Shape } from "./shapes";

const mostRows = 500;
/** SQLite takes fewer than 32,766 parameters in a statement. */
const mostParameters = 30_000;
const mostBytes = 1024 * 1024;

/**
 * Puts the rows of an export into tables that were emptied, some hundreds at a time, and answers how far each table's
 * identities were handed out. What triggers of other tables wrote into a table meanwhile gives way to the file's rows.
 */
export async function fill(
  tx: Tx,
  file: string,
  migrations: readonly string[],
): Promise<Exported & { readonly last: ReadonlyMap<Shape, number> }> {
  let current: Shape | undefined;
  let rows: Record<string, unknown>[] = [];
  let bytes = 0;
  const identities = new Map<Shape, number>();
  const flush = async () => {
    if (current && rows.length > 0) await tx.insert(current.table).values(rows as never[]);
    rows = [];
    bytes = 0;
  };
  const isFull = ({ columns }: Shape) =>
    rows.length >= Math.min(mostRows, Math.floor(mostParameters / columns.length)) || bytes >= mostBytes;
  const exported = await readExport(file, migrations, {
    async row(shape, row, size) {
      if (shape !== current || isFull(shape)) await flush();
      if (shape !== current) await tx.delete(shape.table);
      current = shape;
      rows.push(row);
      bytes += size;
    },
    async last(shape, last) {
      identities.set(shape, last);
    },
  });
  await flush();
  for (const { name, table } of carried) if (exported.counts[name] === 0) await tx.delete(table);
  return { ...exported, last: identities };
}
