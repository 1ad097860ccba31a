import { and, asc, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import type { Reader, Tx } from "#db/client/index";
import { type AttendeeRole, occurrenceSeats } from "#db/schema/activities";

/** How many may come in one part; `capacity` is empty where as many as like. */
export interface Seats {
  readonly role: AttendeeRole;
  readonly capacity: number | null;
  readonly taken: number;
}

/**
 * How a transaction that begins with `lockSeats` runs: whoever comes second waits for the row instead of starting anew,
 * and reads what the first one left.
 */
export const underSeatLock = { isolation: "read committed" } as const;

const columns = {
  role: occurrenceSeats.role,
  capacity: occurrenceSeats.capacity,
  taken: occurrenceSeats.taken,
};
const inPart = (occurrenceId: number, role: AttendeeRole) =>
  and(eq(occurrenceSeats.occurrenceId, occurrenceId), eq(occurrenceSeats.role, role));
const unchanged = { taken: sql`${occurrenceSeats.taken}` };

/** Places that are free; as many as like where there is no end. */
export const freeOf = ({ capacity, taken }: Pick<Seats, "capacity" | "taken">): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken);

/** The places of a date, by part, in the order of the parts' names. */
export const listSeats = (read: Reader, occurrenceId: number): PromiseLike<Seats[]> =>
  read
    .select(columns)
    .from(occurrenceSeats)
    .where(eq(occurrenceSeats.occurrenceId, occurrenceId))
    .orderBy(asc(occurrenceSeats.role));

/**
 * Keeps the places of a date in one part from everyone else until the transaction ends, and reads them. What takes,
 * frees or hands on a place does this first, so that a withdrawal and a sign-up cannot miss each other. Undefined where
 * nobody signs up for that part.
 */
export async function lockSeats(
  tx: Tx,
  occurrenceId: number,
  role: AttendeeRole,
): Promise<Seats | undefined> {
  const [seats] = await tx
    .update(occurrenceSeats)
    .set(unchanged)
    .where(inPart(occurrenceId, role))
    .returning(columns);
  return seats;
}

/** The same in every part: what tells everyone of a date does this, so that nobody signs up unheard meanwhile. */
export async function lockDate(tx: Tx, occurrenceId: number): Promise<void> {
  await tx.update(occurrenceSeats).set(unchanged).where(eq(occurrenceSeats.occurrenceId, occurrenceId));
}

/** Takes a place where one is free. */
export async function takeSeat(tx: Tx, occurrenceId: number, role: AttendeeRole): Promise<boolean> {
  const [taken] = await tx
    .update(occurrenceSeats)
    .set({ taken: sql`${occurrenceSeats.taken} + 1` })
    .where(
      and(
        inPart(occurrenceId, role),
        or(isNull(occurrenceSeats.capacity), lt(occurrenceSeats.taken, occurrenceSeats.capacity)),
      ),
    )
    .returning({ taken: occurrenceSeats.taken });
  return taken !== undefined;
}

/** Gives a place back. */
export async function freeSeat(tx: Tx, occurrenceId: number, role: AttendeeRole): Promise<void> {
  await tx
    .update(occurrenceSeats)
    .set({ taken: sql`${occurrenceSeats.taken} - 1` })
    .where(and(inPart(occurrenceId, role), gt(occurrenceSeats.taken, 0)));
}
