import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { notify } from "#app/domain/notifications/notify.server";
import { newUid } from "#app/domain/secrets.server";
import { endSessionsOf } from "#app/domain/sessions/list.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type Grant, grants } from "#db/schema/grants";
import { offices } from "#db/schema/offices";
import { isLastAdministrator, listActiveAdministrators, twoPersonRuleHolds } from "./administrators.server";
import { endOfDay, lastExpiryDay } from "./expiry";
import { needsOffice, needsTwoPeople } from "./grant.policy";
import type { GrantForm } from "./grant.schema";
import { stands, waits } from "./in-force.server";

export type Granting =
  | "given"
  | "requested"
  | "to-oneself"
  | "office-missing"
  | "expiry-past"
  | "expiry-too-late"
  | "already-held";

/**
 * Gives a staff role to an account, until a day at most twelve months away. `requested`: the role takes two people
 * and waits for another administrator, as it does for ever once there have been two. Every other word refuses and
 * changes nothing. What comes into force ends the sessions of its holder, whose next one gets the lifetime of staff.
 */
export async function giveGrant(
  tx: Tx,
  person: Person,
  accountId: number,
  form: GrantForm,
  now = new Date(),
): Promise<Granting> {
  if (accountId === person.id) return "to-oneself";
  const expiresAt = endOfDay(form.expiresOn);
  if (!expiresAt || expiresAt <= now) return "expiry-past";
  if (form.expiresOn > lastExpiryDay(now)) return "expiry-too-late";
  const officeId = needsOffice(form.role) ? await findOffice(tx, form.office) : null;
  if (officeId === undefined) return "office-missing";
  if (await alreadyHeld(tx, accountId, form, officeId, now)) return "already-held";

  const needsApproval = needsTwoPeople(form.role) && (await twoPersonRuleHolds(tx));
  const grantId = await insertGrant(tx, {
    accountId,
    role: form.role,
    officeId,
    reason: form.reason,
    grantedBy: person.id,
    createdAt: now,
    approvedAt: needsApproval ? null : now,
    expiresAt,
  });
  const act = needsApproval ? "grant.request" : "grant.give";
  await record(tx, person, act, { kind: "grant", id: grantId }, { role: "admin", now });
  if (needsApproval) {
    const administrators = await listActiveAdministrators(tx, now);
    for (const reader of [accountId, ...administrators.filter((id) => id !== person.id && id !== accountId)])
      await notify(tx, { accountId: reader }, "grant-requested", { grantId }, now);
    return "requested";
  }
  await comeIntoForce(tx, grantId, accountId, now);
  return "given";
}

async function findOffice(tx: Tx, slug: string): Promise<number | undefined> {
  const rows = await tx
    .select({ id: offices.id })
    .from(offices)
    .where(and(eq(offices.slug, slug), eq(offices.active, true)));
  return rows[0]?.id;
}

async function alreadyHeld(tx: Tx, accountId: number, form: GrantForm, officeId: number | null, now: Date) {
  const rows = await tx
    .select({ id: grants.id })
    .from(grants)
    .where(
      and(
        eq(grants.accountId, accountId),
        eq(grants.role, form.role),
        officeId === null ? isNull(grants.officeId) : eq(grants.officeId, officeId),
        stands(now),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Writes a grant as it is said, with no rule applied, and answers its id. */
export async function insertGrant(
  tx: Tx,
  grant: Omit<typeof grants.$inferInsert, "id" | "uid">,
): Promise<number> {
  const rows = await tx
    .insert(grants)
    .values({ uid: newUid(), ...grant })
    .returning({ id: grants.id });
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("the inserted grant has no id");
  return id;
}

async function comeIntoForce(tx: Tx, grantId: number, accountId: number, now: Date): Promise<void> {
  await notify(tx, { accountId }, "grant-given", { grantId }, now);
  await endSessionsOf(tx, accountId);
}

/**
 * The second person's yes. `not-waiting`: it was approved, revoked or ran out meanwhile, or this person is who
 * asked for it or who gets it.
 */
export async function approveGrant(
  tx: Tx,
  person: Person,
  grant: Pick<Grant, "id" | "accountId" | "grantedBy">,
  now = new Date(),
): Promise<"approved" | "not-waiting"> {
  if (person.id === grant.accountId || person.id === grant.grantedBy) return "not-waiting";
  const approved = await tx
    .update(grants)
    .set({ approvedAt: now, approvedBy: person.id })
    .where(and(eq(grants.id, grant.id), waits(now)))
    .returning({ id: grants.id });
  if (approved.length === 0) return "not-waiting";
  await record(tx, person, "grant.approve", { kind: "grant", id: grant.id }, { role: "admin", now });
  await comeIntoForce(tx, grant.id, grant.accountId, now);
  return "approved";
}

/**
 * Takes a grant back, or refuses one that waits; it acts on the holder's next request and ends her sessions. The
 * last active administrator's is kept (`last-administrator`).
 */
export async function revokeGrant(
  tx: Tx,
  person: Person,
  grant: Pick<Grant, "id" | "accountId" | "role" | "approvedAt">,
  reason: string,
  now = new Date(),
): Promise<"revoked" | "already-revoked" | "last-administrator"> {
  const inForce = grant.approvedAt !== null;
  if (inForce && grant.role === "admin" && (await isLastAdministrator(tx, grant.accountId, now))) {
    const refused = { role: "admin", outcome: "refused", now } as const;
    await record(tx, person, "grant.revoke", { kind: "grant", id: grant.id }, refused);
    return "last-administrator";
  }
  const revoked = await tx
    .update(grants)
    .set({ revokedAt: now, revokedBy: person.id, revokedReason: reason })
    .where(and(eq(grants.id, grant.id), isNull(grants.revokedAt)))
    .returning({ id: grants.id });
  if (revoked.length === 0) return "already-revoked";
  await record(tx, person, "grant.revoke", { kind: "grant", id: grant.id }, { role: "admin", now });
  if (!inForce) return "revoked";
  await notify(tx, { accountId: grant.accountId }, "grant-revoked", { grantId: grant.id }, now);
  await endSessionsOf(tx, grant.accountId);
  return "revoked";
}
