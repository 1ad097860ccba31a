import { and, asc, eq, gte, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Day } from "#app/domain/calendar";
import { isEditor, type Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { activities, occurrenceSeats, occurrences, type TimeZone } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";
import { type SignUpState, signUps } from "#db/schema/sign-ups";
import { territories } from "#db/schema/territories";
import { activitiesOf } from "./own-activities.server";

/** Dates to which she signed up, and dates of her organizations, that are shown. */
const shown = 5;
/** How far ahead her organizations' dates are shown, in milliseconds. */
export const ahead = 14 * 86_400_000;
/** Organizations of one person that are looked at. */
const mostOrganizations = 500;

/** A date of an activity that is to come, as a person's first page shows it. */
export interface ComingDate {
  readonly activity: string;
  readonly title: string;
  readonly organization: string;
  readonly day: Day;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: TimeZone;
  /** Name of the canton where it is held; none where it is online only. */
  readonly canton: string | null;
  readonly cancelled: boolean;
  /** Whether she has a place, or waits for one. */
  readonly signUp?: Exclude<SignUpState, "withdrawn"> | undefined;
  /** Where she organizes it: how many have a place, and how many wait. */
  readonly people?: { readonly taken: number; readonly waiting: number } | undefined;
}

/** What every list of coming dates reads; its query joins activities, organizations and the canton. */
export const dateColumns = {
  id: occurrences.id,
  activity: activities.slug,
  title: activities.title,
  organization: organizations.name,
  day: occurrences.day,
  startsAt: occurrences.startsAt,
  endsAt: occurrences.endsAt,
  timeZone: activities.timeZone,
  canton: territories.name,
};

/** What comes in a person's days: where she signed up, and what her organizations hold in the next fourteen days. */
export async function listComing(read: Reader, person: Person, now = new Date()): Promise<ComingDate[]> {
  const signedUp = await listSignedUp(read, person, now);
  const own = await listOwn(read, person, now);
  const both = new Map<number, ComingDate>(signedUp.map(({ id, ...date }) => [id, date]));
  for (const { id, ...date } of own) both.set(id, { ...date, signUp: both.get(id)?.signUp });
  return [...both.values()].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

async function listSignedUp(read: Reader, person: Person, now: Date) {
  const rows = await read
    .select({ ...dateColumns, cancelledAt: occurrences.cancelledAt, state: signUps.state })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .leftJoin(territories, eq(territories.id, occurrences.cantonId))
    .where(
      and(
        eq(signUps.accountId, person.id),
        inArray(signUps.state, ["confirmed", "waiting"]),
        gte(occurrences.endsAt, now),
        isNull(activities.hiddenAt),
      ),
    )
    .orderBy(asc(occurrences.startsAt), asc(occurrences.id))
    .limit(shown);
  return rows.map(({ cancelledAt, state, ...date }) => ({
    ...date,
    cancelled: cancelledAt !== null,
    signUp: state === "waiting" ? state : ("confirmed" as const),
  }));
}

async function listOwn(read: Reader, person: Person, now: Date) {
  const ids = person.roles.slice(0, mostOrganizations).map(({ organizationId }) => organizationId);
  if (ids.length === 0) return [];
  const kept = ids.filter((id) => isEditor(person, id));
  const runs: SQL =
    kept.length === 0 ? sql`1 = 0` : inArray(occurrences.activityId, activitiesOf(read, kept));
  const rows = await read
    .select({
      ...dateColumns,
      runs: sql<number>`case when ${runs} then 1 else 0 end`,
      taken:
        sql<number>`(select coalesce(sum(${occurrenceSeats.taken}), 0) from ${occurrenceSeats} where ${occurrenceSeats.occurrenceId} = ${occurrences.id})`.mapWith(
          Number,
        ),
      waiting: sql<number>`(select count(*) from ${signUps} where ${signUps.occurrenceId} = ${occurrences.id} and ${signUps.state} = 'waiting')`,
    })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .leftJoin(territories, eq(territories.id, occurrences.cantonId))
    .where(
      and(
        inArray(occurrences.activityId, activitiesOf(read, ids)),
        gte(occurrences.endsAt, now),
        lt(occurrences.startsAt, new Date(now.getTime() + ahead)),
        isNull(occurrences.cancelledAt),
        isNull(activities.hiddenAt),
      ),
    )
    .orderBy(asc(occurrences.startsAt), asc(occurrences.id))
    .limit(shown);
  return rows.map(({ runs: organizes, taken, waiting, ...date }) => ({
    ...date,
    cancelled: false,
    people: organizes ? { taken, waiting } : undefined,
  }));
}
