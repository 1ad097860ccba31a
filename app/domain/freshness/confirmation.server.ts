import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, record } from "#app/domain/audit/log.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import type { Tx } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { settleQuestions } from "./freshness.server";

interface Confirming {
  /** Who says so: a leader, or networks staff of a profile that nobody leads. */
  readonly accountId: number;
  readonly role: "leader" | "networks" | "link";
}

/** Notes that the profile still holds as it stands. "moved-on" where it is no longer before everyone. */
export async function confirmProfile(
  tx: Tx,
  actor: Actor,
  organization: { readonly id: number },
  { accountId, role }: Confirming,
  now = new Date(),
): Promise<"confirmed" | "moved-on"> {
  const [confirmed] = await tx
    .update(organizations)
    .set({ confirmedAt: now, confirmedBy: accountId })
    .where(
      and(
        eq(organizations.id, organization.id),
        inArray(organizations.state, ["published", "unclaimed"]),
        isNull(organizations.mergedIntoId),
      ),
    )
    .returning({ id: organizations.id });
  if (!confirmed) return "moved-on";
  await settleQuestions(tx, confirmed.id, "confirmed", now);
  await record(
    tx,
    actor,
    "organization.confirm",
    { kind: "organization", id: confirmed.id, organizationId: confirmed.id },
    { role, now },
  );
  await profileChanged(tx, confirmed.id, now);
  return "confirmed";
}
