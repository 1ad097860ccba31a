import { and, eq, isNotNull } from "drizzle-orm";
import type { Locale } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { announcements, announcementTexts } from "#db/schema/announcements";
import { organizations } from "#db/schema/organizations";

/** The words of an announcement in the reader's language, else the Spanish ones; undefined where it is gone. */
export async function announcementFacts(
  read: Reader,
  params: Readonly<Record<string, string | number>>,
  locale: Locale,
) {
  const rows = await read
    .select({
      organization: organizations.name,
      slug: organizations.slug,
      uid: announcements.uid,
      locale: announcementTexts.locale,
      title: announcementTexts.title,
      body: announcementTexts.body,
    })
    .from(announcements)
    .innerJoin(organizations, eq(organizations.id, announcements.organizationId))
    .innerJoin(announcementTexts, eq(announcementTexts.announcementId, announcements.id))
    .where(and(eq(announcements.id, Number(params.announcementId)), isNotNull(announcements.sentAt)));
  const row = [locale, "es"].flatMap((one) => rows.filter((text) => text.locale === one))[0] ?? rows[0];
  if (!row) return undefined;
  const { locale: _, ...facts } = row;
  return facts;
}
