import { existsSync } from "node:fs";
import { link, rename } from "node:fs/promises";
import Database from "better-sqlite3";
import { errorCode } from "#db/client/errors";
import { databaseFile } from "#db/client/sqlite-connection";
import { syncFolder } from "./files";
import { TransferRefused } from "./refusal";
import { notCarried } from "./shapes";
import { isDamage } from "./sqlite-copy";

interface PlaceOptions {
  readonly replace: boolean;
  /** The tables that hold rows in a new database. */
  readonly reference: readonly string[];
}

/** What SQLite keeps beside a file; left behind by another file, it would be taken for the new one's. */
const companions = ["-wal", "-shm", "-journal"];

/**
 * Renames a finished file to the database of a data folder and answers under which name the old one is kept.
 * @throws TransferRefused `in-use` while another process has the old one open, `occupied` where it holds more than a
 * new one and is not to be replaced
 */
export async function putInPlace(
  dataDir: string,
  built: string,
  options: PlaceOptions,
  now = new Date(),
): Promise<string | undefined> {
  const target = databaseFile(dataDir);
  const aside = `${target}.${now.toISOString().replace(/[-:]|\.\d+/g, "")}`;
  const hasOld = existsSync(target);
  const old = hasOld ? holdAlone(target, options) : undefined;
  try {
    for (const companion of companions)
      if (existsSync(target + companion)) await rename(target + companion, aside + companion);
    // Under both names for a moment, so that there is a database whenever the process ends.
    if (hasOld) await link(target, aside).catch(() => rename(target, aside));
    await rename(built, target);
  } finally {
    old?.close();
  }
  await syncFolder(dataDir);
  return hasOld ? aside : undefined;
}

/** The old file, whole in itself and locked until it is closed; undefined where it is damaged and to be replaced. */
function holdAlone(file: string, { replace, reference }: PlaceOptions): Database.Database | undefined {
  const old = new Database(file, { timeout: 0 });
  try {
    old.pragma("locking_mode = exclusive");
    old.exec("begin exclusive");
    const allowed = [...reference, ...notCarried.map(({ sqlName }) => sqlName)];
    const extra = tablesWithRows(old).find((name) => !allowed.includes(name));
    if (extra !== undefined && !replace) throw new TransferRefused("occupied", extra);
    old.exec("commit");
    old.pragma("journal_mode = delete");
    return old;
  } catch (error) {
    old.close();
    if (/^SQLITE_BUSY/.test(errorCode(error) ?? ""))
      throw new TransferRefused("in-use", "", { cause: error });
    if (!isDamage(error)) throw error;
    if (!replace) throw new TransferRefused("occupied", "", { cause: error });
    return undefined;
  }
}

/** The names of the tables that hold rows, whatever version wrote the file. */
export function tablesWithRows(connection: Database.Database): readonly string[] {
  const all = connection.pragma("table_list") as { schema: string; name: string; type: string }[];
  return all
    .filter(({ schema, name, type }) => schema === "main" && type === "table" && !name.startsWith("sqlite_"))
    .map(({ name }) => name)
    .filter((name) => connection.prepare(`select 1 from "${name}" limit 1`).get() !== undefined);
}
