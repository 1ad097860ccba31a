import { setTimeout as sleep } from "node:timers/promises";
import { and, desc, eq, sql } from "drizzle-orm";
import { isUid } from "#app/domain/text";
import { dbError } from "#db/client/errors";
import type { Db, Reader, Tx } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { auditEvents } from "#db/schema/audit";
import { dues } from "#db/schema/dues";
import { members } from "#db/schema/memberships";

/** How often a payment is begun again that lost its number to another. */
const attempts = 60;

/**
 * Runs a write that may give out a receipt. Of two that take the same number at once the unique index lets one pass;
 * the other is begun again with the next number.
 */
export async function withNumber<T>(db: Pick<Db, "tx">, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.tx(work, { isolation: "read committed" });
    } catch (error) {
      if (attempt === attempts || dbError(error) !== "unique") throw error;
      await sleep(Math.random() * Math.min(attempt, 20));
    }
  }
}

/** The next number of the organization's receipts; the number of one that was voided is never given again. */
export async function nextNumber(tx: Tx, organizationId: number): Promise<number> {
  const [given] = await tx
    .select({ last: sql<number>`coalesce(max(${dues.receiptNumber}), 0)` })
    .from(dues)
    .where(eq(dues.organizationId, organizationId));
  const [voided] = await tx
    .select({ last: sql<number>`coalesce(max(${auditEvents.objectId}), 0)` })
    .from(auditEvents)
    .where(and(eq(auditEvents.objectKind, "receipt"), eq(auditEvents.organizationId, organizationId)));
  return Math.max(given?.last ?? 0, voided?.last ?? 0) + 1;
}

/** What a receipt says; undefined where there is no such due, or it is not paid. */
export async function findReceipt(read: Reader, organizationId: number, uid: string) {
  if (!isUid(uid)) return undefined;
  const [row] = await read
    .select({
      id: dues.id,
      number: dues.receiptNumber,
      name: members.name,
      accountId: members.accountId,
      period: dues.period,
      amountCents: dues.amountCents,
      paidOn: dues.paidOn,
      note: dues.note,
    })
    .from(dues)
    .leftJoin(members, eq(members.id, dues.memberId))
    .where(and(eq(dues.organizationId, organizationId), eq(dues.uid, uid)))
    .limit(1);
  if (!row || row.number === null || row.paidOn === null) return undefined;
  const { number, paidOn } = row;
  return { ...row, number, paidOn, issuer: await findIssuer(read, row.id) };
}

/** The name of whoever noted the payment; undefined where her account is gone. */
async function findIssuer(read: Reader, dueId: number): Promise<string | undefined> {
  const [row] = await read
    .select({ name: accounts.name })
    .from(auditEvents)
    .innerJoin(accounts, eq(accounts.id, auditEvents.accountId))
    .where(
      and(eq(auditEvents.objectKind, "due"), eq(auditEvents.objectId, dueId), eq(auditEvents.act, "due.pay")),
    )
    .orderBy(desc(auditEvents.id))
    .limit(1);
  return row?.name;
}
