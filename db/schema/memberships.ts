import { sql } from "drizzle-orm";
import { choice, foreignKey, id, index, instant, int, table, uniqueIndex } from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf } from "./columns";
import { organizations } from "./organizations";

export const organizationRoles = ["member", "editor", "leader"] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

/** A person's role in an organization, from a date until another; ended rows stay as history. */
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
