import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { notify } from "#app/domain/notifications/notify.server";
import { resumeLines } from "#app/domain/sign-ups/waitlist.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type Activity, activities } from "#db/schema/activities";

type Subject = Pick<Activity, "id" | "organizationId">;

const object = ({ id, organizationId }: Subject) => ({ kind: "activity", id, organizationId });

/**
 * Hides an activity from everyone but its organizers' own people and networks staff; the leaders of the organization that
 * answers for it are told why. "moved-on" where it is hidden already.
 */
export async function hideActivity(
  tx: Tx,
  person: Person,
  activity: Subject,
  reason: string,
  now = new Date(),
): Promise<"hidden" | "moved-on"> {
  const [hidden] = await tx
    .update(activities)
    .set({ hiddenAt: now, hiddenBy: person.id, hiddenReason: reason })
    .where(and(eq(activities.id, activity.id), isNull(activities.hiddenAt)))
    .returning({ id: activities.id });
  if (!hidden) return "moved-on";
  const { organizationId } = activity;
  for (const accountId of await listLeaders(tx, organizationId))
    await notify(tx, { accountId }, "activity-hidden", { organizationId, activityId: activity.id }, now);
  await record(tx, person, "activity.hide", object(activity), { role: "networks", now });
  return "hidden";
}

/** Shows a hidden activity again; whoever waits gets what came free meanwhile. "moved-on" where it is not hidden. */
export async function showActivity(
  tx: Tx,
  person: Person,
  activity: Subject,
  now = new Date(),
): Promise<"shown" | "moved-on"> {
  const [shown] = await tx
    .update(activities)
    .set({ hiddenAt: null, hiddenBy: null, hiddenReason: null })
    .where(and(eq(activities.id, activity.id), isNotNull(activities.hiddenAt)))
    .returning({ id: activities.id });
  if (!shown) return "moved-on";
  await resumeLines(tx, eq(activities.id, activity.id), now);
  await record(tx, person, "activity.show", object(activity), { role: "networks", now });
  return "shown";
}
