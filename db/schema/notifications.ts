import {
  bool,
  choice,
  foreignKey,
  id,
  index,
  instant,
  int,
  json,
  primaryKey,
  table,
  text,
} from "#db/dialect/index";
import { accounts, letterDetails, locales } from "./accounts";
import { createdAt, oneOf, uid } from "./columns";

export const notificationKinds = [
  "address-verification",
  "address-already-registered",
  "password-reset",
  "password-changed",
  "mail-change-confirmation",
  "mail-changed",
  "second-factor-changed",
  "calendar-feed-made",
  "organization-submitted",
  "organization-published",
  "organization-returned",
  "grant-requested",
  "grant-given",
  "grant-revoked",
  "claim-invitation",
  "claim-accepted",
  "claim-rejected",
  "freshness-question",
  "document-expiring",
  "board-term-ending",
  "organizations-merged",
  "organization-warned",
  "organization-hidden",
  "organization-shown",
  "organization-archived",
  "account-deleted",
  "membership-invitation",
  "join-requested",
  "join-accepted",
  "join-rejected",
  "member-joined",
  "role-changed",
  "membership-ended",
  "handover-offered",
  "handover-answered",
  "cohosting-offered",
  "cohosting-answered",
  "cohosting-ended",
  "sign-up-received",
  "sign-up-link",
  "sign-up-moved-up",
  "activity-moved",
  "activity-cancelled",
  "activity-hidden",
  "announcement",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const notificationStates = ["pending", "sent", "failed", "suppressed"] as const;
export type NotificationState = (typeof notificationStates)[number];

/** Why a letter did not go out, in our words; the mail server's text is never kept. */
export const mailFailures = [
  "timeout",
  "connection",
  "encryption",
  "authentication",
  "temporary",
  "sender-refused",
  "relay-refused",
  "recipient-refused",
  "mailbox-full",
  "content-refused",
  "address-suppressed",
  "storage",
  "rendering",
  "object-gone",
  "seal-broken",
] as const;
export type MailFailure = (typeof mailFailures)[number];

/**
 * A letter on its way: written in the transaction of what caused it, claimed by one worker, sent, kept as a record.
 * `params` names objects by id; `sealed` holds what must not lie in clear (links of one use, an unconfirmed address)
 * and is emptied once the letter is sent or given up.
 */
export const notifications = table(
  "notifications",
  {
    id: id(),
    uid: uid(),
    kind: choice(notificationKinds).notNull(),
    /** Empty for a letter to an address that is not an account's; then the address is in `sealed`. */
    accountId: int(),
    /** Keyed hash of such an address: for its daily limit and its suppression. */
    addressHash: text(),
    params: json<Record<string, string | number>>().notNull(),
    sealed: text(),
    locale: choice(locales).notNull(),
    detail: choice(letterDetails).notNull(),
    state: choice(notificationStates).notNull(),
    dueAt: instant().notNull(),
    attempts: int().notNull().default(0),
    leasedUntil: instant(),
    leasedBy: text(),
    /** The same in every attempt, so that a letter stored twice shows once. */
    messageId: text().notNull(),
    failure: choice(mailFailures),
    /** When trying ends and the letter counts as failed. */
    giveUpAt: instant().notNull(),
    sentAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    index("notifications_due").on(t.state, t.dueAt),
    index("notifications_account").on(t.accountId, t.createdAt),
    index("notifications_address").on(t.addressHash, t.createdAt),
    oneOf("notifications_kind", t.kind, notificationKinds),
    oneOf("notifications_state", t.state, notificationStates),
    oneOf("notifications_locale", t.locale, locales),
    oneOf("notifications_detail", t.detail, letterDetails),
    oneOf("notifications_failure", t.failure, mailFailures),
  ],
);

/** One switch per person and kind of letter; no row means on. Letters of safety have no switch. */
export const notificationPreferences = table(
  "notification_preferences",
  { accountId: int().notNull(), kind: choice(notificationKinds).notNull(), enabled: bool().notNull() },
  (t) => [
    primaryKey({ columns: [t.accountId, t.kind] }),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    oneOf("notification_preferences_kind", t.kind, notificationKinds),
  ],
);

export const suppressionReasons = ["bounced", "refused"] as const;

/**
 * An address, as a keyed hash, that gets no more letters: any, since it `bounced`, or none while unconfirmed,
 * since whoever reads it `refused` them for ever. One does not undo the other.
 */
export const mailSuppressions = table(
  "mail_suppressions",
  {
    addressHash: text().notNull(),
    reason: choice(suppressionReasons).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.addressHash, t.reason] }),
    oneOf("mail_suppressions_reason", t.reason, suppressionReasons),
  ],
);

export type Notification = typeof notifications.$inferSelect;
