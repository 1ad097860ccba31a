import { and, eq, isNull, ne } from "drizzle-orm";
import { type Day, isTimely } from "#app/domain/calendar";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { notify } from "#app/domain/notifications/notify.server";
import type { Handler } from "#app/domain/schedule/handler";
import { planDays } from "#app/domain/schedule/reminders.server";
import { unscheduleAbout } from "#app/domain/schedule/schedule.server";
import type { Tx } from "#db/client/index";
import { organizationDocuments } from "#db/schema/documents";
import { organizations } from "#db/schema/organizations";

/** Days before the last day of a document on which its leaders are told, the earliest first. */
export const remindedDays = [30, 7, 0] as const;

const kind = "document-expiry";

/** Sets when to remind of the end of a document, or moves it; a morning that is past is let go. */
export const planReminders = (
  tx: Tx,
  { id, expiresOn }: { readonly id: number; readonly expiresOn: Day | null },
  now = new Date(),
): Promise<void> => planDays(tx, { kind, subjectId: id }, expiresOn, remindedDays, now);

/** Forgets the reminders of a document that is removed. */
export const forgetReminders = (tx: Tx, documentId: number): Promise<void> =>
  unscheduleAbout(tx, kind, documentId);

/**
 * Tells the leaders that a document ends, where it still does on the day this was planned for and the organization
 * stands. Late by so much that the next reminder is due as well, it leaves the word to that one.
 */
export const remindOfExpiry: Handler = async (tx, { subjectId, plannedFor }, now) => {
  if (subjectId === null) return;
  const [document] = await tx
    .select({
      organizationId: organizationDocuments.organizationId,
      expiresOn: organizationDocuments.expiresOn,
    })
    .from(organizationDocuments)
    .innerJoin(organizations, eq(organizations.id, organizationDocuments.organizationId))
    .where(
      and(
        eq(organizationDocuments.id, subjectId),
        ne(organizations.state, "archived"),
        isNull(organizations.mergedIntoId),
      ),
    )
    .limit(1);
  if (!document?.expiresOn) return;
  const { organizationId, expiresOn } = document;
  if (!isTimely(expiresOn, remindedDays, plannedFor, now)) return;
  for (const accountId of await listLeaders(tx, organizationId))
    await notify(tx, { accountId }, "document-expiring", { organizationId, documentId: subjectId }, now);
};
