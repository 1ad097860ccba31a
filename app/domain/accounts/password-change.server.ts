import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { endFeedOf } from "#app/domain/calendar-feeds/feed.server";
import { notify } from "#app/domain/notifications/notify.server";
import { dropPendingSecret } from "#app/domain/second-factors/second-factor.server";
import { endSessionsOf } from "#app/domain/sessions/list.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type Account, accounts, accountTokens } from "#db/schema/accounts";

/** A password as it is stored: its hash and whether it is long enough for staff. */
export type StoredPassword = Pick<Account, "passwordHash" | "passwordGrade">;

/**
 * Gives the person a new password, ends all her sessions and tells her by mail; the caller opens a new one for the
 * browser in use. `changed-meanwhile` where the password that was checked is no longer hers.
 */
export async function changePassword(
  tx: Tx,
  person: Person,
  checkedHash: string,
  password: StoredPassword,
  now = new Date(),
): Promise<"changed" | "changed-meanwhile"> {
  const current = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, person.id), eq(accounts.passwordHash, checkedHash)));
  if (current.length === 0) return "changed-meanwhile";
  await replacePassword(tx, person.id, password, now);
  await record(tx, person, "account.password", { kind: "account", id: person.id }, { now });
  return "changed";
}

/**
 * Writes a new password, with all that follows from one: no session, no open link of any purpose, no secret address of
 * her calendar, no second factor that was begun and not finished, a letter.
 */
export async function replacePassword(
  tx: Tx,
  accountId: number,
  password: StoredPassword,
  now: Date,
): Promise<void> {
  await tx
    .update(accounts)
    .set({ ...password, passwordChangedAt: now })
    .where(eq(accounts.id, accountId));
  await tx
    .update(accountTokens)
    .set({ usedAt: now })
    .where(and(eq(accountTokens.accountId, accountId), isNull(accountTokens.usedAt)));
  await dropPendingSecret(tx, accountId);
  await endSessionsOf(tx, accountId);
  await endFeedOf(tx, "system", { id: accountId }, now);
  await notify(tx, { accountId }, "password-changed", {}, now);
}
