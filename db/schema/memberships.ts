import { sql } from "drizzle-orm";
import {
  bool,
  choice,
  day,
  foreignKey,
  id,
  index,
  instant,
  int,
  json,
  table,
  text,
  uniqueIndex,
} from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf, uid, version } from "./columns";
import { organizations } from "./organizations";

export const organizationRoles = ["member", "editor", "leader"] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

/** A person's role in an organization, from an instant until another; ended rows stay as history. */
export const memberships = table(
  "memberships",
  {
    id: id(),
    organizationId: int().notNull(),
    accountId: int().notNull(),
    role: choice(organizationRoles).notNull(),
    since: instant().notNull(),
    until: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    uniqueIndex("memberships_current").on(t.organizationId, t.accountId).where(sql`${t.until} is null`),
    index("memberships_account").on(t.accountId),
    oneOf("memberships_role", t.role, organizationRoles),
  ],
);

/** How a membership came to its end. */
export const departures = ["left", "removed"] as const;
export type Departure = (typeof departures)[number];

/**
 * Someone on the roster of an organization, from a day until another. With an account her roles stand in `memberships`
 * and her name follows the account's; without one the organization only notes her.
 */
export const members = table(
  "members",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    accountId: int(),
    name: text().notNull(),
    nameKey: text().notNull(),
    mail: text(),
    phone: text(),
    /** What its leaders and editors want to remember of her part in the organization. */
    note: text(),
    /** Whether she lets the other members read her name. */
    listed: bool().notNull().default(false),
    since: day().notNull(),
    until: day(),
    departure: choice(departures),
    /** Why she was removed; she is told. */
    departureReason: text(),
    version: version(),
    createdAt: createdAt(),
    createdBy: int(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.createdBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    uniqueIndex("members_current_account")
      .on(t.organizationId, t.accountId)
      .where(sql`${t.until} is null and ${t.accountId} is not null`),
    /** The roster of today, by name. */
    index("members_roster").on(t.organizationId, t.nameKey, t.id).where(sql`${t.until} is null`),
    index("members_former").on(t.organizationId, t.until),
    index("members_account").on(t.accountId),
    oneOf("members_departure", t.departure, departures),
  ],
);

/** A trainer read the names of an organization's members: who, why, and until when the page stays open to her. */
export const rosterReadings = table(
  "roster_readings",
  {
    id: id(),
    organizationId: int().notNull(),
    /** Null once she has no account any more: that names were read, and why, is still the organization's to know. */
    accountId: int(),
    reason: text().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("roster_readings_organization").on(t.organizationId, t.createdAt),
    index("roster_readings_account").on(t.accountId),
  ],
);

export const rosterImportStates = ["pending", "committed", "cancelled"] as const;

/** A row of a table of members, as it was read. */
export interface RosterRow {
  /** Number of the row in the table, from 1, the heading included. */
  readonly row: number;
  readonly name: string;
  readonly mail: string | null;
  readonly phone: string | null;
  readonly since: string | null;
  readonly note: string | null;
  /** Words of what is wrong with it. */
  readonly errors: readonly string[];
  /** Outside name of the member who seems to be the same person. */
  readonly likely: string | null;
}

/** A table of members that someone brought, kept while she looks at it before it becomes true. */
export const rosterImports = table(
  "roster_imports",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    accountId: int().notNull(),
    fileName: text().notNull(),
    rows: json<readonly RosterRow[]>().notNull(),
    state: choice(rosterImportStates).notNull(),
    createdAt: createdAt(),
    committedAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    index("roster_imports_organization").on(t.organizationId, t.createdAt),
    index("roster_imports_account").on(t.accountId),
    oneOf("roster_imports_state", t.state, rosterImportStates),
  ],
);

export type Member = typeof members.$inferSelect;
