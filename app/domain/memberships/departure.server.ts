import { and, desc, eq, max, or } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { endInvitation, endInvitationsOf } from "#app/domain/invitations/ending.server";
import { notify } from "#app/domain/notifications/notify.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { handovers, invitations } from "#db/schema/invitations";
import { members, memberships } from "#db/schema/memberships";
import type { MemberRecord } from "./member.server";
import { endEntry, endMembership } from "./roles.server";

interface Belonging {
  readonly organizationId: number;
  readonly accountId: number;
}

type Place = Pick<MemberRecord, "id" | "organizationId" | "accountId">;

/**
 * Someone leaves an organization by herself. "last-leader" where nobody would lead it any more; "gone" where she is no
 * longer of it.
 */
export async function leave(
  tx: Tx,
  person: Person,
  place: Place,
  now = new Date(),
): Promise<"ended" | "last-leader" | "gone"> {
  const { id, organizationId } = place;
  const belonging = { organizationId, accountId: person.id };
  const ended = await endMembership(tx, belonging, { departure: "left" }, now);
  if (ended !== "ended") return ended;
  await cancelWhatWaits(tx, { id, ...belonging }, now);
  await record(tx, person, "membership.leave", { kind: "member", id, organizationId }, { now });
  return "ended";
}

/**
 * Someone who leads takes a member off the roster and says why; who has an account is told by letter. "last-leader"
 * where nobody would lead it any more; "gone" where she is no longer on it, or got an account in between.
 */
export async function removeMember(
  tx: Tx,
  person: Person,
  place: Place,
  reason: string,
  now = new Date(),
): Promise<"ended" | "last-leader" | "gone"> {
  const { id, organizationId, accountId } = place;
  const ending = { departure: "removed", reason } as const;
  const ended =
    accountId === null
      ? await endEntry(tx, id, ending, now)
      : await endMembership(tx, { organizationId, accountId }, ending, now);
  if (ended !== "ended") return ended;
  await cancelWhatWaits(tx, place, now);
  if (accountId !== null) await endInvitationsBy(tx, { organizationId, accountId }, now);
  await record(tx, person, "membership.remove", { kind: "member", id, organizationId }, { now });
  if (accountId !== null)
    await notify(tx, { accountId }, "membership-ended", { organizationId, memberId: id }, now);
  return "ended";
}

/** Nobody comes in by the links of someone who was removed, she least of all. */
async function endInvitationsBy(tx: Tx, { organizationId, accountId }: Belonging, now: Date): Promise<void> {
  const made = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, organizationId),
        eq(invitations.createdBy, accountId),
        eq(invitations.state, "pending"),
      ),
    );
  for (const { id } of made) await endInvitation(tx, id, "cancel", now);
}

/** Whether the end of her last stay is a removal after that instant: what was made before does not let her in again. */
export async function wasRemovedSince(
  read: Reader,
  { organizationId, accountId }: Belonging,
  instant: Date,
): Promise<boolean> {
  const [last] = await read
    .select({ departure: members.departure })
    .from(members)
    .where(and(eq(members.organizationId, organizationId), eq(members.accountId, accountId)))
    .orderBy(desc(members.id))
    .limit(1);
  if (last?.departure !== "removed") return false;
  const [stay] = await read
    .select({ until: max(memberships.until) })
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizationId), eq(memberships.accountId, accountId)));
  return stay?.until != null && stay.until > instant;
}

/** Whoever is no longer of an organization is neither invited to have an account there nor part of a handover. */
async function cancelWhatWaits(tx: Tx, { id, organizationId, accountId }: Place, now: Date): Promise<void> {
  await endInvitationsOf(tx, id, now);
  if (accountId === null) return;
  await tx
    .update(handovers)
    .set({ state: "cancelled", decidedAt: now })
    .where(
      and(
        eq(handovers.organizationId, organizationId),
        eq(handovers.state, "pending"),
        or(eq(handovers.fromAccountId, accountId), eq(handovers.toAccountId, accountId)),
      ),
    );
}
