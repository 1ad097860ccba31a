import { chmod, copyFile, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { isTableMissing } from "#db/client/errors";
import { migrateSqlite } from "#db/client/migrate-sqlite";
import { databaseFile, openWriter } from "#db/client/sqlite-connection";
import type { Reader } from "#db/dialect/index";
import { readExport } from "./entries";
import { hasHash, hashFile, hashFileOf, kindOf, settle } from "./files";
import type { Counts } from "./lines";
import { TransferRefused } from "./refusal";
import { notCarried, type Shape, shapes } from "./shapes";
import { fillSqlite, handleOf, requireMigrated } from "./sqlite";
import { requireSound, withFile } from "./sqlite-copy";
import { putInPlace, tablesWithRows } from "./sqlite-place";

export interface RestoreOptions {
  /** Takes the place of a database that holds data, which stays beside it under another name. */
  readonly replace: boolean;
  /** Looks at what was restored before anything of the old is touched; what it throws undoes everything. */
  readonly verify: (read: Reader) => Promise<void>;
}

export interface Restored {
  readonly counts: Counts;
  /** Where the database that stood there before is kept; undefined where there was none. */
  readonly kept: string | undefined;
}

/**
 * Makes a copy or an export the database of a data folder. It is built and checked in a folder of its own; only what
 * is whole takes the place of the old one.
 * @throws TransferRefused, DatabaseNewer
 */
export async function restoreSqlite(
  dataDir: string,
  file: string,
  { replace, verify }: RestoreOptions,
): Promise<Restored> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(dataDir, "restore-"));
  try {
    const fresh = join(folder, "fresh");
    await migrateSqlite(fresh);
    const reference = withFile(databaseFile(fresh), tablesWithRows);
    const isCopy = (await kindOf(file)) === "sqlite";
    const built = isCopy ? join(folder, "copy") : fresh;
    await (isCopy ? takeCopy : takeExport)(built, file, verify);
    await migrateSqlite(built);
    const counts = withFile(databaseFile(built), (connection) => {
      requireSound(connection);
      const countOf = ({ sqlName }: Shape) =>
        Number(connection.prepare(`select count(*) from "${sqlName}"`).pluck().get());
      const counts = Object.fromEntries(shapes.map((shape) => [shape.name, countOf(shape)]));
      // Out of the log and into it again: one whole file, which a reader opens before the site has written to it.
      connection.pragma("journal_mode = delete");
      connection.pragma("journal_mode = wal");
      return counts;
    });
    await settle(databaseFile(built));
    const kept = await putInPlace(dataDir, databaseFile(built), { replace, reference });
    return { counts, kept };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Verify = RestoreOptions["verify"];

async function takeExport(folder: string, file: string, verify: Verify): Promise<void> {
  const connection = openWriter(folder);
  try {
    await readExport(file, requireMigrated(connection));
    await fillSqlite(connection, file, verify);
  } finally {
    connection.close();
  }
}

async function takeCopy(folder: string, file: string, verify: Verify): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  const copy = databaseFile(folder);
  await copyFile(file, copy);
  await chmod(copy, 0o600);
  await requireHash(file, copy);
  withFile(copy, requireSound);
  await migrateSqlite(folder).catch((error: unknown) => {
    throw isTableMissing(error) ? new TransferRefused("unsound", "", { cause: error }) : error;
  });
  const connection = openWriter(folder);
  try {
    requireTables(connection);
    for (const { sqlName } of notCarried) connection.exec(`delete from "${sqlName}"`);
    await verify(handleOf(connection));
  } finally {
    connection.close();
  }
}

/** SQLite notices a page that is broken, not a letter that was changed: the hash beside the copy does. */
async function requireHash(file: string, copy: string): Promise<void> {
  if (!hasHash(file)) return;
  const wanted = (await readFile(hashFileOf(file), "utf8")).split(/\s/, 1)[0];
  if (wanted !== (await hashFile(copy))) throw new TransferRefused("changed");
}

/** @throws TransferRefused `unsound` where a table or a column of the schema is missing */
function requireTables(connection: ReturnType<typeof openWriter>): void {
  for (const { name, table } of shapes) {
    try {
      connection.prepare(
        handleOf(connection)
          .select()
          .from(table as never)
          .toSQL().sql,
      );
    } catch (error) {
      throw new TransferRefused("unsound", name, { cause: error });
    }
  }
}
