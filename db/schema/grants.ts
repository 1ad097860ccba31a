import { sql } from "drizzle-orm";
import { check, choice, foreignKey, id, index, instant, int, table, text } from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf, uid } from "./columns";
import { offices } from "./offices";

export const staffRoles = ["trainer", "focal_point", "networks", "admin", "auditor"] as const;
export type StaffRole = (typeof staffRoles)[number];
export const officeRoles = ["trainer", "focal_point"] as const satisfies readonly StaffRole[];
/** Roles that one person asks for and another one approves. */
export const twoPersonRoles = ["admin", "focal_point", "auditor"] as const satisfies readonly StaffRole[];

/**
 * A staff right: who, what, where, why, from whom, until when. It waits until `approvedAt`; `approvedBy` is empty
 * where the role, or an installation with a single administrator, needs no second person.
 */
export const grants = table(
  "grants",
  {
    id: id(),
    uid: uid(),
    accountId: int().notNull(),
    role: choice(staffRoles).notNull(),
    officeId: int(),
    reason: text().notNull(),
    /** Empty only for the first administrator, granted from the command line. */
    grantedBy: int(),
    createdAt: createdAt(),
    approvedBy: int(),
    approvedAt: instant(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    revokedBy: int(),
    revokedReason: text(),
  },
  (t) => [
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.officeId], foreignColumns: [offices.id] }),
    foreignKey({ columns: [t.grantedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.approvedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.revokedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("grants_account").on(t.accountId),
    oneOf("grants_role", t.role, staffRoles),
    check("grants_office", sql`(${t.officeId} is not null) = (${t.role} in ('trainer', 'focal_point'))`),
    check("grants_not_to_oneself", sql`${t.grantedBy} is null or ${t.grantedBy} <> ${t.accountId}`),
    check("grants_approver_is_another", sql`${t.approvedBy} is null or ${t.approvedBy} <> ${t.accountId}`),
    check(
      "grants_two_people",
      sql`${t.approvedBy} is null or ${t.grantedBy} is null or ${t.approvedBy} <> ${t.grantedBy}`,
    ),
  ],
);

export type Grant = typeof grants.$inferSelect;
