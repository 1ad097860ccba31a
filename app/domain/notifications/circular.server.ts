import { and, eq, inArray } from "drizzle-orm";
import type { Reader, Tx } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import {
  mailSuppressions,
  type NotificationKind,
  notificationPreferences,
  notifications,
} from "#db/schema/notifications";
import { kindRules, type NotificationContent } from "./kinds";
import { letterRow } from "./notify.server";
import { nudge } from "./nudge";
import { addressHash } from "./suppressions.server";

/** Kinds of letter that go to many at once: nobody can cause one by typing an address, and none holds a secret. */
type CircularKind = "announcement";

/** Accounts that are looked at, and letters that are written, in one statement. */
const atOnce = 500;

/** How a letter of some kind comes to an account: it leaves, she wants none, or her address takes none. */
export type Way = "letter" | "switched-off" | "suppressed";

/** How a letter of that kind would come to each of these accounts. */
export async function listWays(
  read: Reader,
  accountIds: readonly number[],
  kind: NotificationKind,
): Promise<{ accountId: number; way: Way }[]> {
  const all: { accountId: number; way: Way }[] = [];
  for (const some of parts(accountIds)) all.push(...(await readers(read, some, kind)));
  return all;
}

/**
 * Queues the same letter for each of these accounts in the transaction of what it speaks of, a few statements for all
 * of them; what it answers for each is what `notify` would.
 */
export async function notifyEach<K extends CircularKind>(
  tx: Tx,
  accountIds: readonly number[],
  kind: K,
  content: NotificationContent[K],
  now = new Date(),
): Promise<{ way: Way }[]> {
  const all: { way: Way }[] = [];
  for (const some of parts(accountIds)) {
    const found = await readers(tx, some, kind);
    const rows = found
      .filter(({ way }) => way !== "switched-off")
      .map(({ accountId, locale, detail, way }) =>
        letterRow({
          accountId,
          kind,
          params: { ...content },
          secret: {},
          locale,
          detail,
          suppressed: way === "suppressed",
          now,
        }),
      );
    if (rows.length > 0) await tx.insert(notifications).values(rows);
    all.push(...found);
  }
  if (all.some(({ way }) => way === "letter")) nudge();
  return all;
}

async function readers(read: Reader, accountIds: readonly number[], kind: NotificationKind) {
  const found = await read
    .select({
      accountId: accounts.id,
      mail: accounts.mail,
      locale: accounts.locale,
      detail: accounts.letterDetail,
      enabled: notificationPreferences.enabled,
    })
    .from(accounts)
    .leftJoin(
      notificationPreferences,
      and(eq(notificationPreferences.accountId, accounts.id), eq(notificationPreferences.kind, kind)),
    )
    .where(inArray(accounts.id, [...accountIds]))
    .orderBy(accounts.id);
  const hashes = found.map(({ mail }) => addressHash(mail));
  const stopped = await read
    .select({ hash: mailSuppressions.addressHash, reason: mailSuppressions.reason })
    .from(mailSuppressions)
    .where(inArray(mailSuppressions.addressHash, hashes));
  const closed = new Set(
    stopped
      .filter(({ reason }) => reason === "bounced" || kindRules[kind].unconfirmed)
      .map(({ hash }) => hash),
  );
  return found.map(({ mail: _, enabled, ...account }, n) => {
    const wanted = account.detail !== "none" && enabled !== false;
    const way: Way = !wanted ? "switched-off" : closed.has(hashes[n] ?? "") ? "suppressed" : "letter";
    return { ...account, way };
  });
}

const parts = (ids: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, n) => ids.slice(n * atOnce, (n + 1) * atOnce));
