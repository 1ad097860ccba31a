import { and, eq, gt } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { newUid } from "#app/domain/secrets.server";
import { insertUnderFreeSlug, slugCandidates } from "#app/domain/slugs.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { activities, occurrences } from "#db/schema/activities";
import { replaceCares } from "./cares.server";
import type { Details } from "./details";
import { insertOccurrences } from "./occurrences.server";
import { faultOfBeginning, type Plan, type PlanFault } from "./plan";
import { replacePlaces } from "./seats.server";

/** Words that the route table uses where a slug would stand; a test compares them with the table. */
export const reservedActivitySlugs: readonly string[] = [];

/** Milliseconds within which the same activity from the same person is one form sent twice. */
const sameForm = 120_000;

/**
 * Writes an activity under a free address with all its dates; refused where it would begin in the past. A form that was
 * sent twice makes one.
 */
export async function createActivity(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  details: Details,
  plan: Plan,
  now = new Date(),
): Promise<{ readonly id: number; readonly slug: string } | PlanFault> {
  const fault = faultOfBeginning(plan, now);
  if (fault) return fault;
  const made = await findMade(tx, person, organization, details, plan, now);
  if (made) return made;
  const values = {
    ...details.columns,
    uid: newUid(),
    organizationId: organization.id,
    recurrence: plan.recurrence,
    exceptions: plan.exceptions,
    createdAt: now,
    createdBy: person.id,
    updatedAt: now,
  };
  const naming = { fallback: "actividad", reserved: reservedActivitySlugs };
  const activity = await insertUnderFreeSlug(slugCandidates(values.title, naming), async (slug) => {
    const [written] = await tx
      .insert(activities)
      .values({ ...values, slug })
      .onConflictDoNothing({ target: activities.slug })
      .returning({ id: activities.id, slug: activities.slug });
    return written;
  });
  await replaceCares(tx, activity.id, details.cares);
  await replacePlaces(tx, activity.id, details.places);
  await insertOccurrences(tx, { ...details.columns, id: activity.id }, plan.dates, details.places, now);
  await record(
    tx,
    person,
    "activity.create",
    { kind: "activity", id: activity.id, organizationId: organization.id },
    { now },
  );
  return activity;
}

/** What the same form made a moment ago. */
async function findMade(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  { columns }: Details,
  { dates: [first] }: Plan,
  now: Date,
): Promise<{ readonly id: number; readonly slug: string } | undefined> {
  if (!first) return undefined;
  const [made] = await tx
    .select({ id: activities.id, slug: activities.slug })
    .from(activities)
    .innerJoin(occurrences, eq(occurrences.activityId, activities.id))
    .where(
      and(
        eq(activities.organizationId, organization.id),
        eq(activities.createdBy, person.id),
        eq(activities.titleKey, columns.titleKey),
        gt(activities.createdAt, new Date(now.getTime() - sameForm)),
        eq(occurrences.startsAt, first.startsAt),
      ),
    )
    .limit(1);
  return made;
}
