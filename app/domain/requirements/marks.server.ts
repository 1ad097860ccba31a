import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { requirementMarks } from "#db/schema/requirements";
import type { MarkData } from "./requirement.schema";

/** What a form carries as the version of a mark: the instant of its last saving, 0 where there is none. */
export const markVersion = (markedAt: Date | null): number => markedAt?.getTime() ?? 0;

/**
 * Says how a requirement stands in an organization; "pending" takes back what was said. "stale" where someone else
 * said something since `version`.
 */
export async function markRequirement(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  requirement: { readonly id: number },
  { state, since }: MarkData,
  version: number,
  now = new Date(),
): Promise<"marked" | "stale"> {
  const mine = and(
    eq(requirementMarks.organizationId, organization.id),
    eq(requirementMarks.requirementId, requirement.id),
  );
  const [stored] = await tx.select().from(requirementMarks).where(mine).limit(1);
  if (markVersion(stored?.updatedAt ?? null) !== version) return "stale";
  if (state === "pending") await tx.delete(requirementMarks).where(mine);
  else {
    const said = { state, since, updatedAt: now, updatedBy: person.id };
    await tx
      .insert(requirementMarks)
      .values({ organizationId: organization.id, requirementId: requirement.id, ...said })
      .onConflictDoUpdate({
        target: [requirementMarks.organizationId, requirementMarks.requirementId],
        set: said,
      });
  }
  await record(
    tx,
    person,
    "requirement.mark",
    { kind: "requirement", id: requirement.id, organizationId: organization.id },
    { now },
  );
  return "marked";
}
