import { and, eq, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { dues } from "#db/schema/dues";
import { members } from "#db/schema/memberships";
import type { DueData, DueEdition } from "./due.schema";
import type { DueRecord } from "./list.server";
import { nextNumber } from "./receipts.server";

interface Organization {
  readonly id: number;
}

/**
 * Notes what someone on the roster gives for a period, with a receipt where it is paid. "there" where she has it
 * already, "gone" where she is not on the roster. To be run by `withNumber`.
 */
export async function addDue(
  tx: Tx,
  person: Person,
  organization: Organization,
  { member: memberUid, amount: amountCents, ...data }: DueData,
  now = new Date(),
): Promise<"added" | "paid" | "there" | "gone"> {
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(eq(members.organizationId, organization.id), eq(members.uid, memberUid), isNull(members.until)),
    )
    .limit(1);
  if (!member) return "gone";
  const receiptNumber = data.paidOn === null ? null : await nextNumber(tx, organization.id);
  const [written] = await tx
    .insert(dues)
    .values({
      ...data,
      amountCents,
      receiptNumber,
      uid: newUid(),
      organizationId: organization.id,
      memberId: member.id,
      createdAt: now,
      createdBy: person.id,
      updatedAt: now,
    })
    .onConflictDoNothing({ target: [dues.memberId, dues.period] })
    .returning({ id: dues.id });
  if (!written) return "there";
  const about = { kind: "due", id: written.id, organizationId: organization.id } as const;
  await record(tx, person, "due.add", about, { now });
  if (receiptNumber === null) return "added";
  await record(tx, person, "due.pay", about, { now });
  return "paid";
}

/**
 * Changes a due that still is of that version; "stale" where someone else saved in between or removed it. Once it is
 * paid it has a receipt, whose number stays whatever else changes; where it is paid no longer, the receipt is void. To
 * be run by `withNumber`.
 */
export async function editDue(
  tx: Tx,
  person: Person,
  organization: Organization,
  stored: DueRecord,
  { version, amount: amountCents, ...data }: DueEdition,
  now = new Date(),
): Promise<"edited" | "paid" | "stale"> {
  const pays = stored.paidOn === null && data.paidOn !== null;
  const voids = stored.paidOn !== null && data.paidOn === null;
  const receiptNumber = pays ? await nextNumber(tx, organization.id) : voids ? null : stored.receiptNumber;
  const [written] = await tx
    .update(dues)
    .set({ ...data, amountCents, receiptNumber, updatedAt: now, version: sql`${dues.version} + 1` })
    .where(and(eq(dues.id, stored.id), eq(dues.version, version)))
    .returning({ id: dues.id });
  if (!written) return "stale";
  const changed = { amountCents, ...data };
  const fields = (["amountCents", "paidOn", "note"] as const).filter(
    (name) => stored[name] !== changed[name],
  );
  const about = { kind: "due", id: stored.id, organizationId: organization.id } as const;
  await record(tx, person, pays ? "due.pay" : "due.edit", about, { fields, now });
  if (voids) await voidReceipt(tx, person, organization, stored, now);
  return pays ? "paid" : "edited";
}

/** Removes a due that was noted by mistake; a receipt that it had is void. "gone" where it changed in between. */
export async function removeDue(
  tx: Tx,
  person: Person,
  organization: Organization,
  stored: DueRecord,
  now = new Date(),
): Promise<"removed" | "gone"> {
  const [removed] = await tx
    .delete(dues)
    .where(and(eq(dues.id, stored.id), eq(dues.version, stored.version)))
    .returning({ id: dues.id });
  if (!removed) return "gone";
  await record(
    tx,
    person,
    "due.remove",
    { kind: "due", id: stored.id, organizationId: organization.id },
    { now },
  );
  await voidReceipt(tx, person, organization, stored, now);
  return "removed";
}

/** The log keeps the number of a receipt that is void, so that it is never given again. */
async function voidReceipt(
  tx: Tx,
  person: Person,
  organization: Organization,
  { receiptNumber }: Pick<DueRecord, "receiptNumber">,
  now: Date,
): Promise<void> {
  if (receiptNumber === null) return;
  const about = { kind: "receipt", id: receiptNumber, organizationId: organization.id } as const;
  await record(tx, person, "due.void", about, { now });
}
