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
  "organization-submitted",
  "organization-published",
  "organization-returned",
  "grant-requested",
  "grant-given",
  "grant-revoked",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const notificationStates = ["pending", "sent", "failed", "suppressed"] as const;
export type NotificationState = (typeof notificationStates)[number];

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
    /** Empty for a letter to someone without an account; then the address is in `sealed`. */
    accountId: int(),
    params: json<Record<string, string | number>>().notNull(),
    sealed: text(),
    locale: choice(locales).notNull(),
    detail: choice(letterDetails).notNull(),
    state: choice(notificationStates).notNull(),
    dueAt: instant().notNull(),
    attempts: int().notNull().default(0),
    leasedUntil: instant(),
    leasedBy: text(),
    messageId: text().notNull(),
    /** A word from a closed set (`smtp-550`, `timeout`…), never the server's text. */
    failure: text(),
    sentAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    index("notifications_due").on(t.state, t.dueAt),
    index("notifications_account").on(t.accountId, t.createdAt),
    oneOf("notifications_kind", t.kind, notificationKinds),
    oneOf("notifications_state", t.state, notificationStates),
    oneOf("notifications_locale", t.locale, locales),
    oneOf("notifications_detail", t.detail, letterDetails),
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

/** An address that gets no more letters: it bounced, or its owner refused for ever. Kept as a keyed hash. */
export const mailSuppressions = table(
  "mail_suppressions",
  {
    addressHash: text().primaryKey(),
    reason: choice(suppressionReasons).notNull(),
    createdAt: createdAt(),
  },
  (t) => [oneOf("mail_suppressions_reason", t.reason, suppressionReasons)],
);

export type Notification = typeof notifications.$inferSelect;
