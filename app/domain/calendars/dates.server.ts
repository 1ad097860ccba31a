import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { offeredActivities } from "#app/domain/activities/visibility.server";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { activities, activityHosts, occurrences } from "#db/schema/activities";
import { isPublic, organizations } from "#db/schema/organizations";
import { mostEvents, type Window } from "./window";

/** Identities in one statement. */
const batch = 500;

/** A date with all that a calendar may say of it; who reads it decides what it says. */
export type CalendarDate = Awaited<ReturnType<typeof selectDates>>[number];

const selectDates = (read: Reader, condition: SQL | undefined) =>
  read
    .select({
      id: occurrences.id,
      uid: occurrences.uid,
      day: occurrences.day,
      startsAt: occurrences.startsAt,
      endsAt: occurrences.endsAt,
      sequence: occurrences.sequence,
      ownPlace: occurrences.place,
      cancelledAt: occurrences.cancelledAt,
      cancelledReason: occurrences.cancelledReason,
      updatedAt: occurrences.updatedAt,
      activityId: activities.id,
      activityUpdatedAt: activities.updatedAt,
      slug: activities.slug,
      title: activities.title,
      description: activities.description,
      format: activities.format,
      cantonId: activities.cantonId,
      place: activities.place,
      whereAudience: activities.whereAudience,
      onlineUrl: activities.onlineUrl,
      recurrence: activities.recurrence,
      organizationId: organizations.id,
      organization: organizations.name,
      organizationSlug: organizations.slug,
    })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(condition)
    .$dynamic();

/** Those of a window, by time: from today on, and as many of the last as still fit. */
async function datesWithin(
  read: Reader,
  { from, today, until }: Window,
  where: SQL | undefined,
): Promise<CalendarDate[]> {
  const { startsAt, id } = occurrences;
  const coming = await selectDates(read, and(gte(startsAt, today), lt(startsAt, until), where))
    .orderBy(asc(startsAt), asc(id))
    .limit(mostEvents);
  if (coming.length === mostEvents) return coming;
  const past = await selectDates(read, and(gte(startsAt, from), lt(startsAt, today), where))
    .orderBy(desc(startsAt), desc(id))
    .limit(mostEvents - coming.length);
  return [...past.reverse(), ...coming];
}

/** The dates that the viewer may see, of a canton or of everywhere. */
export const datesInCanton = (
  read: Reader,
  viewer: Viewer,
  cantonId: number | undefined,
  window: Window,
): Promise<CalendarDate[]> =>
  datesWithin(
    read,
    window,
    and(
      cantonId === undefined ? undefined : eq(occurrences.cantonId, cantonId),
      offeredActivities(read, viewer),
    ),
  );

/** The dates of what these organizations answer for or organize with others, that the viewer may see. */
export const datesOfOrganizations = async (
  read: Reader,
  viewer: Viewer,
  organizationIds: readonly number[],
  window: Window,
): Promise<CalendarDate[]> =>
  datesAmong(read, viewer, occurrences.activityId, await activitiesOf(read, organizationIds), window);

/** Those of these dates that the viewer may see. */
export const datesById = (
  read: Reader,
  viewer: Viewer,
  ids: readonly number[],
  window: Window,
): Promise<CalendarDate[]> => datesAmong(read, viewer, occurrences.id, ids, window);

async function datesAmong(
  read: Reader,
  viewer: Viewer,
  column: typeof occurrences.id | typeof occurrences.activityId,
  ids: readonly number[],
  window: Window,
): Promise<CalendarDate[]> {
  const dates: CalendarDate[] = [];
  for (let start = 0; start < ids.length; start += batch) {
    const some = inArray(column, ids.slice(start, start + batch));
    dates.push(...(await datesWithin(read, window, and(some, offeredActivities(read, viewer)))));
  }
  return dates;
}

/** Every date of one activity that was found for the viewer, or that one date of it. */
export const datesOfActivity = (
  read: Reader,
  activityId: number,
  occurrenceId?: number,
): Promise<CalendarDate[]> =>
  selectDates(
    read,
    and(
      eq(occurrences.activityId, activityId),
      occurrenceId === undefined ? undefined : eq(occurrences.id, occurrenceId),
    ),
  )
    .orderBy(desc(occurrences.startsAt), desc(occurrences.id))
    .limit(mostEvents);

/** By time, each once; of more than a calendar holds, those to come before those past. */
export function fitting(dates: readonly CalendarDate[], { today }: Window): CalendarDate[] {
  const known = [...new Map(dates.map((date) => [date.id, date])).values()].sort(
    (one, other) => one.startsAt.getTime() - other.startsAt.getTime() || one.id - other.id,
  );
  const coming = known.filter(({ startsAt }) => startsAt >= today).slice(0, mostEvents);
  const past = known.filter(({ startsAt }) => startsAt < today);
  const room = mostEvents - coming.length;
  return [...(room > 0 ? past.slice(-room) : []), ...coming];
}

async function activitiesOf(read: Reader, organizationIds: readonly number[]): Promise<number[]> {
  if (organizationIds.length === 0) return [];
  const asked = organizationIds.slice(0, batch);
  const own = await read
    .select({ id: activities.id })
    .from(activities)
    .where(inArray(activities.organizationId, asked))
    .orderBy(asc(activities.id));
  const shared = await read
    .select({ id: activityHosts.activityId })
    .from(activityHosts)
    .where(and(inArray(activityHosts.organizationId, asked), eq(activityHosts.state, "accepted")))
    .orderBy(asc(activityHosts.activityId));
  return [...new Set([...own, ...shared].map(({ id }) => id))];
}

/** An organization that agreed to organize with another. */
export interface Host {
  readonly id: number;
  /** Only of a public profile. */
  readonly name: string | undefined;
}

/** Who organizes with others, by activity. */
export async function hostsOf(
  read: Reader,
  activityIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Host[]>> {
  const hosts = new Map<number, Host[]>();
  const asked = [...new Set(activityIds)];
  for (let start = 0; start < asked.length; start += batch) {
    const rows = await read
      .select({
        activityId: activityHosts.activityId,
        id: organizations.id,
        name: organizations.name,
        shown: sql<number>`case when ${isPublic(organizations)} then 1 else 0 end`,
      })
      .from(activityHosts)
      .innerJoin(organizations, eq(organizations.id, activityHosts.organizationId))
      .where(
        and(
          inArray(activityHosts.activityId, asked.slice(start, start + batch)),
          eq(activityHosts.state, "accepted"),
        ),
      )
      .orderBy(asc(organizations.nameKey), asc(organizations.id));
    for (const { activityId, id, name, shown } of rows)
      hosts.set(activityId, [...(hosts.get(activityId) ?? []), { id, name: shown ? name : undefined }]);
  }
  return hosts;
}
