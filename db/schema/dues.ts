import { sql } from "drizzle-orm";
import { check, day, foreignKey, id, index, instant, int, table, text, uniqueIndex } from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, uid, version } from "./columns";
import { members } from "./memberships";
import { organizations } from "./organizations";

/** What a member gives for a period, owed until it has a day on which it was paid. */
export const dues = table(
  "dues",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    /** Empty once she is no longer on any roster; what was given stays in the totals. */
    memberId: int(),
    /** A year or a month: `2026`, `2026-11`. */
    period: text().notNull(),
    /** US dollars, in cents. */
    amountCents: int().notNull(),
    paidOn: day(),
    /** Number of the receipt, counted by organization when it is paid. */
    receiptNumber: int(),
    note: text(),
    version: version(),
    createdAt: createdAt(),
    createdBy: int(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.memberId], foreignColumns: [members.id] }).onDelete("set null"),
    foreignKey({ columns: [t.createdBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    /** The same typed twice is one. */
    uniqueIndex("dues_once").on(t.memberId, t.period),
    uniqueIndex("dues_receipt").on(t.organizationId, t.receiptNumber),
    index("dues_period").on(t.organizationId, t.period),
    check("dues_amount", sql`${t.amountCents} > 0`),
    check("dues_receipt_when_paid", sql`(${t.paidOn} is null) = (${t.receiptNumber} is null)`),
  ],
);
