import { choice, foreignKey, id, index, instant, int, table, text } from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf, uid } from "./columns";
import { organizations } from "./organizations";

export const flagReasons = [
  "not-real",
  "wrong-data",
  "endangers-someone",
  "hate",
  "asks-for-money",
  "other",
] as const;
export type FlagReason = (typeof flagReasons)[number];

export const flagStates = ["open", "upheld", "dismissed"] as const;
export type FlagState = (typeof flagStates)[number];

/** Someone says that something is wrong with a profile; with an account or without. */
export const flags = table(
  "flags",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    accountId: int(),
    reason: choice(flagReasons).notNull(),
    detail: text(),
    state: choice(flagStates).notNull(),
    createdAt: createdAt(),
    decidedAt: instant(),
    decidedBy: int(),
    /** What staff wrote down on closing it; the person who reported reads it. */
    answer: text(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.decidedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("flags_waiting").on(t.state, t.createdAt),
    index("flags_organization").on(t.organizationId),
    index("flags_account").on(t.accountId),
    oneOf("flags_reason", t.reason, flagReasons),
    oneOf("flags_state", t.state, flagStates),
  ],
);

export const measureKinds = ["warn", "hide", "archive"] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** What staff did about a profile, with its reason, and when it was lifted. */
export const measures = table(
  "measures",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    flagId: int(),
    kind: choice(measureKinds).notNull(),
    reason: text().notNull(),
    takenAt: instant().notNull(),
    takenBy: int(),
    liftedAt: instant(),
    liftedBy: int(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.flagId], foreignColumns: [flags.id] }).onDelete("set null"),
    foreignKey({ columns: [t.takenBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.liftedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("measures_organization").on(t.organizationId, t.takenAt),
    oneOf("measures_kind", t.kind, measureKinds),
  ],
);
