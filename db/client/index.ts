import { engine } from "#db/dialect/engine";
import type { Reader, Tx } from "#db/dialect/index";

export { migrate } from "./migrate";
export type { Reader, Tx };

/** Where the data is: a folder (SQLite, and files beside it) or a PostgreSQL server. */
export interface DbOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  /** A standby for `read`; PostgreSQL only. */
  readonly databaseReadUrl?: string | undefined;
}

export interface TxOptions {
  /**
   * Serializable without this. Only for statements that are safe by themselves: a conditional
   * update with a unique index and a CHECK, the contended row last. SQLite ignores it.
   */
  readonly isolation?: "read committed";
}

export interface Db {
  readonly engine: "sqlite" | "postgres";
  /** Committed data; may lag behind by a moment where a standby answers. */
  readonly read: Reader;
  /** Committed data, this visitor's own last write included. */
  readonly fresh: Reader;
  /**
   * Runs `work` as one durable transaction: when the promise fulfils, the write is on disk.
   * Only database work belongs inside, one awaited statement after another; `work` may be run
   * again after a serialization failure. Rejects with what `work` threw, everything undone.
   */
  tx<T>(work: (tx: Tx) => Promise<T>, options?: TxOptions): Promise<T>;
  /**
   * The version of what everyone may see, as `fresh` reads it: another number after every committed change, of this
   * process or any other. Undefined while changes might go unheard; nothing may then be kept.
   */
  publicVersion(): number | undefined;
  /**
   * Takes off the disk what was deleted before: on SQLite the write-ahead log, in which it still stands, is written
   * into the file and cut off. Says whether that was done; not while another process goes on reading. PostgreSQL has
   * nothing to do here: the bytes go with VACUUM. Not to be called inside a transaction.
   */
  erase(): Promise<boolean>;
  /** Fulfils when the database answers. */
  ping(): Promise<void>;
  /** Lets running transactions end, then closes every connection. */
  close(): Promise<void>;
}

/**
 * Opens the database of this installation and verifies its connections; it does not migrate.
 * @throws DatabaseUnreachable with one line for the operator
 */
export async function openDb(options: DbOptions): Promise<Db> {
  if ((options.databaseUrl ? "postgres" : "sqlite") !== engine)
    throw new Error("databaseUrl must be the DATABASE_URL that was set when the schema was first imported");
  if (options.databaseUrl) {
    const { openPostgres } = await import("./postgres");
    return openPostgres(options.databaseUrl, options.databaseReadUrl);
  }
  const { openSqlite } = await import("./sqlite");
  return openSqlite(options.dataDir);
}
