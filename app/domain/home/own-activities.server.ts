import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { activities, activityHosts } from "#db/schema/activities";

/** The activities that these organizations, at least one and at most 500, answer for or agreed to organize too; as a question inside another. */
export const activitiesOf = (read: Reader, organizationIds: readonly number[]) =>
  read
    .select({ id: activities.id })
    .from(activities)
    .where(inArray(activities.organizationId, [...organizationIds]))
    .unionAll(
      read
        .select({ id: activityHosts.activityId })
        .from(activityHosts)
        .where(
          and(
            inArray(activityHosts.organizationId, [...organizationIds]),
            eq(activityHosts.state, "accepted"),
          ),
        ),
    );
