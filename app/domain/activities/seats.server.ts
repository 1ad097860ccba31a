import { and, count, eq, gt, inArray, isNull, max, ne } from "drizzle-orm";
import { listSeats } from "#app/domain/sign-ups/seats.server";
import { promoteWaiting } from "#app/domain/sign-ups/waitlist.server";
import type { Reader, Tx } from "#db/client/index";
import { type AttendeeRole, activityPlaces, occurrenceSeats, occurrences } from "#db/schema/activities";
import { signUps } from "#db/schema/sign-ups";
import type { Places } from "./details";

/** Rows in one insert or one list of ids. */
const batch = 500;

/** Fewer places were asked for than people have, in this part. */
export interface PlacesTaken {
  readonly role: AttendeeRole;
  /** People who signed up for the date that has most of them. */
  readonly taken: number;
}

/** How many may come in each part of an activity. */
export async function listPlaces(read: Reader, activityId: number): Promise<Places> {
  const rows = await read
    .select({ role: activityPlaces.role, capacity: activityPlaces.capacity })
    .from(activityPlaces)
    .where(eq(activityPlaces.activityId, activityId));
  return new Map(rows.map(({ role, capacity }) => [role, capacity]));
}

/** Writes how many may come in each part, in place of what stood there. */
export async function replacePlaces(tx: Tx, activityId: number, places: Places): Promise<void> {
  await tx.delete(activityPlaces).where(eq(activityPlaces.activityId, activityId));
  const rows = [...places].map(([role, capacity]) => ({ activityId, role, capacity }));
  if (rows.length > 0) await tx.insert(activityPlaces).values(rows);
}

/** Gives new dates the places of their activity. */
export async function insertSeats(tx: Tx, occurrenceIds: readonly number[], places: Places): Promise<void> {
  const rows = occurrenceIds.flatMap((occurrenceId) =>
    [...places].map(([role, capacity]) => ({ occurrenceId, role, capacity })),
  );
  for (let at = 0; at < rows.length; at += batch)
    await tx
      .insert(occurrenceSeats)
      .values(rows.slice(at, at + batch))
      .onConflictDoNothing();
}

/** The dates of an activity that are still to come and not cancelled. */
const ahead = (activityId: number, now: Date) =>
  and(eq(occurrences.activityId, activityId), gt(occurrences.startsAt, now), isNull(occurrences.cancelledAt));

/** The first part of which more people signed up for a date to come than these places would hold. */
export async function findPlacesTaken(
  tx: Tx,
  activityId: number,
  places: Places,
  now: Date,
): Promise<PlacesTaken | undefined> {
  const most = await tx
    .select({ role: occurrenceSeats.role, taken: max(occurrenceSeats.taken) })
    .from(occurrenceSeats)
    .innerJoin(occurrences, eq(occurrences.id, occurrenceSeats.occurrenceId))
    .where(ahead(activityId, now))
    .groupBy(occurrenceSeats.role);
  const waiting = await tx
    .select({ role: signUps.role, waiting: count() })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .where(and(ahead(activityId, now), eq(signUps.state, "waiting")))
    .groupBy(signUps.role);
  const waits = new Map(waiting.map((row) => [row.role, row.waiting]));
  for (const { role, taken } of most) {
    const capacity = places.has(role) ? (places.get(role) ?? null) : 0;
    // Whoever waits for a part that is taken away would wait for ever.
    const held = capacity === 0 ? (taken ?? 0) + (waits.get(role) ?? 0) : (taken ?? 0);
    if (capacity !== null && held > capacity) return { role, taken: held };
  }
  return undefined;
}

/**
 * Gives the dates to come of an activity these places, and answers the dates that have more of them than before. The
 * database refuses fewer than are taken; `findPlacesTaken` is asked first.
 */
export async function giveSeats(
  tx: Tx,
  activityId: number,
  before: Places,
  places: Places,
  now: Date,
): Promise<number[]> {
  const dates = await tx.select({ id: occurrences.id }).from(occurrences).where(ahead(activityId, now));
  const ids = dates.map(({ id }) => id);
  if (ids.length === 0) return [];
  let raised = false;
  for (const [role, capacity] of places) {
    if (!before.has(role)) continue;
    const had = before.get(role) ?? null;
    if (had === capacity) continue;
    raised ||= had !== null && (capacity === null || capacity > had);
    await tx.update(occurrenceSeats).set({ capacity }).where(ofRole(ids, role));
  }
  for (const role of before.keys())
    if (!places.has(role)) await tx.delete(occurrenceSeats).where(ofRole(ids, role));
  await insertSeats(tx, ids, new Map([...places].filter(([role]) => !before.has(role))));
  return raised ? ids : [];
}

const ofRole = (occurrenceIds: readonly number[], role: AttendeeRole) =>
  and(inArray(occurrenceSeats.occurrenceId, [...occurrenceIds]), eq(occurrenceSeats.role, role));

/** What follows where dates have more places than before: whoever waits for one moves up. */
export async function seatsRaised(tx: Tx, occurrenceIds: readonly number[], now: Date): Promise<void> {
  for (const occurrenceId of occurrenceIds)
    for (const { role } of await listSeats(tx, occurrenceId))
      await promoteWaiting(tx, occurrenceId, role, now);
}

/** Of these dates, at most 500, those for which somebody signed up, with how many: who waits counts too. */
export async function countSignedUp(
  read: Reader,
  occurrenceIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (occurrenceIds.length === 0) return new Map();
  const rows = await read
    .select({ id: signUps.occurrenceId, people: count() })
    .from(signUps)
    .where(and(inArray(signUps.occurrenceId, [...occurrenceIds]), ne(signUps.state, "withdrawn")))
    .groupBy(signUps.occurrenceId);
  return new Map(rows.map(({ id, people }) => [id, people]));
}
