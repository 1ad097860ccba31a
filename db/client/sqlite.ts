import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database, Statement } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Reader, Tx } from "#db/dialect/index";
import { groupCommit, type Limits } from "./group-commit";
import type { Db } from "./index";
import { noteReader, type PublicVersion } from "./readers";
import { transactionScopes } from "./scope";
import { openReader, openWriter } from "./sqlite-connection";

const defaults: Limits = { slice: 10, lockWait: 5_000 };

/** Statements kept per connection; a query is compiled once, not each time it is built. */
const keptStatements = 500;

/** Milliseconds that erasing waits for whoever reads or writes. */
const erasingWait = 1_000;

/** Opens the SQLite file of a data folder: one connection that writes, one that reads. */
export async function openSqlite(dataDir: string, limits: Partial<Limits> = {}): Promise<Db> {
  const writing = openWriter(dataDir);
  writing.pragma("busy_timeout = 0");
  const reading = openReader(dataDir);
  const writer = groupCommit(writing, { ...defaults, ...limits });
  const scopes = transactionScopes();
  const tx = handle(writing, scopes.requireOpen) as unknown as Tx;
  const publicVersion = versionOver(reading);
  const reader = noteReader(handle(reading, () => {}) as unknown as Reader, publicVersion);
  const alive = reading.prepare("select 1");
  let closed = false;

  return {
    engine: "sqlite",
    read: reader,
    fresh: reader,
    async tx(work) {
      scopes.refuseNested();
      if (closed) throw new Error("the database is closed");
      const inCallersContext = AsyncLocalStorage.snapshot();
      return writer.submit(() => inCallersContext(() => scopes.run(() => work(tx))));
    },
    publicVersion,
    async erase() {
      scopes.refuseNested();
      const latest = performance.now() + erasingWait;
      while (!closed) {
        if (!writing.inTransaction && isLogCut(writing)) return true;
        if (performance.now() > latest) return false;
        await sleep(20);
      }
      return false;
    },
    async ping() {
      alive.get();
    },
    async close() {
      if (closed) return;
      closed = true;
      await writer.idle();
      reading.close();
      writing.close();
    },
  };
}

/** Writes the log into the file and cuts it off; false while somebody reads or writes, or the disk is full. */
function isLogCut(connection: Database): boolean {
  try {
    const [outcome] = connection.pragma("wal_checkpoint(truncate)") as { readonly busy: number }[];
    return outcome?.busy === 0;
  } catch {
    return false;
  }
}

/**
 * Tells the version of public data: SQLite says at once whether anybody committed since the last look, and only then is
 * the row read that triggers count in.
 */
function versionOver(connection: Database): PublicVersion {
  let statements: { readonly commits: Statement; readonly counter: Statement } | undefined;
  let commits: unknown;
  let version: number | undefined;
  return () => {
    try {
      statements ??= {
        commits: connection.prepare("pragma data_version").pluck(),
        counter: connection.prepare("select version from public_changes where id = 1").pluck(),
      };
      const seen = statements.commits.get();
      if (seen === commits) return version;
      version = statements.counter.get() as number | undefined;
      commits = seen;
      return version;
    } catch {
      // Not migrated yet, locked by a restore, or closed.
      commits = undefined;
      return undefined;
    }
  };
}

/** Drizzle over a connection whose statements are kept, and handed out only when `check` does not throw. */
function handle(connection: Database, check: () => void) {
  const kept = new Map<string, Statement>();
  const prepare = (query: string): Statement => {
    check();
    let statement = kept.get(query);
    if (!statement) {
      statement = connection.prepare(query);
      const oldest = kept.size >= keptStatements ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(query, statement);
    }
    return statement.reader ? statement.raw(false) : statement;
  };
  return drizzle({ prepare } as unknown as Database, { casing: "snake_case" });
}
