import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { tellOfNewPlace } from "#app/domain/sign-ups/telling.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type Activity, activities, occurrences } from "#db/schema/activities";
import { listCares, replaceCares } from "./cares.server";
import type { Details, Places } from "./details";
import type { Plan, PlanFault } from "./plan";
import { type DatesTaken, redate } from "./redating.server";
import {
  findPlacesTaken,
  giveSeats,
  listPlaces,
  type PlacesTaken,
  replacePlaces,
  seatsRaised,
} from "./seats.server";

const fieldNames = [
  "title",
  "description",
  "theme",
  "format",
  "audience",
  "cantonId",
  "place",
  "whereAudience",
  "onlineUrl",
  "signUpMode",
] as const satisfies (keyof Activity)[];

/** Of these, what says where one goes. */
const placeFields = ["format", "cantonId", "place", "onlineUrl"] as const;

/**
 * Changes what an activity says, and its dates, if it still is of that version; dates to come get its places. Where it is
 * held elsewhere from now on, those who signed up are told, each once: "edited-told" if there were any. Refused
 * where more people signed up than there would be places, or where dates that people are coming to would change. "stale"
 * where someone else saved in between.
 */
export async function editActivity(
  tx: Tx,
  person: Person,
  stored: Activity,
  details: Details,
  plan: Plan,
  version: number,
  now = new Date(),
): Promise<"edited" | "edited-told" | "stale" | DatesTaken | PlanFault | PlacesTaken> {
  const [current] = await tx
    .select({ version: activities.version })
    .from(activities)
    .where(eq(activities.id, stored.id))
    .limit(1);
  if (current?.version !== version) return "stale";
  const taken = await findPlacesTaken(tx, stored.id, details.places, now);
  if (taken) return taken;
  const redated = await redate(tx, stored, plan, details, now);
  if (redated !== "redated") return redated;
  const columns = { ...details.columns, recurrence: plan.recurrence, exceptions: plan.exceptions };
  await tx
    .update(activities)
    .set({ ...columns, updatedAt: now, version: sql`${activities.version} + 1` })
    .where(eq(activities.id, stored.id));
  const before = { cares: await listCares(tx, stored.id), places: await listPlaces(tx, stored.id) };
  await replaceCares(tx, stored.id, details.cares);
  await replacePlaces(tx, stored.id, details.places);
  await seatsRaised(tx, await giveSeats(tx, stored.id, before.places, details.places, now), now);
  const { theme, format } = columns;
  if (stored.theme !== theme || stored.format !== format)
    await tx.update(occurrences).set({ theme, format }).where(eq(occurrences.activityId, stored.id));
  const elsewhere = placeFields.some((name) => stored[name] !== columns[name]);
  if (elsewhere) await tellCalendars(tx, stored.id, columns.cantonId, now);
  const told = elsewhere ? (await tellOfNewPlace(tx, stored, now)).told : 0;
  const fields: string[] = fieldNames.filter((name) => stored[name] !== columns[name]);
  if (stored.recurrence !== plan.recurrence) fields.push("recurrence");
  if (String(stored.exceptions) !== String(plan.exceptions)) fields.push("exceptions");
  if (String(before.cares) !== String(details.cares)) fields.push("cares");
  if (!samePlaces(before.places, details.places)) fields.push("places");
  await record(
    tx,
    person,
    "activity.edit",
    { kind: "activity", id: stored.id, organizationId: stored.organizationId },
    { fields, now },
  );
  return told > 0 ? "edited-told" : "edited";
}

/** Dates to come are held elsewhere: whoever keeps them in a calendar gets the change. */
async function tellCalendars(tx: Tx, activityId: number, cantonId: number | null, now: Date): Promise<void> {
  await tx
    .update(occurrences)
    .set({ cantonId, sequence: sql`${occurrences.sequence} + 1`, updatedAt: now })
    .where(
      and(
        eq(occurrences.activityId, activityId),
        gt(occurrences.startsAt, now),
        isNull(occurrences.cancelledAt),
      ),
    );
}

const samePlaces = (one: Places, other: Places): boolean =>
  one.size === other.size && [...one].every(([role, capacity]) => other.get(role) === capacity);
