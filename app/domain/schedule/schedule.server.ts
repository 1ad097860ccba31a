import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client/index";
import { scheduledTasks } from "#db/schema/schedule";
import type { TaskKind } from "./kinds";

export interface DueTask {
  readonly kind: TaskKind;
  /** One of a kind: what it is about, and which of its moments. */
  readonly key: string;
  /** The row it is about, which is read again when it falls due. */
  readonly subjectId?: number;
  readonly dueAt: Date;
}

/**
 * Sets the instant at which something is to be done, in the transaction of what it follows from. Said again with
 * another instant it moves; what was done opens again only for another instant than the one it was done for.
 */
export async function schedule(tx: Tx, task: DueTask, now = new Date()): Promise<void> {
  const { kind, key, subjectId = null, dueAt } = task;
  await tx
    .insert(scheduledTasks)
    .values({ kind, key, subjectId, plannedFor: dueAt, dueAt, createdAt: now })
    .onConflictDoUpdate({
      target: [scheduledTasks.kind, scheduledTasks.key],
      set: {
        subjectId,
        plannedFor: dueAt,
        dueAt,
        doneAt: null,
        attempts: 0,
        failure: null,
        leasedBy: null,
        leasedUntil: null,
      },
      setWhere: sql`${scheduledTasks.plannedFor} <> excluded.planned_for`,
    });
}

/** Forgets what was to be done, where it has not been done. */
export async function unschedule(tx: Tx, kind: TaskKind, key: string): Promise<void> {
  await tx
    .delete(scheduledTasks)
    .where(and(eq(scheduledTasks.kind, kind), eq(scheduledTasks.key, key), isNull(scheduledTasks.doneAt)));
}

/** Forgets everything of a kind that was to be done about a row, where it has not been done. */
export async function unscheduleAbout(tx: Tx, kind: TaskKind, subjectId: number): Promise<void> {
  await tx
    .delete(scheduledTasks)
    .where(
      and(
        eq(scheduledTasks.kind, kind),
        eq(scheduledTasks.subjectId, subjectId),
        isNull(scheduledTasks.doneAt),
      ),
    );
}
