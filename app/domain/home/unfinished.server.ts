import { and, desc, eq, exists, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { activities, activityReports, occurrences } from "#db/schema/activities";
import { signUps } from "#db/schema/sign-ups";
import { activitiesOf } from "./own-activities.server";
import type { Task } from "./tasks";

/** How long a date that took place is asked about, in milliseconds. */
const askedFor = 30 * 86_400_000;
/** Activities that are asked about at once. */
const shown = 4;
/** Dates that are looked at. */
const mostDates = 200;

/**
 * The dates of the last thirty days of which these organizations, at most 500, wrote no report: where people signed up
 * and nobody noted who came, that comes first. Each activity once, by its latest date. For those who run them.
 */
export async function listUnfinished(
  read: Reader,
  keptIds: readonly number[],
  now = new Date(),
): Promise<Task[]> {
  if (keptIds.length === 0) return [];
  const rows = await read
    .select({
      activityId: activities.id,
      activity: activities.slug,
      title: activities.title,
      day: occurrences.day,
      startsAt: occurrences.startsAt,
      unnoted: truth(and(signedUp(read), sql`not ${noted(read)}`)),
    })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .leftJoin(activityReports, eq(activityReports.occurrenceId, occurrences.id))
    .where(
      and(
        inArray(occurrences.activityId, activitiesOf(read, keptIds)),
        gte(occurrences.startsAt, new Date(now.getTime() - askedFor)),
        lt(occurrences.endsAt, now),
        isNull(occurrences.cancelledAt),
        isNull(activities.hiddenAt),
        isNull(activityReports.occurrenceId),
      ),
    )
    .orderBy(desc(occurrences.startsAt), desc(occurrences.id))
    .limit(mostDates);
  const latest = rows.filter(
    (row, n) => rows.findIndex(({ activityId }) => activityId === row.activityId) === n,
  );
  return latest.slice(0, shown).map(({ activityId, unnoted, ...row }) => ({
    task: unnoted ? "attendance" : "report",
    count: rows.filter((other) => other.activityId === activityId).length,
    ...row,
  }));
}

const truth = (condition: SQL | undefined) => sql<number>`case when ${condition} then 1 else 0 end`;

const ofThisDate = eq(signUps.occurrenceId, occurrences.id);

const signedUp = (read: Reader) =>
  exists(
    read
      .select({ id: signUps.id })
      .from(signUps)
      .where(and(ofThisDate, eq(signUps.state, "confirmed"))),
  );

const noted = (read: Reader) =>
  exists(
    read
      .select({ id: signUps.id })
      .from(signUps)
      .where(and(ofThisDate, isNotNull(signUps.attendance))),
  );
