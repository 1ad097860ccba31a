import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { type AttendeeRole, activityCares, attendeeRoles, type Care, cares } from "#db/schema/activities";
import { listSeats, type Seats } from "./seats.server";

/** What a date has for those who come. */
export interface Offer {
  readonly seats: readonly Seats[];
  /** Parts with places, those for participants first. */
  readonly roles: readonly AttendeeRole[];
  readonly cares: readonly Care[];
}

/** What a date has: its places by part, and the care that its activity has ready. */
export async function readOffer(
  read: Reader,
  activity: { readonly id: number },
  occurrence: { readonly id: number },
): Promise<Offer> {
  const seats = await listSeats(read, occurrence.id);
  const ready = await read
    .select({ care: activityCares.care })
    .from(activityCares)
    .where(eq(activityCares.activityId, activity.id))
    .orderBy(asc(activityCares.care));
  return {
    seats: attendeeRoles.flatMap((role) => seats.filter((one) => one.role === role)),
    roles: attendeeRoles.filter((role) => seats.some((one) => one.role === role)),
    cares: cares.filter((care) => ready.some((one) => one.care === care)),
  };
}
