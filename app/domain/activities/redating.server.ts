import { and, eq, inArray, sql } from "drizzle-orm";
import type { Day } from "#app/domain/calendar";
import { lockDate } from "#app/domain/sign-ups/seats.server";
import type { Tx } from "#db/client/index";
import { type Activity, type Occurrence, occurrences } from "#db/schema/activities";
import type { Details } from "./details";
import { insertOccurrences, listOccurrences } from "./occurrences.server";
import type { Plan, PlanFault, PlannedDate } from "./plan";
import { countSignedUp } from "./seats.server";
import { firstDayOf } from "./series";

/** Dates to which people are coming would go, or be at another time: those are moved or cancelled one by one. */
export interface DatesTaken {
  readonly field: "day" | "startTime";
  readonly word: "dates-taken";
  readonly days: readonly Day[];
}

/** What becomes of the dates to come. */
interface Changes {
  readonly added: readonly PlannedDate[];
  readonly removed: readonly Occurrence[];
  readonly shifted: readonly { readonly occurrence: Occurrence; readonly date: PlannedDate }[];
}

/**
 * Gives an activity the dates of a plan. What has begun stays as it was, and so do dates that were cancelled or moved;
 * of the others those that the plan does not have go, and the rest follow its hours, where nobody signed up for them.
 */
export async function redate(
  tx: Tx,
  stored: Pick<Activity, "id" | "exceptions">,
  plan: Plan,
  { columns, places }: Details,
  now: Date,
): Promise<"redated" | DatesTaken | PlanFault> {
  const existing = await listOccurrences(tx, stored.id);
  const fault = faultOfNewBeginning(stored, existing, plan, now);
  if (fault) return fault;
  const { added, removed, shifted } = compare(existing, plan, now);
  const touched = [...removed, ...shifted.map(({ occurrence }) => occurrence)];
  // Nobody signs up between the counting and the change.
  for (const { id } of touched) await lockDate(tx, id);
  const signedUp = await countSignedUp(
    tx,
    touched.map(({ id }) => id),
  );
  const taken = touched.filter(({ id }) => signedUp.has(id)).map(({ day }) => day);
  if (taken.length > 0) {
    const leaves = removed.some(({ id }) => signedUp.has(id));
    return { field: leaves ? "day" : "startTime", word: "dates-taken", days: taken.sort() };
  }
  const gone = removed.map(({ id }) => id);
  if (gone.length > 0) await tx.delete(occurrences).where(inArray(occurrences.id, gone));
  for (const { occurrence, date } of shifted)
    await tx
      .update(occurrences)
      .set({
        startsAt: date.startsAt,
        endsAt: date.endsAt,
        plannedFor: date.startsAt,
        sequence: sql`${occurrences.sequence} + 1`,
        updatedAt: now,
      })
      .where(and(eq(occurrences.id, occurrence.id), eq(occurrences.sequence, occurrence.sequence)));
  await insertOccurrences(tx, { ...columns, id: stored.id }, added, places, now);
  return "redated";
}

function compare(existing: readonly Occurrence[], plan: Plan, now: Date): Changes {
  const planned = new Map(plan.dates.map((date) => [date.day, date]));
  const known = new Set(existing.map(({ day }) => day));
  const open = existing.filter(({ startsAt, cancelledAt }) => startsAt > now && cancelledAt === null);
  return {
    added: plan.dates.filter(({ day, startsAt }) => startsAt > now && !known.has(day)),
    removed: open.filter(({ day }) => !planned.has(day)),
    shifted: open.flatMap((occurrence) => {
      const date = planned.get(occurrence.day);
      if (!date || occurrence.movedAt !== null || isAt(occurrence, date)) return [];
      return [{ occurrence, date }];
    }),
  };
}

const isAt = (occurrence: Occurrence, { startsAt, endsAt }: PlannedDate) =>
  occurrence.startsAt.getTime() === startsAt.getTime() && occurrence.endsAt.getTime() === endsAt.getTime();

/** A beginning that is over stays; another one must be ahead. */
function faultOfNewBeginning(
  { exceptions }: Pick<Activity, "exceptions">,
  existing: readonly Occurrence[],
  { dates, exceptions: left }: Plan,
  now: Date,
): PlanFault | undefined {
  const first = firstDayOf(existing, exceptions);
  const planned = [...dates.map(({ day }) => day), ...left].sort()[0];
  if (planned === first) return undefined;
  if (existing.some(({ startsAt }) => startsAt <= now)) return { field: "day", word: "begun" };
  const begins = dates[0];
  return begins && begins.startsAt > now ? undefined : { field: "day", word: "past" };
}
