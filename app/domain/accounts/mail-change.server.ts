import { and, eq, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { notify } from "#app/domain/notifications/notify.server";
import { hashToken, newToken } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { accounts, accountTokens } from "#db/schema/accounts";
import { findAccount, findAccountByMail } from "./account.server";
import { linkLasts, openLink } from "./links.server";

const isOpen = openLink("change-mail");

/**
 * Sends a link of one use and one hour to the new address. What is written and answered is the same where another
 * account has that address: its owner is told by a letter instead, and the link, which nobody gets, opens nothing.
 */
export async function requestMailChange(
  tx: Tx,
  person: Person,
  mail: string,
  now = new Date(),
): Promise<void> {
  const token = newToken();
  await spendLinks(tx, person.id, "change-mail", now);
  await tx.insert(accountTokens).values({
    purpose: "change-mail",
    tokenHash: hashToken(token),
    accountId: person.id,
    mail,
    expiresAt: new Date(now.getTime() + linkLasts),
    createdAt: now,
  });
  await record(tx, person, "account.mail-request", { kind: "account", id: person.id }, { now });
  const owner = await findAccountByMail(tx, mail);
  if (owner) {
    await notify(tx, { accountId: owner.id }, "address-already-registered", {}, now);
    return;
  }
  const { name, locale } = person;
  await notify(tx, { mail, name, locale, detail: "discreet" }, "mail-change-confirmation", { token }, now);
}

/** Whether the link of a change of address can still be used. */
export async function isMailChangeOpen(read: Reader, token: string, now = new Date()): Promise<boolean> {
  const rows = await read.select({ id: accountTokens.id }).from(accountTokens).where(isOpen(token, now));
  return rows.length > 0;
}

/**
 * Spends the link and gives the account its new address; the old one is told. Links to a new password that went to
 * the old address stop working. `unusable`: unknown, spent or too old, or the address is an account's by now.
 */
export async function confirmMailChange(
  tx: Tx,
  token: string,
  now = new Date(),
): Promise<"changed" | "unusable"> {
  const link = (
    await tx
      .update(accountTokens)
      .set({ usedAt: now })
      .where(isOpen(token, now))
      .returning({ accountId: accountTokens.accountId, mail: accountTokens.mail })
  )[0];
  if (!link?.mail || link.accountId === null || (await findAccountByMail(tx, link.mail))) return "unusable";
  const { accountId, mail } = link;
  const account = await findAccount(tx, accountId);
  if (!account) return "unusable";
  await tx
    .update(accounts)
    .set({ mail, mailKey: fold(mail), version: sql`${accounts.version} + 1` })
    .where(eq(accounts.id, accountId));
  await spendLinks(tx, accountId, "reset-password", now);
  await record(tx, "system", "account.mail", { kind: "account", id: accountId }, { fields: ["mail"], now });
  const { name, locale, letterDetail: detail } = account;
  await notify(tx, { mail: account.mail, name, locale, detail }, "mail-changed", {}, now);
  return "changed";
}

async function spendLinks(
  tx: Tx,
  accountId: number,
  purpose: "change-mail" | "reset-password",
  now: Date,
): Promise<void> {
  await tx
    .update(accountTokens)
    .set({ usedAt: now })
    .where(
      and(
        eq(accountTokens.accountId, accountId),
        eq(accountTokens.purpose, purpose),
        isNull(accountTokens.usedAt),
      ),
    );
}
