import { and, count, desc, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { namesOf } from "#app/domain/accounts/names.server";
import { pageOf, type ShownPage } from "#app/domain/pages";
import { fold } from "#app/domain/text";
import { holds, type Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { type AuditEvent, auditEvents } from "#db/schema/audit";
import { grants } from "#db/schema/grants";
import { organizations } from "#db/schema/organizations";

const rowsPerPage = 50;

export interface AuditRow {
  readonly at: Date;
  /** Who did it; null for the system, for a visitor and for an account that is gone. */
  readonly person: string | null;
  readonly role: string;
  readonly act: string;
  readonly objectKind: string;
  /** The name of the account or organization it was done to, where there still is one. */
  readonly object: string | null;
  readonly outcome: AuditEvent["outcome"];
  readonly fields: readonly string[];
}

export interface AuditFilter {
  /** A word of the actor's name begins so; or the actor's outside name, whole. */
  readonly person: string;
  /** The word of an act, whole. */
  readonly act: string;
  /** Counts from 1; beyond the last page, the last one is answered. */
  readonly page: number;
}

/**
 * The rows of the log that this person may read, the newest first: an auditor all of them, everybody her own acts,
 * a leader also what was done to her organizations.
 */
export async function listAuditEvents(
  read: Reader,
  person: Person,
  filter: AuditFilter,
): Promise<ShownPage & { rows: AuditRow[]; total: number }> {
  const where = and(visibleTo(person), byPerson(read, filter.person), byAct(filter.act));
  const [counted] = await read.select({ total: count() }).from(auditEvents).where(where);
  const total = counted?.total ?? 0;
  const { offset, ...shown } = pageOf(total, filter.page, rowsPerPage);
  const events = await read
    .select()
    .from(auditEvents)
    .where(where)
    .orderBy(desc(auditEvents.id))
    .limit(rowsPerPage)
    .offset(offset);
  const objects = await objectNames(read, events);
  const people = await namesOf(
    read,
    events.map((event) => event.accountId),
  );
  const rows = events.map((event) => ({
    at: event.at,
    person: people.get(event.accountId ?? 0)?.name ?? null,
    role: event.role,
    act: event.act,
    objectKind: event.objectKind,
    object: objects(event),
    outcome: event.outcome,
    fields: event.fields,
  }));
  return { rows, total, ...shown };
}

function visibleTo(person: Person): SQL | undefined {
  if (holds(person, "auditor")) return undefined;
  const led = person.roles.filter((held) => held.role === "leader").map((held) => held.organizationId);
  const own = eq(auditEvents.accountId, person.id);
  return led.length === 0 ? own : or(own, inArray(auditEvents.organizationId, led.slice(0, 500)));
}

const byAct = (act: string) => (act === "" ? undefined : eq(auditEvents.act, act));

function byPerson(read: Reader, text: string): SQL | undefined {
  const start = fold(text).replace(/[!%_]/g, "!$&");
  if (start === "") return undefined;
  const named = or(
    eq(accounts.uid, text),
    sql`${accounts.nameKey} like ${`${start}%`} escape '!'`,
    sql`${accounts.nameKey} like ${`% ${start}%`} escape '!'`,
  );
  return exists(
    read
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.id, auditEvents.accountId), named)),
  );
}

async function objectNames(
  read: Reader,
  events: readonly AuditEvent[],
): Promise<(event: AuditEvent) => string | null> {
  const idsOf = (kind: string) => [
    ...new Set(
      events.flatMap((event) => (event.objectKind === kind && event.objectId ? [event.objectId] : [])),
    ),
  ];
  const holders = new Map(
    (
      await read
        .select({ id: grants.id, accountId: grants.accountId })
        .from(grants)
        .where(inArray(grants.id, [0, ...idsOf("grant")]))
    ).map((row) => [row.id, row.accountId]),
  );
  const organizationIds = events.flatMap((event) => event.organizationId ?? []);
  const named = new Map(
    (
      await read
        .select({ id: organizations.id, name: organizations.name })
        .from(organizations)
        .where(inArray(organizations.id, [0, ...new Set(organizationIds)]))
    ).map((row) => [row.id, row.name]),
  );
  const people = await namesOf(read, [...idsOf("account"), ...holders.values()]);
  return (event) => {
    if (event.organizationId !== null) return named.get(event.organizationId) ?? null;
    if (event.objectId === null) return null;
    if (event.objectKind === "grant") return people.get(holders.get(event.objectId) ?? 0)?.name ?? null;
    return event.objectKind === "account" ? (people.get(event.objectId)?.name ?? null) : null;
  };
}
