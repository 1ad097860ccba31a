import { and, eq } from "drizzle-orm";
import { unschedule } from "#app/domain/schedule/schedule.server";
import type { Tx } from "#db/client/index";
import { invitations } from "#db/schema/invitations";
import { type AnswerMove, answerMoves } from "./answer-states";

/** What nobody needs of an invitation that is over: its secret, and the address it went to. */
export const forgotten = { mail: null, mailKey: null, sealedToken: null } as const;

/** Ends an invitation that waits: its secret and the address it went to are forgotten. False where it had ended. */
export async function endInvitation(tx: Tx, id: number, move: AnswerMove, now: Date): Promise<boolean> {
  const [ended] = await tx
    .update(invitations)
    .set({ state: answerMoves[move].to, endedAt: now, ...forgotten })
    .where(and(eq(invitations.id, id), eq(invitations.state, "pending")))
    .returning({ uid: invitations.uid });
  if (!ended) return false;
  await unschedule(tx, "invitation-expiry", ended.uid);
  return true;
}
