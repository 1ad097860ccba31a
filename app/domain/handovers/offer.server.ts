import { and, eq, lte } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { answerMoves } from "#app/domain/invitations/answer-states";
import { notify } from "#app/domain/notifications/notify.server";
import { schedule, unschedule } from "#app/domain/schedule/schedule.server";
import { newUid } from "#app/domain/secrets.server";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { handovers } from "#db/schema/invitations";
import type { HandoverData } from "./handover.schema";
import { findSuccessor } from "./successors.server";

/** How long an offer waits for its answer, in milliseconds. */
export const handoverLasts = 14 * 86_400_000;

interface Organization {
  readonly id: number;
}

/**
 * Offers a leader's part to someone of the organization; nothing changes until she accepts. "already-offered" where an
 * offer of hers waits, "successor-gone" where the other does not belong any more.
 */
export async function offerHandover(
  tx: Tx,
  person: Person,
  organization: Organization,
  { successor, afterwards }: HandoverData,
  now = new Date(),
): Promise<"offered" | "already-offered" | "successor-gone"> {
  const organizationId = organization.id;
  const chosen = await findSuccessor(tx, organization, person, successor);
  if (!chosen) return "successor-gone";
  await endOverdue(tx, organizationId, person.id, now);
  const uid = newUid();
  const expiresAt = new Date(now.getTime() + handoverLasts);
  const parties = { organizationId, fromAccountId: person.id, toAccountId: chosen.accountId };
  const [offer] = await tx
    .insert(handovers)
    .values({ ...parties, uid, afterwards, state: "pending", createdAt: now, expiresAt })
    .onConflictDoNothing()
    .returning({ id: handovers.id });
  if (!offer) return "already-offered";
  const task = { kind: "handover-expiry", key: uid, subjectId: offer.id, dueAt: expiresAt } as const;
  await schedule(tx, task, now);
  const letter = { organizationId, handoverId: offer.id };
  await notify(tx, { accountId: chosen.accountId }, "handover-offered", letter, now);
  await record(tx, person, "handover.offer", { kind: "handover", id: offer.id, organizationId }, { now });
  return "offered";
}

/** She takes her offer back. "moved-on" where it was answered meanwhile; undefined where she made none of that name. */
export async function cancelHandover(
  tx: Tx,
  person: Person,
  uid: string,
  now = new Date(),
): Promise<"cancelled" | "moved-on" | undefined> {
  if (!isUid(uid)) return undefined;
  const hers = and(eq(handovers.uid, uid), eq(handovers.fromAccountId, person.id));
  const [offer] = await tx
    .select({ id: handovers.id, organizationId: handovers.organizationId })
    .from(handovers)
    .where(hers)
    .limit(1);
  if (!offer) return undefined;
  const [cancelled] = await tx
    .update(handovers)
    .set({ state: answerMoves.cancel.to, decidedAt: now })
    .where(and(hers, eq(handovers.state, "pending")))
    .returning({ id: handovers.id });
  if (!cancelled) return "moved-on";
  await unschedule(tx, "handover-expiry", uid);
  await record(tx, person, "handover.cancel", { kind: "handover", ...offer }, { now });
  return "cancelled";
}

/** An offer whose time is over stands in the way of none, even before the clock has noted it. */
async function endOverdue(tx: Tx, organizationId: number, fromAccountId: number, now: Date): Promise<void> {
  await tx
    .update(handovers)
    .set({ state: answerMoves.expire.to, decidedAt: now })
    .where(
      and(
        eq(handovers.organizationId, organizationId),
        eq(handovers.fromAccountId, fromAccountId),
        eq(handovers.state, "pending"),
        lte(handovers.expiresAt, now),
      ),
    );
}
