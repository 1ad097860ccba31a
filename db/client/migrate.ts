import { engine } from "#db/dialect/engine";
import type { DbOptions } from "./index";

/**
 * Brings the database to this build: migrations, triggers, reference data. Safe when several processes
 * start at once, and does nothing to a database that is up to date.
 * @throws DatabaseUnreachable, DatabaseNewer: each with one line for the operator
 */
export async function migrate(options: DbOptions): Promise<void> {
  if ((options.databaseUrl ? "postgres" : "sqlite") !== engine)
    throw new Error("databaseUrl must be the DATABASE_URL that was set when the schema was first imported");
  if (options.databaseUrl) {
    const { migratePostgres } = await import("./migrate-postgres");
    return migratePostgres(options.databaseUrl);
  }
  const { migrateSqlite } = await import("./migrate-sqlite");
  return migrateSqlite(options.dataDir);
}
