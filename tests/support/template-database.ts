import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createEmpty, drop, onDatabase, template } from "./server-database";

declare module "vitest" {
  interface ProvidedContext {
    /** The temporary folder of this run; every test file has its own folder inside. */
    readonly runFolder: string;
    /** The address of the PostgreSQL server, or empty on SQLite. */
    readonly server: string;
  }
}

/**
 * Once per run: a migrated database with its reference data, to copy from.
 * `TEST_DATABASE_URL` chooses PostgreSQL; its user must be allowed to create databases.
 */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const runFolder = await mkdtemp(join(tmpdir(), "tejido-test-"));
  const server = process.env.TEST_DATABASE_URL ?? "";
  delete process.env.DATABASE_URL_FILE;
  if (server) {
    await drop(server, template);
    await createEmpty(server, template);
    process.env.DATABASE_URL = onDatabase(server, template);
  } else {
    delete process.env.DATABASE_URL;
  }
  const { migrate } = await import("#db/client/migrate");
  await migrate({ dataDir: join(runFolder, "template"), databaseUrl: process.env.DATABASE_URL });

  project.provide("runFolder", runFolder);
  project.provide("server", server);

  return async () => {
    await rm(runFolder, { recursive: true, force: true });
    if (server) await drop(server, template);
  };
}
