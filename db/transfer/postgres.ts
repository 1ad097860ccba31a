import { asc, type Column, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { type AppliedMigration, knownMigrations, pendingMigrations } from "#db/client/migrations";
import { describingPostgres, postgresConfig } from "#db/client/postgres-connection";
import type { Reader, Tx } from "#db/dialect/index";
import type { Snapshot } from "./export";
import { TransferRefused } from "./refusal";
import type { Shape } from "./shapes";

const settings = ["timezone=UTC", "client_encoding=UTF8", "lock_timeout=5s"];

export const handleOf = (client: pg.Client) =>
  drizzle(client, { casing: "snake_case" }) as unknown as Reader & Tx;

/** A connection of its own, without the time limits of the site's. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(postgresConfig(url, settings));
  client.on("error", () => {});
  try {
    await describingPostgres("DATABASE_URL", url, () => client.connect());
    return await work(client);
  } finally {
    // Ends an unfinished transaction too.
    await client.end();
  }
}

/** One moment of the database, while the site goes on writing. */
export async function withPostgresSnapshot<T>(
  url: string,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  return withClient(url, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    const made = await work({
      migrations: await requireMigrated(client),
      batches: (shape) => batches(client, shape),
      lastIdentity: (shape) => lastIdentity(client, shape),
    });
    await client.query("commit");
    return made;
  });
}

/** The names of the migrations. @throws TransferRefused `not-migrated`, DatabaseNewer */
export async function requireMigrated(client: pg.Client): Promise<readonly string[]> {
  const known = knownMigrations("postgres");
  if (pendingMigrations(known, await appliedMigrations(client)).length > 0)
    throw new TransferRefused("not-migrated");
  return known.map(({ name }) => name);
}

/** What was applied to the database; nothing where it is new. */
export async function appliedMigrations(client: pg.Client): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<{ found: boolean }>(
    "select to_regclass('migrations') is not null as found",
  );
  if (!rows[0]?.found) return [];
  return (await client.query<AppliedMigration>("select name, hash from migrations")).rows;
}

/** SQLite sorts text by its bytes; here that is asked for, whatever the database's own order is. */
const byBytes = (column: Column) =>
  column.dataType === "string" ? asc(sql`${column} collate "C"`) : asc(column);

async function* batches(client: pg.Client, shape: Shape): AsyncGenerator<unknown[][]> {
  const query = handleOf(client)
    .select()
    .from(shape.table as never)
    .orderBy(...shape.key.map(byBytes))
    .toSQL();
  const next = { text: `fetch ${shape.hasBytes ? 8 : 500} from reading`, rowMode: "array" as const };
  await client.query(`declare reading no scroll cursor for ${query.sql}`);
  for (;;) {
    const { rows } = await client.query<unknown[]>(next);
    if (rows.length === 0) break;
    yield rows.map((row) => row.map((value, n) => mapped(shape.columns[n]?.[1], value)));
  }
  await client.query("close reading");
}

/** The driver has parsed JSON already; drizzle would parse a text in it once more. */
const mapped = (column: Column | undefined, value: unknown) =>
  value === null || column?.dataType === "json" ? value : column?.mapFromDriverValue(value);

async function lastIdentity(client: pg.Client, shape: Shape): Promise<number> {
  const sequence = await identityOf(client, shape);
  const { rows } = await client.query<{ last: number }>(
    `select case when is_called then last_value else last_value - 1 end as last from ${sequence.name}`,
  );
  return rows[0]?.last ?? 0;
}

/** The column that a table counts up, and the sequence that does it. */
export async function identityOf(
  client: pg.Client,
  { sqlName }: Shape,
): Promise<{ readonly column: string; readonly name: string }> {
  const { rows } = await client.query<{ column: string; name: string }>(
    `select column_name as column, pg_get_serial_sequence(quote_ident(table_name), column_name) as name
     from information_schema.columns
     where table_schema = current_schema() and table_name = $1 and is_identity = 'YES'`,
    [sqlName],
  );
  if (!rows[0]) throw new Error(`${sqlName} has no identity`);
  return rows[0];
}
