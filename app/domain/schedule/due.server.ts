import { and, asc, eq, inArray, isNull, lte, or } from "drizzle-orm";
import { describeError, type ErrorDescription } from "#app/domain/error-description";
import { newUid } from "#app/domain/secrets.server";
import type { Db, Tx } from "#db/client/index";
import { skipLocked } from "#db/dialect/index";
import { scheduledTasks } from "#db/schema/schedule";
import type { Handler } from "./handler";
import { handlers } from "./handlers";
import { type TaskKind, taskKinds } from "./kinds";

type ScheduledTask = typeof scheduledTasks.$inferSelect;

/** How long whoever took a task is believed to be at it, milliseconds; then another may take it. */
export const leaseTime = 60_000;
/** Tasks taken in one go. */
const handful = 20;
const minute = 60_000;
const longestPause = 24 * 60 * minute;

interface Options {
  readonly holder?: string;
  /** Told of what failed, without the words of persons. */
  readonly failed?: (kind: string, error: ErrorDescription) => void;
  readonly handlers?: Readonly<Record<TaskKind, Handler>>;
}

const due = (now: Date) =>
  and(
    isNull(scheduledTasks.doneAt),
    lte(scheduledTasks.dueAt, now),
    inArray(scheduledTasks.kind, [...taskKinds]),
    or(isNull(scheduledTasks.leasedUntil), lte(scheduledTasks.leasedUntil, now)),
  );

/**
 * Does everything that is due, the oldest first, and answers how much was done. Any number of processes may call it
 * at once: each task is leased to one of them, and its effects commit together with the mark that it is done. One
 * that fails is tried again after 1 min × 2ⁿ, at most a day.
 */
export async function runDue(db: Db, now = new Date(), options: Options = {}): Promise<number> {
  const holder = options.holder ?? newUid();
  let done = 0;
  for (;;) {
    const taken = await take(db, holder, now);
    for (const task of taken) if (await run(db, task, holder, now, options)) done += 1;
    if (taken.length < handful) return done;
  }
}

/** In two statements: an update over a locking select ran into the statement timeout on PostgreSQL. */
function take(db: Db, holder: string, now: Date): Promise<ScheduledTask[]> {
  return db.tx(
    async (tx) => {
      const free = tx
        .select({ id: scheduledTasks.id })
        .from(scheduledTasks)
        .where(due(now))
        .orderBy(asc(scheduledTasks.dueAt), asc(scheduledTasks.id))
        .limit(handful);
      const taken: ScheduledTask[] = [];
      for (const { id } of await skipLocked(free)) {
        const rows = await tx
          .update(scheduledTasks)
          .set({ leasedBy: holder, leasedUntil: new Date(now.getTime() + leaseTime) })
          .where(and(eq(scheduledTasks.id, id), due(now)))
          .returning();
        taken.push(...rows);
      }
      return taken;
    },
    { isolation: "read committed" },
  );
}

async function run(
  db: Db,
  task: ScheduledTask,
  holder: string,
  now: Date,
  options: Options,
): Promise<boolean> {
  const kind = task.kind as TaskKind;
  try {
    return await db.tx(async (tx) => {
      if (!(await settle(tx, task, holder, { doneAt: now, failure: null }))) return false;
      await (options.handlers ?? handlers)[kind](tx, task, now);
      return true;
    });
  } catch (error) {
    const described = describeError(error);
    options.failed?.(kind, described);
    const attempts = task.attempts + 1;
    const pause = Math.min(minute * 2 ** Math.min(task.attempts, 20), longestPause);
    const again = { attempts, dueAt: new Date(now.getTime() + pause), failure: described.error };
    await db.tx((tx) => settle(tx, task, holder, again));
    return false;
  }
}

/** Ends a lease; false where it had run out and the task is another's, or was set anew. */
async function settle(
  tx: Tx,
  task: ScheduledTask,
  holder: string,
  ending: Partial<ScheduledTask>,
): Promise<boolean> {
  const rows = await tx
    .update(scheduledTasks)
    .set({ ...ending, leasedBy: null, leasedUntil: null })
    .where(
      and(
        eq(scheduledTasks.id, task.id),
        eq(scheduledTasks.leasedBy, holder),
        eq(scheduledTasks.plannedFor, task.plannedFor),
      ),
    )
    .returning({ id: scheduledTasks.id });
  return rows.length > 0;
}
