import { and, eq, lte } from "drizzle-orm";
import { answerMoves } from "#app/domain/invitations/answer-states";
import { unschedule } from "#app/domain/schedule/schedule.server";
import type { Tx } from "#db/client/index";
import { joinRequests } from "#db/schema/join-requests";

interface Asking {
  readonly organizationId: number;
  readonly accountId: number;
}

const waiting = ({ organizationId, accountId }: Asking) =>
  and(
    eq(joinRequests.organizationId, organizationId),
    eq(joinRequests.accountId, accountId),
    eq(joinRequests.state, "pending"),
  );

/** She came in by another door: a request of hers that waits is answered by that. */
export async function settleRequests(tx: Tx, asking: Asking, now: Date): Promise<void> {
  const settled = await tx
    .update(joinRequests)
    .set({ state: answerMoves.accept.to, decidedAt: now })
    .where(waiting(asking))
    .returning({ uid: joinRequests.uid });
  for (const { uid } of settled) await unschedule(tx, "join-request-expiry", uid);
}

/** Ends a request of hers whose time is over, so that she may ask again before the clock has noted it. */
export async function endOverdue(tx: Tx, asking: Asking, now: Date): Promise<void> {
  await tx
    .update(joinRequests)
    .set({ state: answerMoves.expire.to, decidedAt: now, answers: [] })
    .where(and(waiting(asking), lte(joinRequests.expiresAt, now)));
}
