import type { Database } from "better-sqlite3";
import { asc, type Column } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type AppliedMigration, knownMigrations, pendingMigrations } from "#db/client/migrations";
import { openReader } from "#db/client/sqlite-connection";
import type { Reader, Tx } from "#db/dialect/index";
import type { Exported, Snapshot } from "./export";
import { fill } from "./filling";
import { TransferRefused } from "./refusal";
import { type Shape, shapes } from "./shapes";

const batchRows = 500;
const batchBytes = 1024 * 1024;

export const handleOf = (connection: Database) =>
  drizzle(connection, { casing: "snake_case" }) as unknown as Reader & Tx;

/** One moment of the file of a data folder, while the site goes on writing. */
export async function withSqliteSnapshot<T>(
  dataDir: string,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const connection = openReader(dataDir);
  try {
    connection.exec("begin");
    return await work({
      migrations: requireMigrated(connection),
      batches: (shape) => batches(connection, shape),
      lastIdentity: async ({ sqlName }) => {
        const found = connection
          .prepare("select seq from sqlite_sequence where name = ?")
          .pluck()
          .get(sqlName);
        return typeof found === "number" ? found : 0;
      },
    });
  } finally {
    connection.close();
  }
}

/** The names of the migrations. @throws TransferRefused `not-migrated`, DatabaseNewer */
export function requireMigrated(connection: Database): readonly string[] {
  const known = knownMigrations("sqlite");
  const hasTable = connection.prepare("select 1 from sqlite_master where name = 'migrations'").get();
  const applied = hasTable
    ? (connection.prepare("select name, hash from migrations").all() as AppliedMigration[])
    : [];
  if (pendingMigrations(known, applied).length > 0) throw new TransferRefused("not-migrated");
  return known.map(({ name }) => name);
}

async function* batches(connection: Database, shape: Shape): AsyncGenerator<unknown[][]> {
  const keys = shape.key.map((column: Column) => asc(column));
  const { sql } = handleOf(connection)
    .select()
    .from(shape.table as Shape["table"] & (typeof shapes)[0]["table"])
    .orderBy(...keys)
    .toSQL();
  let rows: unknown[][] = [];
  let bytes = 0;
  for (const raw of connection.prepare(sql).raw().iterate() as IterableIterator<unknown[]>) {
    rows.push(
      raw.map((value, n) => (value === null ? null : shape.columns[n]?.[1].mapFromDriverValue(value))),
    );
    for (const value of raw) if (typeof value === "string" || Buffer.isBuffer(value)) bytes += value.length;
    if (rows.length < batchRows && bytes < batchBytes) continue;
    yield rows;
    rows = [];
    bytes = 0;
  }
  if (rows.length > 0) yield rows;
}

/**
 * Puts an export in the place of what migrating left in a new file, in one transaction.
 * @param verify looks at the rows before they are committed; what it throws undoes everything
 */
export async function fillSqlite(
  connection: Database,
  file: string,
  verify: (read: Reader) => Promise<void>,
): Promise<Exported> {
  // Rows that point at later rows of their own table are checked at the end; deleting cascades nowhere.
  connection.pragma("foreign_keys = off");
  connection.exec("begin immediate");
  try {
    for (const { sqlName } of shapes.toReversed()) connection.exec(`delete from "${sqlName}"`);
    connection.exec("delete from sqlite_sequence");
    const filled = await fill(handleOf(connection), file, requireMigrated(connection));
    for (const [{ sqlName }, last] of filled.last) {
      connection.prepare("delete from sqlite_sequence where name = ?").run(sqlName);
      if (last > 0)
        connection.prepare("insert into sqlite_sequence (name, seq) values (?, ?)").run(sqlName, last);
    }
    requireParents(connection);
    await verify(handleOf(connection));
    connection.exec("commit");
    return filled;
  } finally {
    if (connection.inTransaction) connection.exec("rollback");
    connection.pragma("foreign_keys = on");
  }
}

/** @throws TransferRefused `unsound` where a row lacks the row it points at */
export function requireParents(connection: Database): void {
  const broken = connection.pragma("foreign_key_check") as { table: string }[];
  if (broken[0]) throw new TransferRefused("unsound", broken[0].table);
}
