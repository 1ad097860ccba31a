import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { type Db, type DbOptions, openDb } from "#db/client/index";
import { createEmpty, drop, onDatabase } from "#tests/support/server-database";

const server = inject("server");
const folder = mkdtempSync(join(inject("runFolder"), "transfer-"));
const databases: string[] = [];
const opened: Db[] = [];

afterAll(async () => {
  for (const db of opened) await db.close();
  for (const name of databases) await drop(server, name);
  rmSync(folder, { recursive: true, force: true });
});

/** A path that nobody has used. */
export const newPath = (end: string): string => join(folder, `${randomBytes(6).toString("hex")}${end}`);

/** A place for another installation, of the engine of this run: empty, not even migrated. */
export async function elsewhere(): Promise<DbOptions> {
  const dataDir = newPath("");
  if (!server) return { dataDir };
  const name = `tejido_other_${randomBytes(6).toString("hex")}`;
  await createEmpty(server, name);
  databases.push(name);
  return { dataDir, databaseUrl: onDatabase(server, name) };
}

/** Opens another installation's database until the end of the file. */
export async function openElsewhere(options: DbOptions): Promise<Db> {
  const db = await openDb(options);
  opened.push(db);
  return db;
}
