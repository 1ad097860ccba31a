import Database from "better-sqlite3";
import pg from "pg";
import { env } from "#app/env.server";
import { databaseFile } from "#db/client/sqlite-connection";
import { postgresTriggers, sqliteTriggers } from "#db/client/triggers";

const { dataDir, databaseUrl } = env();

async function directly(statements: readonly string[]): Promise<void> {
  if (databaseUrl) {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  } else {
    const connection = new Database(databaseFile(dataDir));
    for (const statement of statements) connection.exec(statement);
    connection.close();
  }
}

const tables = ["audit_events", "audit_seals"];

/** Opens the log to changes, as the owner of the database can. */
export const removeTriggers = (): Promise<void> =>
  directly(
    databaseUrl
      ? tables.map((table) => `drop trigger if exists ${table}_no_change on ${table}`)
      : tables.flatMap((table) => [
          `drop trigger if exists ${table}_no_update`,
          `drop trigger if exists ${table}_no_delete`,
        ]),
  );

/** Closes it again, with the triggers that every migrate leaves. */
export const restoreTriggers = (): Promise<void> => directly(databaseUrl ? postgresTriggers : sqliteTriggers);
