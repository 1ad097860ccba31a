import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { distinctPairs } from "#db/schema/merges";

/**
 * Notes that two profiles are different organizations; the list of likely duplicates leaves the pair out from then on.
 * "already" where someone noted it before.
 */
export async function tellApart(
  tx: Tx,
  person: Person,
  one: { readonly id: number },
  other: { readonly id: number },
  now = new Date(),
): Promise<"told-apart" | "already"> {
  const [noted] = await tx
    .insert(distinctPairs)
    .values({
      oneId: Math.min(one.id, other.id),
      otherId: Math.max(one.id, other.id),
      decidedAt: now,
      decidedBy: person.id,
    })
    .onConflictDoNothing()
    .returning({ oneId: distinctPairs.oneId });
  if (!noted) return "already";
  for (const { id } of [one, other])
    await record(
      tx,
      person,
      "organization.distinct",
      { kind: "organization", id, organizationId: id },
      { role: "networks", now },
    );
  return "told-apart";
}
