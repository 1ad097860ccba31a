import { asc, eq, min, sql } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { prepared } from "#db/client/prepared";
import { activities, activityHosts, occurrences, type TimeZone } from "#db/schema/activities";
import { isPublic, organizations } from "#db/schema/organizations";

/** Activities shown on the page of an organization. */
const shown = 3;

export interface Upcoming {
  readonly slug: string;
  readonly title: string;
  readonly timeZone: TimeZone;
  /** When its next date begins. */
  readonly startsAt: Date;
}

const id = sql.placeholder("id");

/**
 * By the lists of its own activities and of those that it organizes with others: each is an index. As a plain condition,
 * being public would make SQLite begin with everyone who is.
 */
const nextPublic = prepared("upcoming-activities", (read) =>
  read
    .select({
      slug: activities.slug,
      title: activities.title,
      timeZone: activities.timeZone,
      startsAt: min(occurrences.startsAt),
    })
    .from(activities)
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .innerJoin(occurrences, eq(occurrences.activityId, activities.id))
    .where(
      sql`${activities.id} in (
        select ${activities.id} from ${activities} where ${activities.organizationId} = ${id}
        union all select ${activityHosts.activityId} from ${activityHosts}
          where ${activityHosts.organizationId} = ${id} and ${activityHosts.state} = 'accepted'
      ) and ${activities.audience} = 'public' and ${activities.hiddenAt} is null
        and case when ${isPublic(organizations)} then 1 else 0 end = 1 and ${occurrences.cancelledAt} is null
        and ${occurrences.startsAt} > ${sql.param(sql.placeholder("now"), occurrences.startsAt)}`,
    )
    .groupBy(activities.id, activities.slug, activities.title, activities.timeZone)
    .orderBy(asc(min(occurrences.startsAt)), asc(activities.id))
    .limit(shown),
);

/** The next public activities of an organization, its own and those that it organizes with others; at most three. */
export async function listUpcoming(
  read: Reader,
  organization: { readonly id: number },
  now = new Date(),
): Promise<Upcoming[]> {
  const rows = await nextPublic(read, { id: organization.id, now });
  return rows.flatMap(({ startsAt, ...row }) => (startsAt === null ? [] : [{ ...row, startsAt }]));
}
