import { and, count, desc, eq } from "drizzle-orm";
import { namesOf } from "#app/domain/accounts/names.server";
import { pageOf, type ShownPage } from "#app/domain/pages";
import type { Reader } from "#db/client/index";
import { auditEvents } from "#db/schema/audit";

/** Acts on a page. */
const historySize = 30;

export interface HistoryRow {
  readonly at: Date;
  /** Who did it; null for the system and for an account that is gone. */
  readonly person: string | null;
  readonly role: string;
  readonly act: string;
  /** Names of the fields that changed, never their values. */
  readonly fields: readonly string[];
}

/** What was done to an organization, the newest first; for its leaders. */
export async function listHistory(
  read: Reader,
  organization: { readonly id: number },
  asked: number,
  size = historySize,
): Promise<ShownPage & { readonly rows: readonly HistoryRow[]; readonly total: number }> {
  const done = and(eq(auditEvents.organizationId, organization.id), eq(auditEvents.outcome, "done"));
  const [counted] = await read.select({ total: count() }).from(auditEvents).where(done);
  const total = counted?.total ?? 0;
  const { offset, ...shown } = pageOf(total, asked, size);
  const events = await read
    .select({
      at: auditEvents.at,
      accountId: auditEvents.accountId,
      role: auditEvents.role,
      act: auditEvents.act,
      fields: auditEvents.fields,
    })
    .from(auditEvents)
    .where(done)
    .orderBy(desc(auditEvents.id))
    .limit(size)
    .offset(offset);
  const people = await namesOf(
    read,
    events.map(({ accountId }) => accountId),
  );
  const rows = events.map(({ accountId, ...event }) => ({
    ...event,
    person: people.get(accountId ?? 0)?.name ?? null,
  }));
  return { rows, total, ...shown };
}
