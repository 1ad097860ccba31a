import { and, desc, eq, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { tellLeaders } from "#app/domain/memberships/leaders.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { merges } from "#db/schema/merges";
import { type Organization, organizations } from "#db/schema/organizations";
import { moveReferences, returnReferences } from "./moving.server";

/** How long a merge can be undone, milliseconds. */
export const undoTime = 30 * 24 * 3_600_000;

export type Merging = "merged" | "same" | "already-merged";

/**
 * Makes two profiles of one organization one: everything that speaks of the absorbed one speaks of the kept one from
 * then on, and its address leads there. "same" for a profile and itself; "already-merged" where either is part of
 * another.
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
  if (!(await standsAlone(tx, kept.id))) return "already-merged";
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
  await tellLeaders(tx, absorbed.id, "organizations-merged", now);
  await moveReferences(tx, merge);
  await profileChanged(tx, kept.id, now);
  await profileChanged(tx, absorbed.id, now);
  await recordFor(tx, person, "organization.merge", [kept.id, absorbed.id], now);
  return "merged";
}

export type Undoing = "undone" | "too-late" | "not-latest";

/**
 * Takes a merge apart within thirty days: what followed goes back, as far as it is still there; what was added since
 * stays with the kept profile. "not-latest" where a later merge of the kept profile has to be undone first.
 */
export async function undoMerge(
  tx: Tx,
  person: Person,
  merge: Pick<typeof merges.$inferSelect, "id">,
  now = new Date(),
): Promise<Undoing> {
  const [stored] = await tx.select().from(merges).where(eq(merges.id, merge.id)).limit(1);
  if (!stored || stored.undoneAt !== null) return "not-latest";
  if (!isUndoable(stored, now)) return "too-late";
  const [latest] = await tx
    .select({ id: merges.id })
    .from(merges)
    .where(and(eq(merges.keptId, stored.keptId), isNull(merges.undoneAt)))
    .orderBy(desc(merges.id))
    .limit(1);
  if (latest?.id !== stored.id || !(await standsAlone(tx, stored.keptId))) return "not-latest";
  await tx.update(merges).set({ undoneAt: now, undoneBy: person.id }).where(eq(merges.id, stored.id));
  await tx
    .update(organizations)
    .set({ mergedIntoId: null, mergedAt: null })
    .where(eq(organizations.id, stored.absorbedId));
  await returnReferences(tx, stored);
  await profileChanged(tx, stored.keptId, now);
  await profileChanged(tx, stored.absorbedId, now);
  await recordFor(tx, person, "organization.unmerge", [stored.keptId, stored.absorbedId], now);
  return "undone";
}

/** Whether the thirty days still run. */
export const isUndoable = (
  merge: Pick<typeof merges.$inferSelect, "mergedAt" | "undoneAt">,
  now: Date,
): boolean => merge.undoneAt === null && now.getTime() - merge.mergedAt.getTime() < undoTime;

async function standsAlone(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.id, id), isNull(organizations.mergedIntoId)))
    .limit(1);
  return rows.length > 0;
}

async function recordFor(tx: Tx, person: Person, act: string, ids: readonly number[], now: Date) {
  for (const id of ids)
    await record(
      tx,
      person,
      act,
      { kind: "organization", id, organizationId: id },
      { role: "networks", now },
    );
}
