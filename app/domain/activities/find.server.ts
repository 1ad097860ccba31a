import { and, asc, desc, eq, gte, isNull } from "drizzle-orm";
import { isDay } from "#app/domain/calendar";
import type { Standing } from "#app/domain/organizations/state";
import { isSlug } from "#app/domain/text";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import {
  type Activity,
  activities,
  activityHosts,
  type Occurrence,
  occurrences,
} from "#db/schema/activities";
import { isPublic, organizations } from "#db/schema/organizations";
import { standing } from "./standing.server";
import { visibleActivities } from "./visibility.server";

/** An organization that agreed to organize an activity too; `uid` names its part in it. */
export interface ActivityHost {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly uid: string;
}

/** A whole row with who organizes it; never sent as it is. */
export interface ActivityRecord extends Activity {
  readonly organization: {
    readonly id: number;
    readonly slug: string;
    readonly name: string;
    readonly cantonId: number;
  } & Standing;
  /** Organizations that agreed to organize it too and are public; one that was hidden since is not named. */
  readonly hosts: readonly ActivityHost[];
  /** The same: the others have no hand in it meanwhile. */
  readonly hostIds: readonly number[];
}

/** The activity under that address; undefined where there is none or the viewer may not see it. */
export async function findActivity(
  read: Reader,
  viewer: Viewer,
  slug: string,
): Promise<ActivityRecord | undefined> {
  if (!isSlug(slug)) return undefined;
  const [row] = await read
    .select({
      activity: activities,
      organization: {
        id: organizations.id,
        slug: organizations.slug,
        name: organizations.name,
        cantonId: organizations.cantonId,
        ...standing,
      },
    })
    .from(activities)
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(and(eq(activities.slug, slug), visibleActivities(read, viewer)))
    .limit(1);
  if (!row) return undefined;
  const hosts = await listHosts(read, row.activity.id);
  return { ...row.activity, organization: row.organization, hosts, hostIds: hosts.map(({ id }) => id) };
}

const listHosts = (read: Reader, activityId: number) =>
  read
    .select({
      id: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      uid: activityHosts.uid,
    })
    .from(activityHosts)
    .innerJoin(organizations, eq(organizations.id, activityHosts.organizationId))
    .where(
      and(
        eq(activityHosts.activityId, activityId),
        eq(activityHosts.state, "accepted"),
        isPublic(organizations),
      ),
    )
    .orderBy(asc(organizations.nameKey), asc(organizations.id));

/**
 * A date of an activity: the one of that day, else the next that takes place, else the last one. Undefined for a day
 * that is none of its days.
 */
export async function findOccurrence(
  read: Reader,
  activity: { readonly id: number },
  asked: string | null,
  now = new Date(),
): Promise<Occurrence | undefined> {
  const of = eq(occurrences.activityId, activity.id);
  if (asked !== null) {
    if (!isDay(asked)) return undefined;
    const [named] = await read
      .select()
      .from(occurrences)
      .where(and(of, eq(occurrences.day, asked)))
      .limit(1);
    return named;
  }
  const [next] = await read
    .select()
    .from(occurrences)
    .where(and(of, gte(occurrences.endsAt, now), isNull(occurrences.cancelledAt)))
    .orderBy(asc(occurrences.startsAt), asc(occurrences.id))
    .limit(1);
  if (next) return next;
  const [last] = await read
    .select()
    .from(occurrences)
    .where(of)
    .orderBy(desc(occurrences.startsAt), desc(occurrences.id))
    .limit(1);
  return last;
}
