import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import Database from "better-sqlite3";
import { applicationId, openReader } from "#db/client/sqlite-connection";
import { hashFile, hashFileOf, writeNewFile } from "./files";
import { TransferRefused } from "./refusal";
import { requireParents } from "./sqlite";

/**
 * Copies the file of a data folder while the site writes to it, to a new file of mode 0600, checks the copy and
 * writes its hash beside it. Answers the hash, SHA-256, hex.
 * @throws TransferRefused `exists`, `unsound`
 */
export async function copySqlite(dataDir: string, file: string): Promise<string> {
  const hash = await writeNewFile(file, async (part) => {
    const source = openReader(dataDir);
    try {
      // All pages in one step: between steps a write of the site would make the copy start over.
      await source.backup(part, { progress: () => 0x7fffffff });
    } finally {
      source.close();
    }
    withFile(part, (copy) => {
      requireSound(copy);
      // A copy is one file, with no log beside it.
      copy.pragma("journal_mode = delete");
    });
    return hashFile(part);
  });
  await writeFile(hashFileOf(file), `${hash}  ${basename(file)}\n`, { mode: 0o600 });
  return hash;
}

/** Opens a file of SQLite, without believing what it says, for the time of `work`. */
export function withFile<T>(file: string, work: (connection: Database.Database) => T): T {
  const connection = new Database(file, { fileMustExist: true });
  try {
    connection.pragma("trusted_schema = off");
    connection.pragma("cell_size_check = on");
    return work(connection);
  } catch (error) {
    if (isDamage(error)) throw new TransferRefused("unsound", "", { cause: error });
    throw error;
  } finally {
    connection.close();
  }
}

/** @throws TransferRefused `not-ours`, `unsound` */
export function requireSound(connection: Database.Database): void {
  if (connection.pragma("application_id", { simple: true }) !== applicationId)
    throw new TransferRefused("not-ours");
  if (connection.pragma("integrity_check(1)", { simple: true }) !== "ok")
    throw new TransferRefused("unsound");
  requireParents(connection);
}

export const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  typeof error.code === "string" &&
  /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);
