import { bool, foreignKey, id, index, instant, int, table, text } from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, uid } from "./columns";

/** A signed-in browser. `id` is the hash of the cookie's 32 random bytes, never the bytes themselves. */
export const sessions = table(
  "sessions",
  {
    id: text().primaryKey(),
    uid: uid(),
    accountId: int().notNull(),
    /** On a shared phone the cookie dies with the browser and the session soon after. */
    shared: bool().notNull(),
    /** A word for the list of my sessions, such as "Chrome · Android". */
    device: text().notNull(),
    createdAt: createdAt(),
    seenAt: instant().notNull(),
    /** Moves with use (idle lifetime). */
    expiresAt: instant().notNull(),
    /** Never moves (absolute lifetime). */
    endsAt: instant().notNull(),
    /** Last time the person confirmed who she is: password, and second factor where she has one. */
    confirmedAt: instant().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    index("sessions_account").on(t.accountId),
    index("sessions_expiry").on(t.expiresAt),
  ],
);

/** What a person had typed when her session ended, sealed for thirty minutes with a key that only her cookie holds. */
export const heldForms = table(
  "held_forms",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    /** Only this person gets it back; a form without an owner opens for nobody. */
    accountId: int(),
    path: text().notNull(),
    sealedFields: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    index("held_forms_expiry").on(t.expiresAt),
  ],
);

/** How often something was tried in a window of time; keys are keyed hashes, never an address. */
export const rateLimits = table(
  "rate_limits",
  {
    key: text().primaryKey(),
    count: int().notNull(),
    windowEndsAt: instant().notNull(),
  },
  (t) => [index("rate_limits_window").on(t.windowEndsAt)],
);

export type Session = typeof sessions.$inferSelect;
