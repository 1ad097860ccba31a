import type { DbOptions } from "#db/client/index";
import { type Exported, exportTo } from "./export";
import { kindOf } from "./files";
import { TransferRefused } from "./refusal";
import type { Restored, RestoreOptions } from "./sqlite-restore";

export type Backup = { readonly hash: string; readonly exported: Exported | undefined };

/**
 * Keeps this installation's database in a new file while the site runs: on SQLite a copy of the file, on PostgreSQL
 * the neutral export.
 * @throws TransferRefused, DatabaseUnreachable, DatabaseNewer
 */
export async function backUp(options: DbOptions, file: string): Promise<Backup> {
  if (!options.databaseUrl) {
    const { copySqlite } = await import("./sqlite-copy");
    return { hash: await copySqlite(options.dataDir, file), exported: undefined };
  }
  const exported = await exportData(options, file);
  return { hash: exported.hash, exported };
}

/**
 * Writes the neutral export of this installation's database, from one moment of it, to a new file: one JSON document a
 * line, packed with gzip unless the name ends in `.ndjson`.
 * @throws TransferRefused, DatabaseUnreachable, DatabaseNewer
 */
export async function exportData({ dataDir, databaseUrl }: DbOptions, file: string): Promise<Exported> {
  const plain = file.endsWith(".ndjson");
  if (databaseUrl) {
    const { withPostgresSnapshot } = await import("./postgres");
    return exportTo(file, (work) => withPostgresSnapshot(databaseUrl, work), { plain });
  }
  const { withSqliteSnapshot } = await import("./sqlite");
  return exportTo(file, (work) => withSqliteSnapshot(dataDir, work), { plain });
}

/**
 * Puts a copy or an export into this installation's database, whole or not at all. On PostgreSQL the database must be
 * new; on SQLite an old one can be replaced, and is kept beside.
 * @throws TransferRefused, DatabaseUnreachable, DatabaseNewer
 */
export async function restore(
  { dataDir, databaseUrl }: DbOptions,
  file: string,
  options: RestoreOptions,
): Promise<Restored> {
  const kind = await kindOf(file);
  if (kind === "unknown") throw new TransferRefused("not-ours");
  if (!databaseUrl) {
    const { restoreSqlite } = await import("./sqlite-restore");
    return restoreSqlite(dataDir, file, options);
  }
  if (kind === "sqlite") throw new TransferRefused("copy-of-sqlite");
  if (options.replace) throw new TransferRefused("cannot-replace");
  const { fillPostgres } = await import("./postgres-filling");
  const { counts } = await fillPostgres(databaseUrl, file, options.verify);
  return { counts, kept: undefined };
}
