import { eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { notify } from "#app/domain/notifications/notify.server";
import { hashToken, newToken } from "#app/domain/secrets.server";
import { hasStaffGrant } from "#app/domain/sessions/store.server";
import type { Viewer } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { accounts, accountTokens } from "#db/schema/accounts";
import { findAccountByMail } from "./account.server";
import { linkLasts, openLink } from "./links.server";
import { replacePassword, type StoredPassword } from "./password-change.server";
import type { PasswordOwner } from "./password-strength";

const isOpen = openLink("reset-password");

/**
 * Writes to an address the link to choose another password. For an unknown address the same rows are written but
 * nothing is sent, and its link opens nothing.
 */
export async function askReset(tx: Tx, viewer: Viewer, mail: string, now = new Date()): Promise<void> {
  const token = newToken();
  const accountId = (await findAccountByMail(tx, mail))?.id ?? null;
  await tx.insert(accountTokens).values({
    purpose: "reset-password",
    tokenHash: hashToken(token),
    accountId,
    expiresAt: new Date(now.getTime() + linkLasts),
    createdAt: now,
  });
  if (accountId !== null) await notify(tx, { accountId }, "password-reset", { token }, now);
  await record(tx, viewer, "account.reset-request", { kind: "account", id: accountId }, { now });
}

/** Whose password a link may replace; undefined where it was used, is over an hour old or never existed. */
export async function findReset(
  read: Reader,
  token: string,
  now = new Date(),
): Promise<PasswordOwner | undefined> {
  const row = (
    await read
      .select({ accountId: accounts.id, name: accounts.name, mail: accounts.mail })
      .from(accountTokens)
      .innerJoin(accounts, eq(accounts.id, accountTokens.accountId))
      .where(isOpen(token, now))
      .limit(1)
  )[0];
  return row && { name: row.name, mail: row.mail, staff: await hasStaffGrant(read, row.accountId, now) };
}

/** Uses the link: the password is replaced, every session ends, a letter says so. `unusable` changes nothing. */
export async function resetPassword(
  tx: Tx,
  viewer: Viewer,
  token: string,
  password: StoredPassword,
  now = new Date(),
): Promise<"reset" | "unusable"> {
  const used = (
    await tx
      .update(accountTokens)
      .set({ usedAt: now })
      .where(isOpen(token, now))
      .returning({ accountId: accountTokens.accountId })
  )[0];
  if (!used?.accountId) return "unusable";
  await replacePassword(tx, used.accountId, password, now);
  await record(tx, viewer, "account.reset", { kind: "account", id: used.accountId }, { now });
  return "reset";
}
