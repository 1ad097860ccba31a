import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { answerMoves } from "#app/domain/invitations/answer-states";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { notify } from "#app/domain/notifications/notify.server";
import type { Handler } from "#app/domain/schedule/handler";
import { handovers } from "#db/schema/invitations";

/** Ends an offer that nobody answered in fourteen days, and tells whoever made it, while she leads. Nothing where it was answered. */
export const expireHandover: Handler = async (tx, { key }, now) => {
  const [expired] = await tx
    .update(handovers)
    .set({ state: answerMoves.expire.to, decidedAt: now })
    .where(and(eq(handovers.uid, key), eq(handovers.state, "pending")))
    .returning({
      id: handovers.id,
      organizationId: handovers.organizationId,
      fromAccountId: handovers.fromAccountId,
    });
  if (!expired) return;
  const { id, organizationId, fromAccountId: accountId } = expired;
  if ((await listLeaders(tx, organizationId)).includes(accountId))
    await notify(tx, { accountId }, "handover-answered", { organizationId, handoverId: id }, now);
  await record(tx, "system", "handover.expire", { kind: "handover", id }, { now });
};
