import { choice, id, index, instant, int, json, table, text } from "#db/dialect/index";
import { oneOf } from "./columns";

export const auditOutcomes = ["done", "refused"] as const;

/**
 * Who did what to which object, and with what outcome. Append-only by trigger; names of changed fields, never values.
 * No foreign keys: the log outlives what it speaks of.
 */
export const auditEvents = table(
  "audit_events",
  {
    id: id(),
    at: instant().notNull(),
    accountId: int(),
    /** The right under which it was done: `leader`, `networks`, `self`, `system`… */
    role: text().notNull(),
    act: text().notNull(),
    objectKind: text().notNull(),
    objectId: int(),
    organizationId: int(),
    outcome: choice(auditOutcomes).notNull(),
    fields: json<string[]>().notNull(),
  },
  (t) => [
    index("audit_events_account").on(t.accountId, t.id),
    index("audit_events_organization").on(t.organizationId, t.id),
    index("audit_events_object").on(t.objectKind, t.objectId),
    oneOf("audit_events_outcome", t.outcome, auditOutcomes),
  ],
);

/** The hash chain over the log, a link a minute: sha-256 of the previous link and the rows up to `lastEventId`. */
export const auditSeals = table("audit_seals", {
  id: id(),
  lastEventId: int().notNull().unique(),
  hash: text().notNull(),
  sealedAt: instant().notNull(),
});

export type AuditEvent = typeof auditEvents.$inferSelect;
