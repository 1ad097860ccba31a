import { setTimeout as sleep } from "node:timers/promises";
import { describeError } from "#app/domain/error-description";
import { newUid } from "#app/domain/secrets.server";
import type { Env } from "#app/env.server";
import type { Db } from "#db/client/index";
import { attempt, type Log, type Working } from "./attempt.server";
import { claimLetters, isAnyDue } from "./claims.server";
import type { Transport } from "./message";
import { onNudge } from "./nudge";
import { openTransport } from "./transport.server";

interface Options {
  readonly db: Db;
  readonly env: Env;
  readonly log?: Log | undefined;
  readonly transport?: Transport | undefined;
  readonly now?: (() => Date) | undefined;
}

export interface MailWorker {
  /** Fulfils once the letters at hand are sent and recorded; no further one is begun. */
  stop(): Promise<void>;
  /** Looks for letters now rather than at the next turn. */
  wake(): void;
}

/** Letters that one worker sends side by side. */
const atOnce = 4;
/** Milliseconds between two looks, ± 50 %. */
const pollTime = 2_000;

/**
 * Sends the letters that wait in the database, for as long as the process lives. Any number of workers, in any
 * number of processes, share the work: each letter is leased to one of them, and what a dead one held comes free
 * after two minutes and goes out under the same Message-ID.
 */
export function startMailWorker({ db, env, log, transport, now }: Options): MailWorker {
  const working = {
    db,
    env,
    transport: transport ?? openTransport(env),
    log: log ?? (() => {}),
    now: now ?? (() => new Date()),
    worker: newUid(),
    stopping: false,
  };
  let interrupt = new AbortController();
  const wake = () => interrupt.abort();
  const forget = onNudge(wake);

  async function run(): Promise<void> {
    while (!working.stopping) {
      const worked = await round(working);
      if (worked || working.stopping) continue;
      const pause = pollTime * (0.5 + Math.random());
      await sleep(pause, undefined, { signal: interrupt.signal, ref: false }).catch(() => {});
      if (interrupt.signal.aborted) interrupt = new AbortController();
    }
  }

  const running = run();
  return {
    wake,
    async stop() {
      working.stopping = true;
      forget();
      wake();
      await running;
      working.transport.close();
    },
  };
}

/** Claims and sends a handful of letters; false where there were none, or the database did not answer. */
async function round(working: Working): Promise<boolean> {
  const { db, worker, log, now } = working;
  try {
    if (!(await isAnyDue(db.fresh, now()))) return false;
    const letters = await claimLetters(db, worker, atOnce, now());
    const ends = await Promise.allSettled(letters.map((letter) => attempt(working, letter)));
    for (const end of ends)
      if (end.status === "rejected") log("mail-worker-failed", describeError(end.reason), "error");
    return letters.length > 0;
  } catch (error) {
    log("mail-worker-failed", describeError(error), "error");
    return false;
  }
}
