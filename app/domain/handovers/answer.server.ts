import { and, eq, gt } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { answerMoves } from "#app/domain/invitations/answer-states";
import { endMembership, giveRole } from "#app/domain/memberships/roles.server";
import { notify } from "#app/domain/notifications/notify.server";
import { unschedule } from "#app/domain/schedule/schedule.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type AfterHandover, handovers } from "#db/schema/invitations";
import { isOfferVoid } from "./standing.server";

export interface Offered {
  readonly id: number;
  readonly uid: string;
  readonly organizationId: number;
  readonly fromAccountId: number;
  readonly toAccountId: number;
}

/**
 * The successor leads from now on, and whoever offered her part becomes what she chose: first the one, then the other,
 * so that the organization is led at every moment. "void" where the giver does not lead any more or the successor does
 * not belong: the offer ends and nobody's part changes. "answered" where it no longer waits.
 */
export async function acceptHandover(
  tx: Tx,
  person: Person,
  offer: Offered,
  now = new Date(),
): Promise<"accepted" | "answered" | "void"> {
  if (await isOfferVoid(tx, offer)) {
    const ended = await answer(tx, person, offer, answerMoves.cancel.to, now);
    return ended ? "void" : "answered";
  }
  const accepted = await answer(tx, person, offer, answerMoves.accept.to, now);
  if (!accepted) return "answered";
  const { id, organizationId, fromAccountId } = offer;
  await giveRole(tx, { organizationId, accountId: person.id }, "leader", now);
  await stepDown(tx, { organizationId, accountId: fromAccountId }, accepted.afterwards, now);
  await notify(
    tx,
    { accountId: fromAccountId },
    "handover-answered",
    { organizationId, handoverId: id },
    now,
  );
  await record(tx, person, "handover.accept", { kind: "handover", id, organizationId }, { now });
  return "accepted";
}

/** The successor says no; everything stays as it is. "answered" where the offer no longer waits. */
export async function refuseHandover(
  tx: Tx,
  person: Person,
  offer: Offered,
  now = new Date(),
): Promise<"rejected" | "answered"> {
  if (!(await answer(tx, person, offer, answerMoves.reject.to, now))) return "answered";
  const { id, organizationId, fromAccountId: accountId } = offer;
  await notify(tx, { accountId }, "handover-answered", { organizationId, handoverId: id }, now);
  await record(tx, person, "handover.reject", { kind: "handover", id, organizationId }, { now });
  return "rejected";
}

async function answer(
  tx: Tx,
  person: Person,
  { id }: Offered,
  state: "accepted" | "rejected" | "cancelled",
  now: Date,
): Promise<{ afterwards: AfterHandover } | undefined> {
  const [answered] = await tx
    .update(handovers)
    .set({ state, decidedAt: now })
    .where(
      and(
        eq(handovers.id, id),
        eq(handovers.toAccountId, person.id),
        eq(handovers.state, "pending"),
        gt(handovers.expiresAt, now),
      ),
    )
    .returning({ afterwards: handovers.afterwards, uid: handovers.uid });
  if (answered) await unschedule(tx, "handover-expiry", answered.uid);
  return answered;
}

async function stepDown(
  tx: Tx,
  giver: { readonly organizationId: number; readonly accountId: number },
  afterwards: AfterHandover,
  now: Date,
): Promise<void> {
  if (afterwards === "leave") await endMembership(tx, giver, { departure: "left" }, now);
  else await giveRole(tx, giver, afterwards, now);
}
