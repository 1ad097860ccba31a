import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
import { isUid } from "#app/domain/text";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { announcements } from "#db/schema/announcements";
import { audiencesOf, canReadDrafts } from "./announcement.policy";
import { textsOf } from "./texts.server";
import type { Written } from "./words";

/** Announcements on a page of the list. */
const listSize = 25;

interface Organization {
  readonly id: number;
}

export interface AnnouncementRecord
  extends Pick<
    typeof announcements.$inferSelect,
    "id" | "uid" | "audience" | "version" | "createdAt" | "sentAt" | "recipients" | "withoutLetter"
  > {
  readonly written: Written;
}

const rowsOf = (read: Reader) =>
  read
    .select({
      id: announcements.id,
      uid: announcements.uid,
      audience: announcements.audience,
      version: announcements.version,
      createdAt: announcements.createdAt,
      sentAt: announcements.sentAt,
      recipients: announcements.recipients,
      withoutLetter: announcements.withoutLetter,
    })
    .from(announcements);

async function withTexts(
  read: Reader,
  rows: readonly Omit<AnnouncementRecord, "written">[],
): Promise<AnnouncementRecord[]> {
  const texts = await textsOf(
    read,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const written = texts.get(row.id);
    return written ? [{ ...row, written }] : [];
  });
}

/** One page of what was sent to those to whom the viewer belongs, the latest first. For who may read announcements. */
export async function listSent(
  read: Reader,
  viewer: Viewer,
  organization: Organization,
  asked: number,
  size = listSize,
) {
  const wanted = and(
    eq(announcements.organizationId, organization.id),
    isNotNull(announcements.sentAt),
    inArray(announcements.audience, [...audiencesOf(viewer, organization)]),
  );
  const { offset, ...shown } = pageOf(await read.$count(announcements, wanted), asked, size);
  const rows = await rowsOf(read)
    .where(wanted)
    .orderBy(desc(announcements.sentAt), desc(announcements.id))
    .limit(size)
    .offset(offset);
  return { sent: await withTexts(read, rows), ...shown };
}

/** What was written and is not sent yet, the latest first. For its leaders. */
export async function listDrafts(read: Reader, { id }: Organization): Promise<AnnouncementRecord[]> {
  const rows = await rowsOf(read)
    .where(and(eq(announcements.organizationId, id), isNull(announcements.sentAt)))
    .orderBy(desc(announcements.createdAt), desc(announcements.id))
    .limit(100);
  return withTexts(read, rows);
}

/** An announcement by its outside name; undefined where there is none, or none that the viewer may read. */
export async function findAnnouncement(
  read: Reader,
  viewer: Viewer,
  organization: Organization,
  uid: string,
): Promise<AnnouncementRecord | undefined> {
  if (!isUid(uid)) return undefined;
  const rows = await rowsOf(read)
    .where(and(eq(announcements.organizationId, organization.id), eq(announcements.uid, uid)))
    .limit(1);
  const readable = rows.filter(({ sentAt, audience }) =>
    sentAt === null
      ? canReadDrafts(viewer, organization)
      : audiencesOf(viewer, organization).includes(audience),
  );
  return (await withTexts(read, readable))[0];
}
