import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { settleRequests } from "#app/domain/join-requests/settling.server";
import { admit } from "#app/domain/memberships/admission.server";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { notify } from "#app/domain/notifications/notify.server";
import type { Person, Viewer } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { invitationAcceptances, invitations } from "#db/schema/invitations";
import { members } from "#db/schema/memberships";
import { endInvitation } from "./ending.server";
import { findByKey, type InvitationKey } from "./key.server";
import { belongs, isBarred, isUsable } from "./standing.server";

export type Acceptance = "joined" | "already-member" | "unusable";

/**
 * Joins by an invitation: whoever comes to it may, once, with the account she is signed in with. The place is taken by one
 * conditional update, which also makes those wait who come at the same moment, so that "read committed" is enough.
 * Nobody is told her own joining; the leaders are. Who was removed comes back by no link
 * from before.
 */
export async function acceptInvitation(
  tx: Tx,
  person: Person,
  key: InvitationKey,
  now = new Date(),
): Promise<Acceptance> {
  const found = await findByKey(tx, key);
  if (!found) return "unusable";
  const { id, organizationId, role, memberId, createdBy: by } = found;
  if (await belongs(tx, organizationId, person.id)) return "already-member";
  if (!isUsable(found, now) || (await isBarred(tx, found, person.id))) return "unusable";
  const place = await takePlace(tx, id, now);
  if (!place) return "unusable";
  const entered = await admit(tx, { organizationId, accountId: person.id, role, by, memberId }, now);
  if (entered === "already-member") {
    await giveBack(tx, id);
    return "already-member";
  }
  await tx.insert(invitationAcceptances).values({ invitationId: id, accountId: person.id, acceptedAt: now });
  if (place.taken === place.places) await endInvitation(tx, id, "accept", now);
  await settleRequests(tx, { organizationId, accountId: person.id }, now);
  await tellOthers(tx, person, organizationId, now);
  await record(tx, person, "invitation.accept", { kind: "invitation", id, organizationId }, { now });
  return "joined";
}

/** Says no to an invitation by mail; coming to it is enough. "unusable" for one by link, and where it had ended. */
export async function rejectInvitation(
  tx: Tx,
  viewer: Viewer,
  key: InvitationKey,
  now = new Date(),
): Promise<"rejected" | "unusable"> {
  const found = await findByKey(tx, key);
  if (found?.means !== "mail" || !isUsable(found, now)) return "unusable";
  const { id, organizationId } = found;
  if (!(await endInvitation(tx, id, "reject", now))) return "unusable";
  await record(
    tx,
    viewer,
    "invitation.reject",
    { kind: "invitation", id, organizationId },
    { role: "token" in key ? "link" : "self", now },
  );
  return "rejected";
}

async function takePlace(tx: Tx, id: number, now: Date) {
  const [place] = await tx
    .update(invitations)
    .set({ taken: sql`${invitations.taken} + 1` })
    .where(
      and(
        eq(invitations.id, id),
        eq(invitations.state, "pending"),
        gt(invitations.expiresAt, now),
        lt(invitations.taken, invitations.places),
      ),
    )
    .returning({ taken: invitations.taken, places: invitations.places });
  return place;
}

const giveBack = (tx: Tx, id: number) =>
  tx
    .update(invitations)
    .set({ taken: sql`${invitations.taken} - 1` })
    .where(eq(invitations.id, id));

async function tellOthers(tx: Tx, person: Person, organizationId: number, now: Date): Promise<void> {
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.organizationId, organizationId),
        eq(members.accountId, person.id),
        isNull(members.until),
      ),
    )
    .limit(1);
  if (!member) throw new Error("someone who was admitted is not on the roster");
  for (const accountId of await listLeaders(tx, organizationId))
    if (accountId !== person.id)
      await notify(tx, { accountId }, "member-joined", { organizationId, memberId: member.id }, now);
}
