import { inArray } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { announcementTexts } from "#db/schema/announcements";
import type { Written } from "./words";

/** The words of announcements, at most 500, each in every language it was written in, by identity. */
export async function textsOf(read: Reader, ids: readonly number[]): Promise<Map<number, Written>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select()
    .from(announcementTexts)
    .where(inArray(announcementTexts.announcementId, [...ids]));
  return new Map(
    ids.flatMap((id) => {
      const inLanguage = (locale: string) => {
        const row = rows.find((one) => one.announcementId === id && one.locale === locale);
        return row && { title: row.title, body: row.body };
      };
      const es = inLanguage("es");
      return es ? [[id, { es, en: inLanguage("en") }] as const] : [];
    }),
  );
}
