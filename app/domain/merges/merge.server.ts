import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { planTermReminders } from "#app/domain/boards/reminders.server";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { notify } from "#app/domain/notifications/notify.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { memberships } from "#db/schema/memberships";
import { merges } from "#db/schema/merges";
import { type Organization, organizations } from "#db/schema/organizations";
import { moveReferences } from "./moving.server";

export type Merging = "merged" | "same" | "already-merged" | "kept-unclaimed";

/**
 * Makes two profiles of one organization one: everything that speaks of the absorbed one speaks of the kept one from
 * then on, its address leads there, and the leaders of both are told. "same" for a profile and itself;
 * "already-merged" where either is part of another; "kept-unclaimed" where the kept one is a profile that nobody has
 * claimed and the other has its people: they would be members of what says that it has none.
 */
export async function mergeOrganizations(
  tx: Tx,
  person: Person,
  kept: Pick<Organization, "id">,
  absorbed: Pick<Organization, "id">,
  reason: string,
  now = new Date(),
): Promise<Merging> {
  if (kept.id === absorbed.id) return "same";
  const standing = await findAlone(tx, kept.id);
  if (!standing) return "already-merged";
  if (standing.state === "unclaimed" && (await hasPeople(tx, absorbed.id))) return "kept-unclaimed";
  const [gone] = await tx
    .update(organizations)
    .set({ mergedIntoId: kept.id, mergedAt: now })
    .where(and(eq(organizations.id, absorbed.id), isNull(organizations.mergedIntoId)))
    .returning({ id: organizations.id });
  if (!gone) return "already-merged";
  const [merge] = await tx
    .insert(merges)
    .values({
      uid: newUid(),
      keptId: kept.id,
      absorbedId: absorbed.id,
      reason,
      mergedAt: now,
      mergedBy: person.id,
    })
    .returning();
  if (!merge) throw new Error("a merge was not stored");
  await moveReferences(tx, merge);
  await tellBoth(tx, merge, now);
  await settle(tx, person, "organization.merge", merge, now);
  return "merged";
}

/** Whether a profile stands by itself, and where; undefined where it is part of another. */
export async function findAlone(tx: Tx, id: number): Promise<Pick<Organization, "state"> | undefined> {
  const [alone] = await tx
    .select({ state: organizations.state })
    .from(organizations)
    .where(and(eq(organizations.id, id), isNull(organizations.mergedIntoId)))
    .limit(1);
  return alone;
}

/** What follows from a merge and from its undoing for both profiles: what is published, what falls due, the log. */
export async function settle(
  tx: Tx,
  person: Person,
  act: "organization.merge" | "organization.unmerge",
  { keptId, absorbedId }: Pick<typeof merges.$inferSelect, "keptId" | "absorbedId">,
  now: Date,
): Promise<void> {
  for (const id of [keptId, absorbedId]) {
    await planTermReminders(tx, id, now);
    await profileChanged(tx, id, now);
    await record(
      tx,
      person,
      act,
      { kind: "organization", id, organizationId: id },
      { role: "networks", now },
    );
  }
}

async function hasPeople(tx: Tx, organizationId: number): Promise<boolean> {
  const people = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizationId), isNull(memberships.until)))
    .limit(1);
  return people.length > 0;
}

/** Everyone who led one of the two: most lead the kept one now, others stayed where they were. */
async function tellBoth(tx: Tx, merge: typeof merges.$inferSelect, now: Date): Promise<void> {
  const leaders = [...(await listLeaders(tx, merge.keptId)), ...(await listLeaders(tx, merge.absorbedId))];
  for (const accountId of new Set(leaders))
    await notify(
      tx,
      { accountId },
      "organizations-merged",
      { organizationId: merge.keptId, mergeId: merge.id },
      now,
    );
}
