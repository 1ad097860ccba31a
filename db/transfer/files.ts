import { createHash } from "node:crypto";
import { createReadStream, existsSync, lstatSync } from "node:fs";
import { chmod, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { createGunzip } from "node:zlib";
import { TransferRefused } from "./refusal";

/** A line longer than this is no line of ours: the longest holds one row. */
const longestLine = 64 * 1024 * 1024;

/**
 * Has `write` make a file of mode 0600 beside the wanted one, and gives it that name when it is whole and on disk.
 * @throws TransferRefused `exists`
 */
export async function writeNewFile<T>(file: string, write: (part: string) => Promise<T>): Promise<T> {
  if (lstatSync(file, { throwIfNoEntry: false })) throw new TransferRefused("exists", file);
  const part = `${file}.${process.pid}.part`;
  try {
    await (await open(part, "wx", 0o600)).close();
    const made = await write(part);
    await settle(part);
    await rename(part, file);
    await syncFolder(dirname(file));
    return made;
  } finally {
    await rm(part, { force: true });
  }
}

/** Makes a file private and sees that it is on disk. */
export async function settle(file: string): Promise<void> {
  await chmod(file, 0o600);
  const handle = await open(file, "r+");
  await handle.sync().finally(() => handle.close());
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

export type FileKind = "sqlite" | "export" | "unknown";

/** What a file is, by its first bytes. */
export async function kindOf(file: string): Promise<FileKind> {
  const start = await firstBytes(file, 16);
  if (start.toString("latin1") === "SQLite format 3\0") return "sqlite";
  return isPacked(start) || start[0] === 0x7b ? "export" : "unknown";
}

/** SHA-256 of a file's bytes, hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Where the hash of a copy stands, as `sha256sum --check` reads it. */
export const hashFileOf = (file: string): string => `${file}.sha256`;
export const hasHash = (file: string): boolean => existsSync(hashFileOf(file));

/**
 * The lines of a file, packed with gzip or plain, without their ends; memory stays at one line.
 * @throws TransferRefused `cut`, `changed`
 */
export async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpacked(file)) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      const piece = chunk.subarray(from, end);
      yield rest.length === 0 ? piece : Buffer.concat([...rest, piece]);
      rest = [];
      length = 0;
      from = end + 1;
    }
    if (from === chunk.length) continue;
    rest.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longestLine) throw new TransferRefused("changed");
  }
  if (length > 0) throw new TransferRefused("cut");
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const packed = isPacked(await firstBytes(file, 2));
  const raw = createReadStream(file, { highWaterMark: 256 * 1024 });
  if (!packed) {
    yield* raw as AsyncIterable<Buffer>;
    return;
  }
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  raw.once("error", (error) => gunzip.destroy(error));
  raw.pipe(gunzip);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code === "Z_BUF_ERROR") throw new TransferRefused("cut", "", { cause: error });
    if (code.startsWith("Z_")) throw new TransferRefused("changed", "", { cause: error });
    throw error;
  } finally {
    raw.destroy();
    gunzip.destroy();
  }
}

const isPacked = (start: Buffer) => start[0] === 0x1f && start[1] === 0x8b;

async function firstBytes(file: string, count: number): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
