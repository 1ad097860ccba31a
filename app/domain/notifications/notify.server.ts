import { and, eq, gt, inArray, type SQL } from "drizzle-orm";
import { newUid, seal } from "#app/domain/secrets.server";
import type { Locale } from "#app/domain/viewer";
import { env } from "#app/env.server";
import type { Tx } from "#db/client/index";
import { accounts, type LetterDetail } from "#db/schema/accounts";
import {
  type MailFailure,
  type NotificationKind,
  type NotificationState,
  notificationKinds,
  notifications,
} from "#db/schema/notifications";
import { kindRules, type NotificationContent } from "./kinds";
import { nudge } from "./nudge";
import { isSwitchedOff } from "./preferences.server";
import type { Sealed } from "./sealed.server";
import { addressHash, isSuppressed } from "./suppressions.server";

/** An account, whose address is read when the letter leaves, or an address that is not an account's. */
export type Recipient =
  | { readonly accountId: number }
  | {
      readonly mail: string;
      /** Never written to an unconfirmed address: anyone can have typed it. */
      readonly name: string;
      readonly locale: Locale;
      readonly detail: LetterDetail;
    };

export type Notice = "queued" | "switched-off" | "suppressed";

/** Letters a day that others can cause to one address or account. */
export const limitPerDay = 3;
const day = 24 * 3_600_000;
/** How long a letter is tried before it counts as failed. */
export const tryingTime = 72 * 3_600_000;

const limitedKinds = notificationKinds.filter((kind) => kindRules[kind].limited);

/**
 * Queues one letter in the transaction of what it speaks of; a worker sends it after the commit.
 * Returns `switched-off` where the person wants none of this kind, and `suppressed` where the address takes
 * no letters or has had its three of the day. The caller shows the same page for all.
 */
export async function notify<K extends NotificationKind>(
  tx: Tx,
  to: Recipient,
  kind: K,
  content: NotificationContent[K],
  now = new Date(),
): Promise<Notice> {
  const { token, ...params } = { ...content } as Record<string, string | number>;
  const secret: Sealed = token === undefined ? {} : { token: String(token) };
  return "accountId" in to
    ? notifyAccount(tx, to.accountId, kind, params, secret, now)
    : notifyAddress(tx, to, kind, params, secret, now);
}

async function notifyAccount(
  tx: Tx,
  accountId: number,
  kind: NotificationKind,
  params: Record<string, string | number>,
  secret: Sealed,
  now: Date,
): Promise<Notice> {
  const account = (
    await tx
      .select({ mail: accounts.mail, locale: accounts.locale, detail: accounts.letterDetail })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .limit(1)
  )[0];
  if (!account) return "suppressed";
  if (!kindRules[kind].security) {
    if (account.detail === "none" || (await isSwitchedOff(tx, accountId, kind))) return "switched-off";
  }
  if (await hasHadItsShare(tx, kind, eq(notifications.accountId, accountId), now)) return "suppressed";
  const { locale, detail } = account;
  const suppressed = await isSuppressed(tx, addressHash(account.mail), kind);
  // The row of a letter that cannot be sent stays, so that the person finds it among her notices.
  await insert(tx, { accountId, kind, params, secret, locale, detail, suppressed, now });
  return suppressed ? "suppressed" : "queued";
}

async function notifyAddress(
  tx: Tx,
  to: Extract<Recipient, { mail: string }>,
  kind: NotificationKind,
  params: Record<string, string | number>,
  secret: Sealed,
  now: Date,
): Promise<Notice> {
  const hash = addressHash(to.mail);
  if (await isSuppressed(tx, hash, kind)) return "suppressed";
  if (await hasHadItsShare(tx, kind, eq(notifications.addressHash, hash), now)) return "suppressed";
  const recipient = kindRules[kind].unconfirmed ? { mail: to.mail } : { mail: to.mail, name: to.name };
  await insert(tx, {
    addressHash: hash,
    kind,
    params,
    secret: { ...secret, ...recipient },
    locale: to.locale,
    detail: to.detail,
    suppressed: false,
    now,
  });
  return "queued";
}

async function hasHadItsShare(tx: Tx, kind: NotificationKind, to: SQL, now: Date): Promise<boolean> {
  if (!kindRules[kind].limited) return false;
  const recent = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        to,
        inArray(notifications.kind, limitedKinds),
        gt(notifications.createdAt, new Date(now.getTime() - day)),
      ),
    )
    .limit(limitPerDay);
  return recent.length === limitPerDay;
}

/** A letter as it is queued: to an account or, by the hash of it, to an address. */
export interface Letter {
  readonly accountId?: number;
  readonly addressHash?: string;
  readonly kind: NotificationKind;
  readonly params: Record<string, string | number>;
  readonly secret: Sealed;
  readonly locale: Locale;
  readonly detail: LetterDetail;
  readonly suppressed: boolean;
  readonly now: Date;
}

async function insert(tx: Tx, letter: Letter): Promise<void> {
  await tx.insert(notifications).values(letterRow(letter));
  if (!letter.suppressed) nudge();
}

/** The row of a letter that begins its way, or of one that its address does not take. */
export function letterRow({ secret, suppressed, now, ...letter }: Letter): typeof notifications.$inferInsert {
  const uid = newUid();
  const state: NotificationState = suppressed ? "suppressed" : "pending";
  const failure: MailFailure | null = suppressed ? "address-suppressed" : null;
  const holdsSecret = !suppressed && Object.keys(secret).length > 0;
  return {
    ...letter,
    uid,
    sealed: holdsSecret ? seal("letter", JSON.stringify(secret)) : null,
    state,
    failure,
    dueAt: now,
    giveUpAt: new Date(now.getTime() + tryingTime),
    messageId: `<${uid}@${env().mailFrom.split("@").at(-1)}>`,
    createdAt: now,
  };
}
