import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { tellAllSignedUp, tellOnceOfAll } from "#app/domain/sign-ups/telling.server";
import type { Person } from "#app/domain/viewer";
import type { Db, Reader, Tx } from "#db/client/index";
import { type Activity, type Occurrence, occurrences } from "#db/schema/activities";

type Subject = Pick<Activity, "id" | "organizationId">;

export type Cancelling = "cancelled" | "already" | "over";

/**
 * Cancels one date, which stays to be seen with its reason, and tells everyone who signed up for it, once. "already"
 * where it was cancelled before, "over" where it has taken place.
 * @param all whether it is one of all that are cancelled together: then each person is told at the first of hers
 */
export async function cancelOccurrence(
  tx: Tx,
  person: Person,
  activity: Subject,
  { id }: Pick<Occurrence, "id">,
  reason: string,
  now = new Date(),
  all = false,
): Promise<Cancelling> {
  const [cancelled] = await tx
    .update(occurrences)
    .set({
      cancelledAt: now,
      cancelledBy: person.id,
      cancelledReason: reason,
      sequence: sql`${occurrences.sequence} + 1`,
      updatedAt: now,
    })
    .where(and(eq(occurrences.id, id), isNull(occurrences.cancelledAt), gt(occurrences.endsAt, now)))
    .returning({ id: occurrences.id });
  if (!cancelled) return (await isCancelled(tx, id)) ? "already" : "over";
  if (all) await tellOnceOfAll(tx, activity, cancelled, now);
  else await tellAllSignedUp(tx, cancelled, { news: "activity-cancelled" }, now);
  await record(
    tx,
    person,
    "activity.cancel",
    { kind: "activity", id: activity.id, organizationId: activity.organizationId },
    { now },
  );
  return "cancelled";
}

async function isCancelled(tx: Tx, id: number): Promise<boolean> {
  const [row] = await tx
    .select({ at: occurrences.cancelledAt })
    .from(occurrences)
    .where(eq(occurrences.id, id))
    .limit(1);
  return row !== undefined && row.at !== null;
}

/** The dates of an activity that can still be cancelled, the next one first. */
export const listCancellable = (read: Reader, activity: Pick<Activity, "id">, now = new Date()) =>
  read
    .select({ id: occurrences.id })
    .from(occurrences)
    .where(
      and(
        eq(occurrences.activityId, activity.id),
        isNull(occurrences.cancelledAt),
        gt(occurrences.endsAt, now),
      ),
    )
    .orderBy(asc(occurrences.startsAt), asc(occurrences.id));

/**
 * Cancels every date that is still to come, each in a transaction of its own with its letters: many dates with many
 * people would hold up everyone else's writing. Each person gets one letter for all of hers. Said again, it goes on where
 * it stopped. Answers how many it cancelled.
 */
export async function cancelAll(
  db: Db,
  person: Person,
  activity: Subject,
  reason: string,
  now = new Date(),
): Promise<number> {
  let cancelled = 0;
  for (const date of await listCancellable(db.fresh, activity, now)) {
    const outcome = await db.tx((tx) => cancelOccurrence(tx, person, activity, date, reason, now, true));
    if (outcome === "cancelled") cancelled += 1;
  }
  return cancelled;
}
