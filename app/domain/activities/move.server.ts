import { and, eq, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { tellAllSignedUp } from "#app/domain/sign-ups/telling.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type Activity, type Occurrence, occurrences } from "#db/schema/activities";

/** Where one date goes. */
export interface Destination {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Where it is held, where that is elsewhere than the others. */
  readonly place: string | null;
}

export type Moving = "moved" | "unchanged" | "stale" | "cancelled" | "over" | "past";

/**
 * Moves one date to another time or place and tells everyone who signed up for it, once. "unchanged" where it already is
 * there, and nobody is told; "stale" where someone else moved it since the form was opened; "cancelled" and "over" where
 * it cannot be moved any more; "past" where it would have begun already.
 * @param sequence the number of its last change that was open
 */
export async function moveOccurrence(
  tx: Tx,
  person: Person,
  activity: Pick<Activity, "id" | "organizationId">,
  { id }: Pick<Occurrence, "id">,
  to: Destination,
  sequence: number,
  now = new Date(),
): Promise<Moving> {
  const [stored] = await tx.select().from(occurrences).where(eq(occurrences.id, id)).limit(1);
  if (!stored || stored.cancelledAt !== null) return "cancelled";
  if (isThere(stored, to)) return "unchanged";
  if (stored.endsAt <= now) return "over";
  if (to.startsAt <= now) return "past";
  const [moved] = await tx
    .update(occurrences)
    .set({ ...to, sequence: sql`${occurrences.sequence} + 1`, movedAt: now, updatedAt: now })
    .where(and(eq(occurrences.id, id), eq(occurrences.sequence, sequence), isNull(occurrences.cancelledAt)))
    .returning({ id: occurrences.id });
  if (!moved) return "stale";
  const before = stored.startsAt.getTime();
  await tellAllSignedUp(tx, moved, { news: "activity-moved", before }, now);
  await record(
    tx,
    person,
    "activity.move",
    { kind: "activity", id: activity.id, organizationId: activity.organizationId },
    { now },
  );
  return "moved";
}

const isThere = (stored: Occurrence, to: Destination): boolean =>
  stored.startsAt.getTime() === to.startsAt.getTime() &&
  stored.endsAt.getTime() === to.endsAt.getTime() &&
  stored.place === to.place;
