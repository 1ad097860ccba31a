import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { answerMoves } from "#app/domain/invitations/answer-states";
import type { Handler } from "#app/domain/schedule/handler";
import { joinRequests } from "#db/schema/join-requests";

/** Ends a request that nobody answered in sixty days; its person reads it on her pages. Nothing where it was answered. */
export const expireRequest: Handler = async (tx, { key }, now) => {
  const [expired] = await tx
    .update(joinRequests)
    .set({ state: answerMoves.expire.to, decidedAt: now, answers: [] })
    .where(and(eq(joinRequests.uid, key), eq(joinRequests.state, "pending")))
    .returning({ id: joinRequests.id });
  if (!expired) return;
  await record(tx, "system", "join-request.expire", { kind: "join-request", id: expired.id }, { now });
};
