import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { admit } from "#app/domain/memberships/admission.server";
import { giveRole } from "#app/domain/memberships/roles.server";
import { notify } from "#app/domain/notifications/notify.server";
import { movable } from "#app/domain/organizations/moving.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { moves } from "#app/domain/organizations/state";
import { unschedule } from "#app/domain/schedule/schedule.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { claims } from "#db/schema/claims";
import { organizations } from "#db/schema/organizations";

interface Waiting {
  readonly id: number;
  readonly organizationId: number;
}

/**
 * Networks staff believe a claim: its person leads the organization, whose profile becomes her draft, and the other
 * claims on it are answered with the standard sentence. "answered" where the claim no longer waits, "not-claimable"
 * where the profile has somebody already, was hidden or merged.
 */
export async function acceptClaim(
  tx: Tx,
  viewer: Person,
  claim: Waiting,
  now = new Date(),
): Promise<"accepted" | "answered" | "not-claimable"> {
  const stored = await waitingClaim(tx, claim.id);
  if (!stored) return "answered";
  const [moved] = await tx
    .update(organizations)
    .set({ state: moves.claim.to })
    .where(movable("claim", claim.organizationId))
    .returning({ id: organizations.id });
  if (!moved) return "not-claimable";
  await answer(tx, viewer, claim.id, { state: "accepted" }, now);
  await makeLeader(tx, moved.id, stored.accountId, now);
  await record(
    tx,
    viewer,
    "claim.accept",
    { kind: "claim", id: claim.id, organizationId: moved.id },
    { role: "networks", now },
  );
  await notify(tx, { accountId: stored.accountId }, "claim-accepted", { organizationId: moved.id }, now);
  await rejectOthers(tx, viewer, moved.id, now);
  await profileChanged(tx, moved.id, now);
  return "accepted";
}

/** Networks staff do not believe a claim and say why. "answered" where it no longer waits. */
export async function rejectClaim(
  tx: Tx,
  viewer: Person,
  claim: Waiting,
  reason: string | null,
  now = new Date(),
): Promise<"rejected" | "answered"> {
  const rejected = await answer(tx, viewer, claim.id, { state: "rejected", answer: reason }, now);
  if (!rejected) return "answered";
  await record(tx, viewer, "claim.reject", { kind: "claim", id: claim.id }, { role: "networks", now });
  const { organizationId } = claim;
  await notify(
    tx,
    { accountId: rejected.accountId },
    "claim-rejected",
    { organizationId, claimId: claim.id },
    now,
  );
  return "rejected";
}

async function rejectOthers(tx: Tx, viewer: Person, organizationId: number, now: Date): Promise<void> {
  const others = await tx
    .select({ id: claims.id, organizationId: claims.organizationId })
    .from(claims)
    .where(and(eq(claims.organizationId, organizationId), eq(claims.state, "pending")));
  for (const other of others) await rejectClaim(tx, viewer, other, null, now);
}

async function waitingClaim(tx: Tx, id: number): Promise<{ accountId: number } | undefined> {
  const [claim] = await tx
    .select({ accountId: claims.accountId })
    .from(claims)
    .where(and(eq(claims.id, id), eq(claims.state, "pending")))
    .limit(1);
  return claim;
}

/** A lesser role that she may have had ends with it. */
async function makeLeader(tx: Tx, organizationId: number, accountId: number, now: Date): Promise<void> {
  const hers = { organizationId, accountId };
  const entered = await admit(tx, { ...hers, role: "leader" }, now);
  if (entered === "already-member") await giveRole(tx, hers, "leader", now);
}

/** A rejection without words stands for the standard sentence: someone else showed that she represents it. */
async function answer(
  tx: Tx,
  viewer: Person,
  id: number,
  given: { readonly state: "accepted" } | { readonly state: "rejected"; readonly answer: string | null },
  now: Date,
): Promise<{ accountId: number } | undefined> {
  const [answered] = await tx
    .update(claims)
    .set({ ...given, decidedAt: now, decidedBy: viewer.id })
    .where(and(eq(claims.id, id), eq(claims.state, "pending")))
    .returning({ accountId: claims.accountId, uid: claims.uid });
  if (answered) await unschedule(tx, "claim-expiry", answered.uid);
  return answered;
}
