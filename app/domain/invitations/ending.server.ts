import { and, eq } from "drizzle-orm";
import { unschedule } from "#app/domain/schedule/schedule.server";
import type { Tx } from "#db/client/index";
import { invitations } from "#db/schema/invitations";
import { type AnswerMove, answerMoves } from "./answer-states";

/** Ends an invitation that waits: its secret and the address it went to are forgotten. False where it had ended. */
export async function endInvitation(tx: Tx, id: number, move: AnswerMove, now: Date): Promise<boolean> {
  const [ended] = await tx
    .update(invitations)
    .set({ state: answerMoves[move].to, endedAt: now, mail: null, mailKey: null, sealedToken: null })
    .where(and(eq(invitations.id, id), eq(invitations.state, "pending")))
    .returning({ uid: invitations.uid });
  if (!ended) return false;
  await unschedule(tx, "invitation-expiry", ended.uid);
  return true;
}

/** Nobody is invited any more to have the account of someone on the roster: she is not on it, or has one. */
export async function endInvitationsOf(tx: Tx, memberId: number, now: Date): Promise<void> {
  const waiting = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.memberId, memberId), eq(invitations.state, "pending")));
  for (const { id } of waiting) await endInvitation(tx, id, "cancel", now);
}

/** One entry on a roster becomes part of another: its invitations are of that one, and stay open where told. */
export async function handOnInvitations(
  tx: Tx,
  { fromId, toId, open }: { readonly fromId: number; readonly toId: number; readonly open: boolean },
  now: Date,
): Promise<void> {
  if (!open) await endInvitationsOf(tx, fromId, now);
  await tx.update(invitations).set({ memberId: toId }).where(eq(invitations.memberId, fromId));
}
