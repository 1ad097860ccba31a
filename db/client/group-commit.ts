import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { dbError } from "./errors";

/** Milliseconds. */
export interface Limits {
  /** How long one group may keep running further bodies before it commits and lets the loop turn. */
  readonly slice: number;
  /** How long a job waits for a lock that another process holds before it is refused as busy. */
  readonly lockWait: number;
}

export interface Writer {
  /** Runs `body` inside a transaction shared with its neighbours; fulfils once that is on disk. */
  submit<T>(body: () => Promise<T>): Promise<T>;
  /** Fulfils when nothing is left to do. */
  idle(): Promise<void>;
}

interface Job {
  readonly body: () => Promise<unknown>;
  readonly since: number;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

type Ending = { readonly job: Job } & ({ readonly value: unknown } | { readonly reason: unknown });

/**
 * Group commit: the jobs that queue up while one group is being written share the next COMMIT, so
 * that one fsync makes many of them durable. Each body runs in its own savepoint and fails alone.
 *
 * The driver is synchronous, hence three rules: locks are waited for with timers (a busy timeout
 * would stop the very loop that the lock's owner may need), groups are short, and between groups the
 * event loop turns once (chains of settled promises starve sockets and timers).
 */
export function groupCommit(connection: Database, limits: Limits): Writer {
  const begin = connection.prepare("begin immediate");
  const commit = connection.prepare("commit");
  const rollback = connection.prepare("rollback");
  const savepoint = connection.prepare("savepoint job");
  const release = connection.prepare("release job");
  const undo = connection.prepare("rollback to job");

  let queue: Job[] = [];
  let draining: Promise<void> | undefined;

  function refuse(reason: unknown, which: (job: Job) => boolean): void {
    const refused = queue.filter(which);
    queue = queue.filter((job) => !which(job));
    for (const job of refused) job.reject(reason);
  }

  /** Opens a transaction; false when there is nobody left to open it for. */
  async function opened(): Promise<boolean> {
    for (let pause = 1; queue.length > 0; pause = Math.min(pause * 2, 25)) {
      try {
        begin.run();
        return true;
      } catch (error) {
        const latest = performance.now() - limits.lockWait;
        refuse(error, dbError(error) === "busy" ? (job) => job.since <= latest : () => true);
        if (queue.length > 0) await sleep(pause);
      }
    }
    return false;
  }

  async function attempt(job: Job): Promise<Ending> {
    try {
      savepoint.run();
      const value = await job.body();
      release.run();
      return { job, value };
    } catch (reason) {
      forget();
      return { job, reason };
    }
  }

  /** Undoes the savepoint; a full or failing disk may have undone the whole transaction already. */
  function forget(): void {
    if (!connection.inTransaction) return;
    try {
      undo.run();
      release.run();
    } catch {
      if (connection.inTransaction) rollback.run();
    }
  }

  /** Writes what succeeded; returns the reason why nothing could be written, if there is one. */
  function finish(endings: readonly Ending[]): { readonly reason: unknown } | undefined {
    const last = endings.at(-1);
    if (!connection.inTransaction)
      return { reason: last && "reason" in last ? last.reason : new Error("lost") };
    try {
      (endings.some((ending) => "value" in ending) ? commit : rollback).run();
      return undefined;
    } catch (reason) {
      if (connection.inTransaction) rollback.run();
      return { reason };
    }
  }

  async function writeGroup(): Promise<void> {
    const end = performance.now() + limits.slice;
    const endings: Ending[] = [];
    for (let job = queue.shift(); job; job = performance.now() < end ? queue.shift() : undefined) {
      endings.push(await attempt(job));
      if (!connection.inTransaction) break;
    }
    const failure = finish(endings);
    for (const ending of endings) {
      if ("reason" in ending) ending.job.reject(ending.reason);
      else if (failure) ending.job.reject(failure.reason);
      else ending.job.resolve(ending.value);
    }
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      if (await opened()) await writeGroup();
      await setImmediate();
    }
    draining = undefined;
  }

  return {
    submit: <T>(body: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        queue.push({ body, since: performance.now(), resolve: resolve as Job["resolve"], reject });
        draining ??= setImmediate().then(drain);
      }),
    async idle() {
      while (draining) await draining;
    },
  };
}
