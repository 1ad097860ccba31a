import { and, asc, count, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { cantonsById } from "#app/domain/territories/cantons.server";
import { isSignedIn, type Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { type Activity, type Occurrence, occurrences } from "#db/schema/activities";
import { signUps } from "#db/schema/sign-ups";
import { isOrganizer } from "./activity.policy";
import type { ActivityRecord } from "./find.server";
import { stands } from "./standing";

/** Dates shown beside the one that the page is about. */
const otherDates = 10;

/** Where a date is held, as far as this viewer may read it. */
export interface Where {
  readonly canton: { readonly name: string; readonly province: string } | undefined;
  readonly place: string | null;
  /** The place is told to whoever has a place only. */
  readonly placeKept: boolean;
  readonly onlineUrl: string | null;
  readonly onlineKept: boolean;
}

/** Where a date is held: its place as its organizers chose, its link for whoever has a place on it and for them. */
export async function whereIs(
  read: Reader,
  viewer: Viewer,
  activity: ActivityRecord,
  occurrence: Pick<Occurrence, "id" | "place" | "cantonId">,
): Promise<Where> {
  const inside =
    isOrganizer(viewer, activity) || (stands(activity) && (await hasPlace(read, viewer, occurrence)));
  const { cantonId } = activity;
  const canton = cantonId === null ? undefined : (await cantonsById(read, [cantonId])).get(cantonId);
  const place = occurrence.place ?? activity.place;
  const tellsPlace = inside || activity.whereAudience === "everyone";
  return {
    canton: canton && { name: canton.name, province: canton.province },
    place: tellsPlace ? place : null,
    placeKept: !tellsPlace && place !== null,
    onlineUrl: inside ? activity.onlineUrl : null,
    onlineKept: !inside && activity.onlineUrl !== null,
  };
}

/** Whether she signed up for a date and has a place on it. */
async function hasPlace(read: Reader, viewer: Viewer, { id }: Pick<Occurrence, "id">): Promise<boolean> {
  if (!isSignedIn(viewer)) return false;
  const [row] = await read
    .select({ id: signUps.id })
    .from(signUps)
    .where(
      and(eq(signUps.occurrenceId, id), eq(signUps.accountId, viewer.id), eq(signUps.state, "confirmed")),
    )
    .limit(1);
  return row !== undefined;
}

/** The dates of an activity that are still to come beside one of them, and how many there are. */
export async function listOtherDates(
  read: Reader,
  { id }: Pick<Activity, "id">,
  shown: Pick<Occurrence, "id">,
  now = new Date(),
) {
  const where = and(
    eq(occurrences.activityId, id),
    gt(occurrences.endsAt, now),
    ne(occurrences.id, shown.id),
  );
  const rows = await read
    .select({
      day: occurrences.day,
      startsAt: occurrences.startsAt,
      endsAt: occurrences.endsAt,
      cancelled: sql<number>`case when ${isNull(occurrences.cancelledAt)} then 0 else 1 end`,
    })
    .from(occurrences)
    .where(where)
    .orderBy(asc(occurrences.startsAt), asc(occurrences.id))
    .limit(otherDates);
  const [counted] = await read.select({ total: count() }).from(occurrences).where(where);
  return { rows, total: counted?.total ?? 0 };
}
