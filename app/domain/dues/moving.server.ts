import { asc, eq, inArray } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { dues } from "#db/schema/dues";

/** From one entry on a roster to another of the same person. */
interface Move {
  readonly fromId: number;
  readonly toId: number;
}

/** A period of which both have a due: the one that stays, and the other; it cannot go where both are paid. */
export interface SharedPeriod {
  readonly period: string;
  readonly stays: ComparedDue;
  readonly goes: ComparedDue;
}

type ComparedDue = Awaited<ReturnType<typeof listBoth>>[number];

const columns = {
  id: dues.id,
  organizationId: dues.organizationId,
  memberId: dues.memberId,
  period: dues.period,
  amountCents: dues.amountCents,
  paidOn: dues.paidOn,
};

const listBoth = (read: Reader, { fromId, toId }: Move) =>
  read
    .select(columns)
    .from(dues)
    .where(inArray(dues.memberId, [fromId, toId]))
    .orderBy(asc(dues.period));

/** The dues of both, by period, and those periods of which both have one: what is paid stays, else what was there. */
export async function compareDues(read: Reader, move: Move) {
  const rows = await listBoth(read, move);
  const from = rows.filter(({ memberId }) => memberId === move.fromId);
  const to = rows.filter(({ memberId }) => memberId === move.toId);
  const shared = from.flatMap((one): SharedPeriod[] => {
    const { period } = one;
    const other = to.find((due) => due.period === period);
    if (!other) return [];
    return [one.paidOn === null ? { period, stays: other, goes: one } : { period, stays: one, goes: other }];
  });
  return { from, to, shared };
}

/** Whether both have a receipt for the same period. */
export const areBothPaid = ({ goes }: SharedPeriod): boolean => goes.paidOn !== null;

/**
 * Makes the dues of one entry those of another. Of a period that both have, one that is not paid goes. "both-paid"
 * where both have a receipt for the same period: nothing is changed then.
 */
export async function moveDues(
  tx: Tx,
  person: Person,
  move: Move,
  now = new Date(),
): Promise<"moved" | "none" | "both-paid"> {
  const { from, shared } = await compareDues(tx, move);
  if (shared.some(areBothPaid)) return "both-paid";
  if (from.length === 0) return "none";
  for (const { goes } of shared) {
    const { id, organizationId } = goes;
    await tx.delete(dues).where(eq(dues.id, id));
    await record(tx, person, "due.remove", { kind: "due", id, organizationId }, { now });
  }
  await tx.update(dues).set({ memberId: move.toId, updatedAt: now }).where(eq(dues.memberId, move.fromId));
  return "moved";
}
