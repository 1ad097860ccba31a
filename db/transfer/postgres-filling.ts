import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { migratePostgres } from "#db/client/migrate-postgres";
import { knownMigrations, pendingMigrations } from "#db/client/migrations";
import type { Reader } from "#db/dialect/index";
import { loadReference } from "#db/reference/load";
import { readExport } from "./entries";
import type { Exported } from "./export";
import { fill } from "./filling";
import { appliedMigrations, handleOf, identityOf, withClient } from "./postgres";
import { TransferRefused } from "./refusal";
import { momentary, type Shape, shapes } from "./shapes";

/**
 * Puts an export into a database that holds nothing but what migrating leaves in a new one, in one transaction.
 * @param verify looks at the rows before they are committed; what it throws undoes everything
 * @throws TransferRefused `not-migrated`, `occupied`, `in-use`, and those of readExport
 */
export async function fillPostgres(
  url: string,
  file: string,
  verify: (read: Reader) => Promise<void>,
): Promise<Exported> {
  const migrations = knownMigrations("postgres").map(({ name }) => name);
  await readExport(file, migrations);
  await withClient(url, requireNewOrMigrated);
  await migratePostgres(url);
  const filled = await withClient(url, async (client) => {
    await requireAlone(client);
    await client.query("begin");
    await emptyAll(client);
    const deferred = await deferForwardKeys(client);
    const filled = await fill(handleOf(client), file, migrations);
    await client.query("set constraints all immediate");
    for (const [shape, last] of filled.last) {
      const { column } = await identityOf(client, shape);
      await client.query(`alter table "${shape.sqlName}" alter column "${column}" restart with ${last + 1}`);
    }
    for (const { table, name } of deferred)
      await client.query(`alter table ${table} alter constraint ${name} not deferrable`);
    await verify(handleOf(client));
    await client.query("commit");
    return filled;
  });
  await migratePostgres(url);
  return filled;
}

/** Migrating a database of an older version would change one that may be in use. */
async function requireNewOrMigrated(client: pg.Client): Promise<void> {
  const applied = await appliedMigrations(client);
  if (applied.length > 0 && pendingMigrations(knownMigrations("postgres"), applied).length > 0)
    throw new TransferRefused("not-migrated");
}

/** A connection that was closed a moment ago is still listed, so look again for a while. */
async function requireAlone(client: pg.Client): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const { rows } = await client.query(
      `select 1 from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and application_name = 'tejido' limit 1`,
    );
    if (rows.length === 0) return;
    await sleep(100);
  }
  throw new TransferRefused("in-use");
}

/** Empties every table, after seeing that they held no more than the reference data that loading gives. */
async function emptyAll(client: pg.Client): Promise<void> {
  const truncate = `truncate ${shapes.map(({ sqlName }) => `"${sqlName}"`).join(", ")} restart identity cascade`;
  const held = await filledTables(client);
  await client.query(truncate);
  await loadReference(handleOf(client));
  const reference = await filledTables(client);
  const extra = held.find((shape) => !reference.includes(shape) && !momentary.includes(shape.name));
  if (extra) throw new TransferRefused("occupied", extra.name);
  await client.query(truncate);
}

async function filledTables(client: pg.Client): Promise<readonly Shape[]> {
  const filled: Shape[] = [];
  for (const shape of shapes) {
    const { rows } = await client.query(`select 1 from "${shape.sqlName}" limit 1`);
    if (rows.length > 0) filled.push(shape);
  }
  return filled;
}

/** Lets keys that point within their own table, or at a later one, wait for the end; answers which. */
async function deferForwardKeys(client: pg.Client): Promise<readonly { table: string; name: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; child: string; parent: string }>(
    `select quote_ident(child.relname) as table, quote_ident(c.conname) as name,
       child.relname as child, parent.relname as parent
     from pg_constraint c
     join pg_class child on child.oid = c.conrelid
     join pg_class parent on parent.oid = c.confrelid
     where c.contype = 'f' and not c.condeferrable and child.relnamespace = current_schema()::regnamespace`,
  );
  const place = (name: string) => shapes.findIndex(({ sqlName }) => sqlName === name);
  const forward = rows.filter(({ child, parent }) => place(child) !== -1 && place(parent) >= place(child));
  for (const { table, name } of forward)
    await client.query(`alter table ${table} alter constraint ${name} deferrable initially deferred`);
  return forward;
}
