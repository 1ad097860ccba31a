import { and, asc, eq, gt, lte, type SQL } from "drizzle-orm";
import { stands } from "#app/domain/activities/standing";
import { standing } from "#app/domain/activities/standing.server";
import type { Reader, Tx } from "#db/client/index";
import { type AttendeeRole, activities, occurrences } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";
import { type SignUp, signUps } from "#db/schema/sign-ups";
import { takesBack } from "./opening";
import { freeOf, lockSeats, takeSeat } from "./seats.server";
import { tellSignedUp } from "./telling.server";

const batch = 500;

const waitingFor = (occurrenceId: number, role: AttendeeRole) =>
  and(eq(signUps.occurrenceId, occurrenceId), eq(signUps.role, role), eq(signUps.state, "waiting"));

/**
 * Gives every free place of a date in one part to whoever has waited the longest, and tells each of them. Whatever
 * frees or adds places ends with this; nothing is given away once the date began or was cancelled, nor while its activity
 * does not stand. Answers how many got one.
 */
export async function promoteWaiting(
  tx: Tx,
  occurrenceId: number,
  role: AttendeeRole,
  now = new Date(),
): Promise<number> {
  const seats = await lockSeats(tx, occurrenceId, role);
  if (!seats || !(await givesPlaces(tx, occurrenceId, now))) return 0;
  let free = freeOf(seats);
  let moved = 0;
  while (free > 0) {
    const first = await tx
      .select()
      .from(signUps)
      .where(waitingFor(occurrenceId, role))
      .orderBy(asc(signUps.id))
      .limit(Math.min(free, batch));
    if (first.length === 0) break;
    for (const one of first) await moveUp(tx, one, now);
    free -= first.length;
    moved += first.length;
  }
  return moved;
}

async function moveUp(tx: Tx, signUp: SignUp, now: Date): Promise<void> {
  if (!(await takeSeat(tx, signUp.occurrenceId, signUp.role))) throw new Error("a free place was not free");
  await tx
    .update(signUps)
    .set({ state: "confirmed", confirmedAt: now })
    .where(and(eq(signUps.id, signUp.id), eq(signUps.state, "waiting")));
  await tellSignedUp(tx, signUp, { news: "sign-up-moved-up" }, now);
}

/**
 * Gives out what came free while the activities that `where` names did not stand: whoever comes next would else pass those
 * who wait.
 */
export async function resumeLines(tx: Tx, where: SQL, now = new Date()): Promise<void> {
  const lines = await tx
    .selectDistinct({ occurrenceId: signUps.occurrenceId, role: signUps.role })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(and(where, eq(signUps.state, "waiting"), gt(occurrences.startsAt, now)))
    .orderBy(asc(signUps.occurrenceId), asc(signUps.role));
  for (const { occurrenceId, role } of lines) await promoteWaiting(tx, occurrenceId, role, now);
}

async function givesPlaces(tx: Tx, occurrenceId: number, now: Date): Promise<boolean> {
  const [date] = await tx
    .select({
      startsAt: occurrences.startsAt,
      cancelledAt: occurrences.cancelledAt,
      hiddenAt: activities.hiddenAt,
      organization: standing,
    })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(eq(occurrences.id, occurrenceId))
    .limit(1);
  return date !== undefined && takesBack(date, now) && stands(date);
}

/** The place in the line of someone who waits, from 1; the line is in the order in which they came. */
export const placeInLine = (
  read: Reader,
  { id, occurrenceId, role }: Pick<SignUp, "id" | "occurrenceId" | "role">,
): Promise<number> => read.$count(signUps, and(waitingFor(occurrenceId, role), lte(signUps.id, id)));
