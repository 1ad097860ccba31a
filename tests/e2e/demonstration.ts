import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { type Db, openDb } from "#db/client/index";
import { openWindow, type Window, type WindowOptions } from "#tests/support/browser";
import { createEmpty, drop, onDatabase } from "#tests/support/server-database";
import { type ServerProcess, startServer } from "#tests/support/server-process";

const server = inject("server");
const database = `tejido_demonstration_${process.pid}`;
const databaseUrl = server ? onDatabase(server, database) : undefined;
const folder = mkdtempSync(join(tmpdir(), "tejido-demonstration-"));
const dataDir = join(folder, "demo");

let site: ServerProcess | undefined;

beforeAll(async () => {
  if (server) await createEmpty(server, database);
  site = await startServer([process.execPath, "scripts/demo.mjs"], {
    DATA_DIR: dataDir,
    PORT: String(4700 + (process.pid % 200)),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  });
}, 180_000);

afterAll(async () => {
  await site?.end();
  if (server) await drop(server, database);
  rmSync(folder, { recursive: true, force: true });
});

/** A window of its own at the demonstration of this test file: `npm run demo`, over a database of its own. */
export async function openSite(options: Omit<WindowOptions, "at"> = {}): Promise<Window> {
  if (!site) throw new Error("The demonstration has not started.");
  return openWindow({ ...options, at: site.origin });
}

/** Reaches into the demonstration's database from outside, as time does. */
export async function inDatabase(work: (db: Db) => Promise<void>): Promise<void> {
  const db = await openDb({ dataDir, databaseUrl });
  try {
    await work(db);
  } finally {
    await db.close();
  }
}
