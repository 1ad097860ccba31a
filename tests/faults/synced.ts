import { readFileSync } from "node:fs";

/** The system calls that show whether an answer left before its write was on the disk. */
export const traced = "pwrite64,write,writev,fsync,fdatasync,sendto,sendmsg";

export interface Trace {
  /** Answers 303 that were sent. */
  readonly acknowledged: number;
  /** Of those, how many had a write to the database's log before them. */
  readonly written: number;
  /** Of those, how many left while something written to the log had not been synced. */
  readonly unsynced: number;
}

/**
 * Reads what strace saw of a server, in order: a write to the SQLite log makes it dirty, a sync that returned cleans
 * it, and no acknowledgement may leave while it is dirty.
 */
export function readTrace(file: string): Trace {
  let dirty = false;
  let wrote = false;
  let acknowledged = 0;
  let written = 0;
  let unsynced = 0;
  const syncing = new Set<string>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const thread = line.split(" ", 1)[0] ?? "";
    if (/pwrite64\(\d+<[^>]*-wal>/.test(line)) {
      dirty = true;
      wrote = true;
    } else if (/f(data)?sync\(\d+<[^>]*-wal>/.test(line)) {
      if (line.includes("<unfinished")) syncing.add(thread);
      else if (/\)\s+= 0/.test(line)) dirty = false;
    } else if (/f(data)?sync resumed>.*= 0/.test(line) && syncing.delete(thread)) {
      dirty = false;
    } else if (/HTTP\/1\.1 303/.test(line)) {
      acknowledged += 1;
      if (wrote) written += 1;
      if (dirty) unsynced += 1;
      wrote = false;
    }
  }
  return { acknowledged, written, unsynced };
}
