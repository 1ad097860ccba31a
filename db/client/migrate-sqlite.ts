import type { Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Tx } from "#db/dialect/index";
import { loadReference } from "#db/reference/load";
import { type AppliedMigration, knownMigrations, type Migration, pendingMigrations } from "./migrations";
import { renewSqliteSearch } from "./search-objects";
import { openWriter } from "./sqlite-connection";
import { sqliteTriggers } from "./triggers";

const table = `create table if not exists migrations (
  name text primary key, hash text not null, applied_at integer not null) strict`;

/** See `migrate`. One transaction; other processes that start meanwhile wait for it. */
export async function migrateSqlite(
  dataDir: string,
  known: readonly Migration[] = knownMigrations("sqlite"),
): Promise<void> {
  const connection = openWriter(dataDir);
  try {
    connection.pragma("busy_timeout = 60000");
    // A rebuilt table is dropped and renamed: with foreign keys on, dropping it deletes its children.
    connection.pragma("foreign_keys = off");
    connection.exec("begin immediate");
    try {
      applyMigrations(connection, known);
      for (const statement of sqliteTriggers) connection.exec(statement);
      renewSqliteSearch(connection);
      await loadReference(drizzle(connection, { casing: "snake_case" }) as unknown as Tx);
      connection.exec("commit");
    } finally {
      if (connection.inTransaction) connection.exec("rollback");
    }
  } finally {
    connection.close();
  }
}

function applyMigrations(connection: Database, known: readonly Migration[]): void {
  connection.exec(table);
  const applied = connection.prepare("select name, hash from migrations").all() as AppliedMigration[];
  const pending = pendingMigrations(known, applied);
  const remember = connection.prepare("insert into migrations (name, hash, applied_at) values (?, ?, ?)");
  for (const { name, hash, statements } of pending) {
    for (const statement of statements) connection.exec(statement);
    remember.run(name, hash, Date.now());
  }
  const broken = connection.pragma("foreign_key_check") as { table: string }[];
  if (broken[0]) throw new Error(`a migration left rows of ${broken[0].table} without their parent`);
}
