import { and, count, eq, inArray, sum } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { type Activity, type Occurrence, occurrenceSeats } from "#db/schema/activities";
import { signUps } from "#db/schema/sign-ups";
import { listOccurrences } from "./occurrences.server";

/** How a date stands. */
export type DateState = "ahead" | "moved" | "cancelled" | "over";

export function dateStateOf(
  { endsAt, cancelledAt, movedAt }: Pick<Occurrence, "endsAt" | "cancelledAt" | "movedAt">,
  now: Date,
): DateState {
  if (cancelledAt !== null) return "cancelled";
  if (endsAt <= now) return "over";
  return movedAt === null ? "ahead" : "moved";
}

/** Every date of an activity with how it stands, how many have a place on it and how many wait. For its organizers. */
export async function listDates(read: Reader, { id }: Pick<Activity, "id">, now = new Date()) {
  const dates = await listOccurrences(read, id);
  const ids = dates.map((date) => date.id);
  const taken = await takenOf(read, ids);
  const waiting = await waitingOf(read, ids);
  return dates.map((date) => ({
    uid: date.uid,
    day: date.day,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    cancelledReason: date.cancelledReason,
    state: dateStateOf(date, now),
    signedUp: taken.get(date.id) ?? 0,
    waiting: waiting.get(date.id) ?? 0,
  }));
}

async function takenOf(read: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ id: occurrenceSeats.occurrenceId, taken: sum(occurrenceSeats.taken) })
    .from(occurrenceSeats)
    .where(inArray(occurrenceSeats.occurrenceId, [...ids]))
    .groupBy(occurrenceSeats.occurrenceId);
  return new Map(rows.map(({ id, taken }) => [id, Number(taken)]));
}

async function waitingOf(read: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ id: signUps.occurrenceId, waiting: count() })
    .from(signUps)
    .where(and(inArray(signUps.occurrenceId, [...ids]), eq(signUps.state, "waiting")))
    .groupBy(signUps.occurrenceId);
  return new Map(rows.map(({ id, waiting }) => [id, waiting]));
}
