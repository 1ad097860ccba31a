import { and, desc, eq, isNull } from "drizzle-orm";
import { releaseUnled } from "#app/domain/organizations/release.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { merges } from "#db/schema/merges";
import { organizations } from "#db/schema/organizations";
import { findAlone, settle } from "./merge.server";
import { returnReferences } from "./moving.server";
import { isUndoable } from "./undo-time";

export type Undoing = "undone" | "too-late" | "not-latest";

/**
 * Takes a merge apart within thirty days: what followed goes back, as far as it is still there; what was added since
 * stays with the kept profile. A published one that nobody leads any more may be claimed. "not-latest" where a later merge of the kept profile has to be undone first, or this
 * one was undone already.
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
  if (latest?.id !== stored.id || !(await findAlone(tx, stored.keptId))) return "not-latest";
  await tx.update(merges).set({ undoneAt: now, undoneBy: person.id }).where(eq(merges.id, stored.id));
  await tx
    .update(organizations)
    .set({ mergedIntoId: null, mergedAt: null })
    .where(eq(organizations.id, stored.absorbedId));
  await returnReferences(tx, stored);
  for (const id of [stored.keptId, stored.absorbedId]) await releaseUnled(tx, { id });
  await settle(tx, person, "organization.unmerge", stored, now);
  return "undone";
}
