import { addDays, type Day, morningOf } from "#app/domain/calendar";
import type { Tx } from "#db/client/index";
import type { TaskKind } from "./kinds";
import { schedule, unschedule } from "./schedule.server";

/**
 * Sets or moves the reminders of a kind about a row: the mornings so many days before its last day. One that is past
 * is let go, and so are all where there is no last day.
 */
export async function planDays(
  tx: Tx,
  { kind, subjectId }: { readonly kind: TaskKind; readonly subjectId: number },
  last: Day | null,
  daysBefore: readonly number[],
  now: Date,
): Promise<void> {
  for (const days of daysBefore) {
    const key = `${subjectId}:${days}`;
    const dueAt = last === null ? undefined : morningOf(addDays(last, -days));
    if (dueAt && dueAt > now) await schedule(tx, { kind, key, subjectId, dueAt }, now);
    else await unschedule(tx, kind, key);
  }
}
