import Database from "better-sqlite3";
import pg from "pg";
import { env } from "#app/env.server";
import { databaseFile } from "#db/client/sqlite-connection";

/**
 * Runs a statement past the application, as an operator's tool would, and answers its rows. On SQLite without foreign
 * keys where they are in the way.
 */
export async function directly(
  statement: string,
  { foreignKeys = true } = {},
): Promise<Record<string, unknown>[]> {
  const { dataDir, databaseUrl } = env();
  if (databaseUrl) {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    return client
      .query(statement)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  }
  const connection = new Database(databaseFile(dataDir));
  try {
    connection.pragma(`foreign_keys = ${foreignKeys ? "on" : "off"}`);
    const prepared = connection.prepare(statement);
    if (prepared.reader) return prepared.all() as Record<string, unknown>[];
    prepared.run();
    return [];
  } finally {
    connection.close();
  }
}
