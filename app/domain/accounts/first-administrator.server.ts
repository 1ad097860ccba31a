import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { areTwoActive } from "#app/domain/grants/administrators.server";
import { endOfDay, lastExpiryDay } from "#app/domain/grants/expiry";
import { insertGrant } from "#app/domain/grants/grant.server";
import { inForce } from "#app/domain/grants/in-force.server";
import { notify } from "#app/domain/notifications/notify.server";
import { hashToken, newToken } from "#app/domain/secrets.server";
import { endSessionsOf } from "#app/domain/sessions/list.server";
import { wordsFor } from "#app/locales/dictionary";
import type { Reader, Tx } from "#db/client/index";
import { accountTokens } from "#db/schema/accounts";
import { grants } from "#db/schema/grants";
import { createAccount, findAccountByMail, type NewAccount } from "./account.server";
import { linkLasts, openLink } from "./links.server";

const isOpen = openLink("first-administrator");

/**
 * A link of one use and one hour that makes whoever opens it an administrator under that address: answers its token.
 * `two-active` once two administrators are active; from then on they name the others.
 */
export async function inviteAdministrator(
  tx: Tx,
  mail: string,
  now = new Date(),
): Promise<{ readonly token: string } | "two-active"> {
  if (await areTwoActive(tx, now)) return "two-active";
  const token = newToken();
  await tx.insert(accountTokens).values({
    purpose: "first-administrator",
    tokenHash: hashToken(token),
    mail,
    expiresAt: new Date(now.getTime() + linkLasts),
    createdAt: now,
  });
  await record(tx, "system", "account.administrator-link", { kind: "account", id: null }, { now });
  return { token };
}

export interface AdministratorInvitation {
  readonly mail: string;
  /** The account that already has the address. */
  readonly accountId: number | undefined;
}

/** What a first administrator's link is for; undefined where it is unknown, spent or too old. */
export async function findAdministratorInvitation(
  read: Reader,
  token: string,
  now = new Date(),
): Promise<AdministratorInvitation | undefined> {
  const link = (
    await read.select({ mail: accountTokens.mail }).from(accountTokens).where(isOpen(token, now))
  )[0];
  if (!link?.mail) return undefined;
  return { mail: link.mail, accountId: (await findAccountByMail(read, link.mail))?.id };
}

export type NewAdministrator = Pick<NewAccount, "name" | "passwordHash" | "passwordGrade" | "locale">;

/**
 * Spends the link and gives the administration for twelve months to the account of its address, made from
 * `newAccount` where there is none. `unusable`: unknown, spent or too old, two administrators are active by now, or
 * there is neither an account nor `newAccount`.
 */
export async function acceptAdministration(
  tx: Tx,
  token: string,
  newAccount: NewAdministrator | undefined,
  now = new Date(),
): Promise<"accepted" | "unusable"> {
  const invitation = await findAdministratorInvitation(tx, token, now);
  if (!invitation || (await areTwoActive(tx, now))) return "unusable";
  const spent = await tx
    .update(accountTokens)
    .set({ usedAt: now })
    .where(isOpen(token, now))
    .returning({ id: accountTokens.id });
  if (spent.length === 0) return "unusable";
  const accountId = invitation.accountId ?? (await openAccount(tx, invitation.mail, newAccount, now));
  if (accountId === undefined) return "unusable";
  if (!(await isAdministrator(tx, accountId, now))) {
    const grantId = await insertGrant(tx, {
      accountId,
      role: "admin",
      officeId: null,
      reason: wordsFor("es").ownAccount.firstAdministrator.reason,
      grantedBy: null,
      createdAt: now,
      approvedAt: now,
      expiresAt: endOfDay(lastExpiryDay(now)) ?? now,
    });
    await notify(tx, { accountId }, "grant-given", { grantId }, now);
    await record(tx, "system", "grant.give", { kind: "grant", id: grantId }, { now });
  }
  await endSessionsOf(tx, accountId);
  return "accepted";
}

async function isAdministrator(tx: Tx, accountId: number, now: Date): Promise<boolean> {
  const rows = await tx
    .select({ id: grants.id })
    .from(grants)
    .where(and(eq(grants.accountId, accountId), eq(grants.role, "admin"), inForce(now)))
    .limit(1);
  return rows.length > 0;
}

async function openAccount(
  tx: Tx,
  mail: string,
  account: NewAdministrator | undefined,
  now: Date,
): Promise<number | undefined> {
  if (!account) return undefined;
  const created = await createAccount(tx, { ...account, mail, letterDetail: "discreet" }, now);
  if (created === "taken") return undefined;
  await record(tx, "system", "account.register", { kind: "account", id: created.id }, { now });
  return created.id;
}
