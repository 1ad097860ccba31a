import { aliasedTable, and, asc, eq, inArray, isNull } from "drizzle-orm";
import { listHandoversFor } from "#app/domain/handovers/standing.server";
import { listOwnInvitations } from "#app/domain/invitations/own.server";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { activities, activityHosts } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";
import type { Task } from "./tasks";

/** Offers to organize together that are shown. */
const cohostingShown = 5;

const asking = aliasedTable(organizations, "asking");

/** Where a person is asked to lead and the offer still holds, the first to lapse first. */
export async function listHandovers(read: Reader, person: Person, now = new Date()): Promise<Task[]> {
  const offers = await listHandoversFor(read, person, now);
  return offers.map(({ expiresAt, ...offer }) => ({ task: "handover", until: expiresAt, ...offer }));
}

/** Where a person is invited at the address of her account, the first to run out first. */
export async function listInvitedTo(read: Reader, person: Person, now = new Date()): Promise<Task[]> {
  const open = await listOwnInvitations(read, person, now);
  return open.map(({ expiresAt, ...invitation }) => ({
    task: "invitation",
    until: expiresAt,
    ...invitation,
  }));
}

/** What other organizations ask these, at most 500, to organize with them; the longest wait first. */
export async function listCohosting(read: Reader, ledIds: readonly number[]): Promise<Task[]> {
  if (ledIds.length === 0) return [];
  const rows = await read
    .select({
      organization: organizations.name,
      slug: organizations.slug,
      uid: activityHosts.uid,
      activity: activities.slug,
      title: activities.title,
      by: asking.name,
    })
    .from(activityHosts)
    .innerJoin(organizations, eq(organizations.id, activityHosts.organizationId))
    .innerJoin(activities, eq(activities.id, activityHosts.activityId))
    .innerJoin(asking, eq(asking.id, activities.organizationId))
    .where(
      and(
        inArray(activityHosts.organizationId, [...ledIds]),
        eq(activityHosts.state, "pending"),
        isNull(activities.hiddenAt),
      ),
    )
    .orderBy(asc(activityHosts.createdAt))
    .limit(cohostingShown);
  return rows.map((row) => ({ task: "cohosting", ...row }));
}
