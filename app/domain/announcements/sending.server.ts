import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { notifyEach } from "#app/domain/notifications/circular.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { announcements } from "#db/schema/announcements";
import { listRecipients } from "./recipients.server";

/** Announcements that an organization sends within a day, so that its people do not tire of them. */
export const limitPerDay = 3;
const day = 24 * 3_600_000;

interface Organization {
  readonly id: number;
}

/**
 * `counted-anew`: since it was looked at, someone came or left; `changed`: someone edited it; `limit`: as many as may
 * leave within a day have left.
 */
export type Sending = "sent" | "already-sent" | "counted-anew" | "changed" | "limit" | "gone";

/**
 * Sends a draft, once, to everyone it is for: as it was looked at, to as many as were told. The letters leave with the
 * same transaction.
 */
export async function sendAnnouncement(
  tx: Tx,
  person: Person,
  organization: Organization,
  { id }: { readonly id: number },
  seen: { readonly version: number; readonly recipients: number },
  now = new Date(),
): Promise<Sending> {
  const [draft] = await tx.select().from(announcements).where(eq(announcements.id, id)).limit(1);
  if (!draft) return "gone";
  if (draft.sentAt !== null) return "already-sent";
  if (draft.version !== seen.version) return "changed";
  if (await nextSending(tx, organization, now)) return "limit";
  const accountIds = await listRecipients(tx, draft);
  if (accountIds.length !== seen.recipients) return "counted-anew";
  const [sent] = await tx
    .update(announcements)
    .set({ sentAt: now, sentBy: person.id, recipients: accountIds.length })
    .where(
      and(eq(announcements.id, id), eq(announcements.version, seen.version), isNull(announcements.sentAt)),
    )
    .returning({ id: announcements.id });
  if (!sent) return "already-sent";
  const content = { organizationId: organization.id, announcementId: id };
  const ways = await notifyEach(tx, accountIds, "announcement", content, now);
  const withoutLetter = ways.filter(({ way }) => way !== "letter").length;
  await tx.update(announcements).set({ withoutLetter }).where(eq(announcements.id, id));
  await record(
    tx,
    person,
    "announcement.send",
    { kind: "announcement", id, organizationId: organization.id },
    { now },
  );
  return "sent";
}

/** When an organization may send again; undefined where it may now. */
export async function nextSending(
  read: Reader,
  { id }: Organization,
  now = new Date(),
): Promise<Date | undefined> {
  const lately = await read
    .select({ sentAt: announcements.sentAt })
    .from(announcements)
    .where(and(eq(announcements.organizationId, id), gt(announcements.sentAt, new Date(now.getTime() - day))))
    .orderBy(asc(announcements.sentAt));
  const first = lately.at(-limitPerDay)?.sentAt;
  return first ? new Date(first.getTime() + day) : undefined;
}
