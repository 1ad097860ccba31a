import { and, eq, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { givenUid, newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { announcements, announcementTexts } from "#db/schema/announcements";
import type { AnnouncementData, NewAnnouncementData } from "./announcement.schema";
import { type AnnouncementRecord, findAnnouncement } from "./announcements.server";

interface Organization {
  readonly id: number;
}

const fieldNames = ["audience", "title", "body", "english"] as const;

/** What was stored, by the names under which a change is logged. */
const storedFields = ({ audience, written: { es, en } }: AnnouncementRecord) => ({
  audience,
  title: es.title,
  body: es.body,
  english: JSON.stringify([en?.title ?? "", en?.body ?? ""]),
});

/** Whether a form says that part otherwise than it was stored. */
function differs(
  stored: AnnouncementRecord,
  data: AnnouncementData,
): (name: (typeof fieldNames)[number]) => boolean {
  const before = storedFields(stored);
  const after = { ...data, english: JSON.stringify([data.englishTitle, data.englishBody]) };
  return (name) => before[name] !== after[name];
}

/**
 * Keeps an announcement as a draft, under the outside name that its form brings: the same form sent twice makes one, other
 * words in it another. @returns its outside name
 */
export async function writeAnnouncement(
  tx: Tx,
  person: Person,
  organization: Organization,
  { uid: brought, ...data }: NewAnnouncementData,
  now = new Date(),
): Promise<string> {
  const uid = givenUid(brought);
  const [written] = await tx
    .insert(announcements)
    .values({
      uid,
      organizationId: organization.id,
      audience: data.audience,
      createdAt: now,
      createdBy: person.id,
    })
    .onConflictDoNothing({ target: announcements.uid })
    .returning({ id: announcements.id });
  if (!written)
    return (await saysTheSame(tx, person, organization, uid, data))
      ? uid
      : writeAnnouncement(tx, person, organization, { ...data, uid: newUid() }, now);
  await writeTexts(tx, written.id, data);
  await record(
    tx,
    person,
    "announcement.write",
    { kind: "announcement", id: written.id, organizationId: organization.id },
    { now },
  );
  return uid;
}

/** Whether the announcement of that name is the organization's own and says what the form says. */
async function saysTheSame(
  tx: Tx,
  person: Person,
  organization: Organization,
  uid: string,
  data: AnnouncementData,
): Promise<boolean> {
  const stored = await findAnnouncement(tx, person, organization, uid);
  return stored !== undefined && !fieldNames.some(differs(stored, data));
}

/** Changes a draft that still is of that version. "stale" where someone else saved in between, sent or removed it. */
export async function editAnnouncement(
  tx: Tx,
  person: Person,
  organization: Organization,
  stored: AnnouncementRecord,
  { version, ...data }: AnnouncementData & { readonly version: number },
  now = new Date(),
): Promise<"edited" | "stale"> {
  const [edited] = await tx
    .update(announcements)
    .set({ audience: data.audience, version: sql`${announcements.version} + 1` })
    .where(
      and(eq(announcements.id, stored.id), eq(announcements.version, version), isNull(announcements.sentAt)),
    )
    .returning({ id: announcements.id });
  if (!edited) return "stale";
  await tx.delete(announcementTexts).where(eq(announcementTexts.announcementId, stored.id));
  await writeTexts(tx, stored.id, data);
  const fields = fieldNames.filter(differs(stored, data));
  await record(
    tx,
    person,
    "announcement.edit",
    { kind: "announcement", id: stored.id, organizationId: organization.id },
    { fields, now },
  );
  return "edited";
}

/** Removes a draft; what was sent stays. */
export async function removeAnnouncement(
  tx: Tx,
  person: Person,
  organization: Organization,
  { id }: Pick<AnnouncementRecord, "id">,
  now = new Date(),
): Promise<"removed" | "moved-on"> {
  const [removed] = await tx
    .delete(announcements)
    .where(and(eq(announcements.id, id), isNull(announcements.sentAt)))
    .returning({ id: announcements.id });
  if (!removed) return "moved-on";
  await record(
    tx,
    person,
    "announcement.remove",
    { kind: "announcement", id, organizationId: organization.id },
    { now },
  );
  return "removed";
}

async function writeTexts(tx: Tx, announcementId: number, data: AnnouncementData): Promise<void> {
  const { title, body, englishTitle, englishBody } = data;
  await tx.insert(announcementTexts).values({ announcementId, locale: "es", title, body });
  if (englishTitle !== "")
    await tx
      .insert(announcementTexts)
      .values({ announcementId, locale: "en", title: englishTitle, body: englishBody });
}
