import { sealAuditLog } from "#app/domain/audit/seal.server";
import { describeError } from "#app/domain/error-description";
import { holdLease } from "#app/domain/installation/leases.server";
import { removeOldLetters } from "#app/domain/notifications/mailbox.server";
import { startMailWorker } from "#app/domain/notifications/worker.server";
import { sweepExpiredRows } from "#app/domain/privacy/retention.server";
import { runDue } from "#app/domain/schedule/due.server";
import { newUid } from "#app/domain/secrets.server";
import type { Env } from "#app/env.server";
import type { Db } from "#db/client/index";
import type { EventLog } from "./event-log.server";

interface Working {
  readonly env: Env;
  readonly db: Db;
  readonly log: EventLog;
}

interface Job {
  readonly name: string;
  readonly every: number;
  /** Each process does it for itself, about its own data folder. */
  readonly everywhere?: boolean;
  /** Answers how much was done. */
  run(working: Working): Promise<number>;
}

const runDueTasks = ({ db, log }: Working): Promise<number> =>
  runDue(db, new Date(), {
    failed: (kind, error) => log("job-failed", { job: "due", kind, ...error }, "error"),
  });

const jobs: readonly Job[] = [
  { name: "audit-seal", every: 60_000, run: ({ db }) => sealAuditLog(db) },
  { name: "sweep", every: 600_000, run: ({ db }) => sweepExpiredRows(db) },
  { name: "due", every: 30_000, run: runDueTasks },
  { name: "mailbox", every: 600_000, everywhere: true, run: ({ env }) => removeOldLetters(env) },
];

/** Starts what goes on beside the requests. `stop` lets the letter and the job at hand end. */
export function startBackground(working: Working): { stop(): Promise<void> } {
  const holder = newUid();
  const mail = startMailWorker(working);
  const repeated = jobs.map((job) => repeat(job.every, () => runOnce(working, job, holder)));
  return {
    async stop() {
      await Promise.all([mail.stop(), ...repeated.map((job) => job.stop())]);
    },
  };
}

/** Runs the job unless another process has it; a failure waits for the next turn. */
async function runOnce(
  working: Working,
  { name, every, everywhere, run }: Job,
  holder: string,
): Promise<void> {
  const { db, log } = working;
  try {
    if (!everywhere && !(await db.tx((tx) => holdLease(tx, name, holder, every + 30_000)))) return;
    const count = await run(working);
    if (count > 0) log("job", { job: name, count });
  } catch (error) {
    log("job-failed", { job: name, ...describeError(error) }, "error");
  }
}

function repeat(every: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(work);
  }, every);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}
