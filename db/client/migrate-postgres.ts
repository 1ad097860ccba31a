import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Tx } from "#db/dialect/index";
import { loadReference } from "#db/reference/load";
import { type AppliedMigration, knownMigrations, pendingMigrations } from "./migrations";
import { describingPostgres, postgresConfig } from "./postgres-connection";
import { renewPostgresSearch } from "./search-objects";
import { postgresTriggers } from "./triggers";

/** Any number, the same in every process ("Tjdo"). */
const lock = 0x546a646f;

const table = `create table if not exists migrations (
  name text primary key, hash text not null, applied_at timestamptz(3) not null default now())`;

/** See `migrate`. One transaction under an advisory lock: many nodes may start at once. */
export async function migratePostgres(url: string): Promise<void> {
  const client = new pg.Client(postgresConfig(url, ["timezone=UTC", "client_encoding=UTF8"]));
  client.on("error", () => {});
  try {
    await describingPostgres("DATABASE_URL", url, () => client.connect());
    await warnOfEncoding(client);
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [lock]);
    await describingPostgres("DATABASE_URL", url, () => client.query(table));
    await applyMigrations(client);
    for (const statement of postgresTriggers) await client.query(statement);
    await renewPostgresSearch(client);
    await loadReference(drizzle(client, { casing: "snake_case" }) as unknown as Tx);
    await client.query("commit");
  } finally {
    // Ends an unfinished transaction too.
    await client.end();
  }
}

async function warnOfEncoding(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_encoding: string }>("show server_encoding");
  const encoding = rows[0]?.server_encoding;
  if (encoding !== "UTF8")
    console.warn(`DATABASE_URL: la base de datos usa ${encoding}; créela con UTF8 para no perder letras.`);
}

async function applyMigrations(client: pg.Client): Promise<void> {
  const { rows } = await client.query<AppliedMigration>("select name, hash from migrations");
  for (const { name, hash, statements } of pendingMigrations(knownMigrations("postgres"), rows)) {
    for (const statement of statements) await client.query(statement);
    await client.query("insert into migrations (name, hash) values ($1, $2)", [name, hash]);
  }
}
