import { and, eq, exists, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { coveredByOffices } from "#app/domain/organizations/visibility.server";
import { holds, isOfNetwork, type Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { activities, activityHosts } from "#db/schema/activities";
import { isPublic, organizations } from "#db/schema/organizations";

/**
 * The condition under which a viewer sees an activity, for a query that joins `organizations` as the one that answers
 * for it. Of public profiles the public ones are everyone's, and those for the network are for people of verified
 * organizations and staff; an organizing organization's own people see all of it, and so do networks staff and trainers
 * of the office that covers its canton. What was hidden is seen by networks staff and by those own people only.
 */
export function visibleActivities(read: Reader, viewer: Viewer): SQL {
  if (holds(viewer, "networks")) return sql`1 = 1`;
  const open = isOfNetwork(viewer)
    ? sql`${activities.audience} in ('public', 'network')`
    : sql`${activities.audience} = 'public'`;
  const shown = or(and(open, isPublic(organizations)), coveredByOffices(viewer));
  const others = and(isNull(activities.hiddenAt), shown);
  const own = viewer.roles.map((held) => held.organizationId);
  if (own.length === 0) return others ?? sql`1 = 0`;
  return or(others, inArray(activities.organizationId, own), organizedBy(read, own)) ?? sql`1 = 0`;
}

/** The same for lists of what there is to go to, such as the agenda: of what was hidden only networks staff find it there. */
export function offeredActivities(read: Reader, viewer: Viewer): SQL {
  const visible = visibleActivities(read, viewer);
  if (holds(viewer, "networks")) return visible;
  return and(isNull(activities.hiddenAt), visible) ?? sql`1 = 0`;
}

/** The condition that one of these organizations, at most 500, agreed to organize the activity too. */
export const organizedBy = (read: Reader, organizationIds: readonly number[]): SQL =>
  exists(
    read
      .select({ id: activityHosts.id })
      .from(activityHosts)
      .where(
        and(
          eq(activityHosts.activityId, activities.id),
          eq(activityHosts.state, "accepted"),
          inArray(activityHosts.organizationId, [...organizationIds]),
        ),
      ),
  );
