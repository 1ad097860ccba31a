import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { DatabaseUnreachable, errorCode } from "./errors";

/** Marks the file as ours ("Tjdo"). */
export const applicationId = 0x546a646f;

/** What every connection must hold to, by pragma and value as it is read back. */
const required: Readonly<Record<string, string | number>> = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
};

/** Milliseconds that opening may wait for another process; the process does nothing else yet. */
const openingWait = 5_000;

/** The file of an installation's data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, "tejido.db");

/**
 * Opens the database file (created when missing), sets the pragmas, writes once and reads them back:
 * in WAL better-sqlite3 falls to `synchronous=NORMAL` with the first write unless it was set before.
 * @throws DatabaseUnreachable with one line for the operator
 */
export function openWriter(dataDir: string): Database.Database {
  return describing(dataDir, () => {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const connection = new Database(databaseFile(dataDir), { timeout: openingWait });
    return closingOnError(connection, () => {
      const mark = connection.pragma("application_id", { simple: true });
      if (mark !== 0 && mark !== applicationId)
        throw new DatabaseUnreachable(`Base de datos: «${databaseFile(dataDir)}» no es una base de Tejido.`);
      prepare(connection);
      connection.pragma(`application_id = ${applicationId}`);
      verify(connection, required);
    });
  });
}

/** Opens a second connection to an existing file, for reading only. */
export function openReader(dataDir: string): Database.Database {
  return describing(dataDir, () => {
    const connection = new Database(databaseFile(dataDir), { readonly: true, timeout: 100 });
    return closingOnError(connection, () => {
      prepare(connection);
      connection.pragma("query_only = on");
      verify(connection, { ...required, query_only: 1 });
    });
  });
}

function prepare(connection: Database.Database): void {
  if (!connection.readonly) connection.pragma("journal_mode = wal");
  connection.pragma("synchronous = full");
  connection.pragma("foreign_keys = on");
  connection.pragma("secure_delete = on");
  connection.pragma("trusted_schema = off");
}

/** The pragmas in force, by name. */
export function pragmas(connection: Database.Database, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, connection.pragma(name, { simple: true })]));
}

function verify(connection: Database.Database, wanted: typeof required): void {
  const found = pragmas(connection, Object.keys(wanted));
  const wrong = Object.keys(wanted).filter((name) => found[name] !== wanted[name]);
  if (wrong.length > 0)
    throw new DatabaseUnreachable(
      `Base de datos: SQLite no acepta ${wrong.map((name) => `${name}=${wanted[name]}`).join(", ")}.`,
    );
}

function closingOnError(connection: Database.Database, work: () => void): Database.Database {
  try {
    work();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function describing<T>(dataDir: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof DatabaseUnreachable) throw error;
    throw new DatabaseUnreachable(
      `DATA_DIR: no se puede abrir «${databaseFile(dataDir)}» (${errorCode(error) ?? "error"}).`,
      { cause: error },
    );
  }
}
