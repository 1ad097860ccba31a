import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { env } from "#app/env.server";
import { openDb } from "#db/client/index";
import { tables } from "#db/schema/index";
import { copyTemplate, drop } from "./server-database";

type AnyTable = (typeof tables)[keyof typeof tables];
type Row<T extends AnyTable> = T["$inferSelect"];

const { dataDir, databaseUrl } = env();
const server = inject("server");

if (databaseUrl) await copyTemplate(server, new URL(databaseUrl).pathname.slice(1));
else await cp(join(inject("runFolder"), "template"), dataDir, { recursive: true });
await mkdir(dataDir, { recursive: true });

/** The database of this test file: migrated, with its reference data, shared by every test of the file. */
export const db = await openDb({ dataDir, databaseUrl });

afterAll(async () => {
  await db.close();
  if (databaseUrl) await drop(server, new URL(databaseUrl).pathname.slice(1));
  await rm(dataDir, { recursive: true, force: true });
});

/** Every committed row of a table, in a stable order. */
export async function rows<T extends AnyTable>(table: T): Promise<Row<T>[]> {
  const found = (await db.fresh.select().from(table as typeof tables.accounts)) as Row<T>[];
  return found
    .map((row) => ({ row, key: JSON.stringify(row) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ row }) => row);
}

export type Snapshot = Record<keyof typeof tables, readonly unknown[]>;

/** Every row of every table (or of all but `except`), to prove that a request changed nothing, or just what it should. */
export async function snapshot(except: readonly (keyof typeof tables)[] = []): Promise<Snapshot> {
  const all: Partial<Record<keyof typeof tables, readonly unknown[]>> = {};
  const names = Object.keys(tables) as (keyof typeof tables)[];
  await Promise.all(
    names.map(async (name) => {
      all[name] = except.includes(name) ? [] : await rows(tables[name]);
    }),
  );
  return all as Snapshot;
}
