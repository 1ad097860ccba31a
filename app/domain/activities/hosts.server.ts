import { aliasedTable, and, asc, eq } from "drizzle-orm";
import { isSlug, isUid } from "#app/domain/text";
import { isEditor, isLeader, type Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { type Activity, activities, activityHosts } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";
import { stands } from "./standing";
import { standingOf } from "./standing.server";

/** Every organization that was asked to organize an activity too, with what came of it. For its organizers. */
export const listHosts = (read: Reader, activity: Pick<Activity, "id">) =>
  read
    .select({
      uid: activityHosts.uid,
      state: activityHosts.state,
      createdAt: activityHosts.createdAt,
      slug: organizations.slug,
      name: organizations.name,
    })
    .from(activityHosts)
    .innerJoin(organizations, eq(organizations.id, activityHosts.organizationId))
    .where(eq(activityHosts.activityId, activity.id))
    .orderBy(asc(organizations.nameKey), asc(organizations.id));

const organizer = aliasedTable(organizations, "organizer");

/**
 * The question to an organization whether it organizes an activity too, with the activity, for whoever has a part in it:
 * leaders of the organization that was asked, and leaders and editors of the one that asks. What no longer stands is asked
 * of nobody new. Undefined for everyone else.
 */
export async function findHost(read: Reader, viewer: Viewer, slug: string, uid: string) {
  if (!isSlug(slug) || !isUid(uid)) return undefined;
  const [row] = await read
    .select({
      host: activityHosts,
      activity: activities,
      organization: { id: organizations.id, slug: organizations.slug, name: organizations.name },
      organizer: {
        id: organizer.id,
        slug: organizer.slug,
        name: organizer.name,
        ...standingOf(organizer),
      },
    })
    .from(activityHosts)
    .innerJoin(activities, eq(activities.id, activityHosts.activityId))
    .innerJoin(organizations, eq(organizations.id, activityHosts.organizationId))
    .innerJoin(organizer, eq(organizer.id, activities.organizationId))
    .where(and(eq(activityHosts.uid, uid), eq(activities.slug, slug)))
    .limit(1);
  if (!row) return undefined;
  const { hiddenAt } = row.activity;
  const open = row.host.state === "accepted" || stands({ hiddenAt, organization: row.organizer });
  const asked = open && isLeader(viewer, row.organization.id);
  const asks = isEditor(viewer, row.organizer.id);
  if (!asked && !asks) return undefined;
  return {
    ...row.host,
    activity: row.activity,
    organization: row.organization,
    organizer: row.organizer,
    asked,
    asks,
  };
}
