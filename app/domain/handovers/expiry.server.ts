import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { answerMoves } from "#app/domain/invitations/answer-states";
import type { Handler } from "#app/domain/schedule/handler";
import { handovers } from "#db/schema/invitations";

/** Ends an offer that nobody answered in fourteen days. Nothing where it was answered. */
export const expireHandover: Handler = async (tx, { key }, now) => {
  const [expired] = await tx
    .update(handovers)
    .set({ state: answerMoves.expire.to, decidedAt: now })
    .where(and(eq(handovers.uid, key), eq(handovers.state, "pending")))
    .returning({ id: handovers.id });
  if (!expired) return;
  await record(tx, "system", "handover.expire", { kind: "handover", id: expired.id }, { now });
};
