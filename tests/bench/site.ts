import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Db, openDb } from "#db/client/index";
import { migrate } from "#db/client/migrate";
import { createEmpty, drop, onDatabase } from "#tests/support/server-database";
import { productionSettings, type ServerProcess, startServer } from "#tests/support/server-process";

/** A database of this part's own, and the site over it as `npm start` runs it. */
export interface Bench {
  readonly folder: string;
  /** Opens the database for as long as `work` takes. */
  fill(work: (db: Db) => Promise<void>): Promise<void>;
  start(): Promise<ServerProcess>;
  /** Another program of ours over the same database. */
  startOther(...args: string[]): Promise<ServerProcess>;
}

/** Makes the database, and takes away whatever was started and written when `work` is done. */
export async function onBench(work: (bench: Bench) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tejido-bench-"));
  const server = process.env.DATABASE_URL;
  const name = `tejido_bench_${randomBytes(6).toString("hex")}`;
  const databaseUrl = server && onDatabase(server, name);
  const started: ServerProcess[] = [];
  const start = async (command: readonly string[], env: Record<string, string>) => {
    const one = await startServer([process.execPath, ...command], env);
    started.push(one);
    return one;
  };
  const settings = productionSettings(folder, databaseUrl);
  try {
    if (server) await createEmpty(server, name);
    await migrate({ dataDir: folder, databaseUrl });
    await work({
      folder,
      async fill(fillIn) {
        const db = await openDb({ dataDir: folder, databaseUrl });
        await fillIn(db).finally(() => db.close());
      },
      start: () => start(startCommand(), settings),
      startOther: (...args) => start(["--import", "tsx", ...args], settings),
    });
  } finally {
    for (const one of started) await one.end();
    if (server) await drop(server, name);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `npm start` gives to node. */
function startCommand(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } };
  return scripts.start.replace(/^exec node /, "").split(" ");
}
