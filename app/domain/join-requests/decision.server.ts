import { and, eq, gt } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { answerMoves } from "#app/domain/invitations/answer-states";
import { endInvitationsOf } from "#app/domain/invitations/ending.server";
import { findInvitable } from "#app/domain/invitations/roster.server";
import { admit } from "#app/domain/memberships/admission.server";
import { notify } from "#app/domain/notifications/notify.server";
import { unschedule } from "#app/domain/schedule/schedule.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { joinRequests } from "#db/schema/join-requests";
import type { JoinAcceptanceData } from "./request.schema";

interface Waiting {
  readonly id: number;
  readonly organizationId: number;
}

/**
 * A leader takes her in as a member, with the place on the roster of someone without account where told that it is
 * hers; harmless where she belongs already. "answered" where the request no longer waits; "member-gone" where that
 * place is nobody's any more, or has an account.
 */
export async function acceptRequest(
  tx: Tx,
  leader: Person,
  request: Waiting,
  { member }: JoinAcceptanceData,
  now = new Date(),
): Promise<"accepted" | "answered" | "member-gone"> {
  const { id, organizationId } = request;
  const place = member === "" ? undefined : await findInvitable(tx, { id: organizationId }, member);
  if (member !== "" && !place)
    return (await tx.$count(joinRequests, waits(request, now))) > 0 ? "member-gone" : "answered";
  const accountId = await answer(tx, leader, request, { state: answerMoves.accept.to }, now);
  if (accountId === undefined) return "answered";
  const memberId = place?.id;
  const entered = await admit(
    tx,
    { organizationId, accountId, role: "member", by: leader.id, memberId },
    now,
  );
  if (entered === "admitted" && place) await endInvitationsOf(tx, place.id, now);
  await record(tx, leader, "join-request.accept", { kind: "join-request", id, organizationId }, { now });
  await notify(tx, { accountId }, "join-accepted", { organizationId }, now);
  return "accepted";
}

/** A leader does not take her in and says why; she reads it. "answered" where the request no longer waits. */
export async function rejectRequest(
  tx: Tx,
  leader: Person,
  request: Waiting,
  reply: string,
  now = new Date(),
): Promise<"rejected" | "answered"> {
  const { id, organizationId } = request;
  const accountId = await answer(tx, leader, request, { state: answerMoves.reject.to, reply }, now);
  if (accountId === undefined) return "answered";
  await record(tx, leader, "join-request.reject", { kind: "join-request", id, organizationId }, { now });
  await notify(tx, { accountId }, "join-rejected", { organizationId, requestId: id }, now);
  return "rejected";
}

const waits = ({ id }: Waiting, now: Date) =>
  and(eq(joinRequests.id, id), eq(joinRequests.state, "pending"), gt(joinRequests.expiresAt, now));

async function answer(
  tx: Tx,
  leader: Person,
  request: Waiting,
  given: { readonly state: "accepted" | "rejected"; readonly reply?: string },
  now: Date,
): Promise<number | undefined> {
  const [answered] = await tx
    .update(joinRequests)
    .set({ ...given, decidedAt: now, decidedBy: leader.id })
    .where(waits(request, now))
    .returning({ accountId: joinRequests.accountId, uid: joinRequests.uid });
  if (answered) await unschedule(tx, "join-request-expiry", answered.uid);
  return answered?.accountId;
}
