import { and, eq, inArray, sql } from "drizzle-orm";
import { provinces } from "#app/domain/territories/cantons.server";
import { wordsFor } from "#app/locales/dictionary";
import type { Reader, Tx } from "#db/client/index";
import { isPublic, organizations, organizationThemes } from "#db/schema/organizations";
import { publishedPlaces } from "#db/schema/places";
import { organizationCoverage, organizationPopulations, organizationSupports } from "#db/schema/profiles";
import { organizationSearch } from "#db/schema/search";
import { territories } from "#db/schema/territories";
import { replaceWords } from "./word-list.server";
import { isMendable, wordsOf } from "./words";

/** What everyone reads in a profile, as two texts. */
interface PublicText {
  readonly organizationId: number;
  readonly title: string;
  readonly body: string;
}

/**
 * Renews the words by which everyone finds an organization: public fields of a public profile, labels in Spanish and
 * the canton that is published. Takes them away where the profile is not, or no longer, for everyone.
 */
export const indexOrganization = (tx: Tx, organizationId: number): Promise<void> =>
  indexOrganizations(tx, [organizationId]);

/** The same for several at once; at most 500. */
export async function indexOrganizations(tx: Tx, ids: readonly number[]): Promise<void> {
  const texts = await publicTexts(tx, ids);
  const found = new Map(texts.map((text) => [text.organizationId, text]));
  const gone = ids.filter((id) => !found.has(id));
  if (gone.length > 0)
    await tx.delete(organizationSearch).where(inArray(organizationSearch.organizationId, gone));
  if (texts.length > 0) {
    const { title, body } = organizationSearch;
    await tx
      .insert(organizationSearch)
      .values(texts)
      .onConflictDoUpdate({
        target: organizationSearch.organizationId,
        set: { title: sql`excluded.title`, body: sql`excluded.body` },
        // What says the same already is left alone: to take words out of the index is dear.
        setWhere: sql`${title} <> excluded.title or ${body} <> excluded.body`,
      });
  }
  await replaceWords(
    tx,
    new Map(ids.map((id) => [id, wordsOf(found.get(id)?.title ?? "").filter(isMendable)])),
  );
}

async function publicTexts(read: Reader, ids: readonly number[]): Promise<PublicText[]> {
  const rows = await read
    .select({
      id: organizations.id,
      name: organizations.name,
      acronym: organizations.acronym,
      mission: organizations.mission,
      canton: territories.name,
      province: provinces.name,
      // Not a condition: SQLite would look through everyone who is public.
      shown: sql<number>`case when ${isPublic(organizations)} then 1 else 0 end`,
    })
    .from(organizations)
    .leftJoin(
      publishedPlaces,
      and(eq(publishedPlaces.organizationId, organizations.id), eq(publishedPlaces.audience, "public")),
    )
    .leftJoin(territories, eq(territories.id, publishedPlaces.cantonId))
    .leftJoin(provinces, eq(provinces.id, territories.parentId))
    .where(inArray(organizations.id, [...ids]));
  const labels = await publicLabels(read, ids);
  return rows
    .filter(({ shown }) => shown)
    .map(({ id, name, acronym, mission, canton, province }) => ({
      organizationId: id,
      title: joined(name, acronym),
      body: joined(mission, ...(labels.get(id) ?? []), canton, province),
    }));
}

const joined = (...parts: readonly (string | null)[]): string =>
  wordsOf(parts.filter((part) => part !== null).join(" ")).join(" ");

/** Themes, groups served, offers and needs with their details, and the cantons covered, in words, by organization. */
async function publicLabels(read: Reader, ids: readonly number[]): Promise<Map<number, string[]>> {
  const words = wordsFor("es").organizations;
  const labels = new Map<number, string[]>(ids.map((id) => [id, []]));
  const say = (id: number, ...said: readonly (string | null)[]) =>
    labels.get(id)?.push(...said.filter((text) => text !== null));
  const themes = await read
    .select({ id: organizationThemes.organizationId, theme: organizationThemes.theme })
    .from(organizationThemes)
    .where(inArray(organizationThemes.organizationId, [...ids]))
    .orderBy(organizationThemes.theme);
  for (const { id, theme } of themes) say(id, words.themes[theme]);
  const served = await read
    .select({ id: organizationPopulations.organizationId, population: organizationPopulations.population })
    .from(organizationPopulations)
    .where(inArray(organizationPopulations.organizationId, [...ids]))
    .orderBy(organizationPopulations.population);
  for (const { id, population } of served) say(id, words.populations[population]);
  const { organizationId, support, detail } = organizationSupports;
  const supports = await read
    .select({ id: organizationId, support, detail })
    .from(organizationSupports)
    .where(inArray(organizationId, [...ids]))
    .orderBy(support, organizationSupports.id);
  for (const entry of supports) say(entry.id, words.supports[entry.support], entry.detail);
  const covered = await read
    .select({ id: organizationCoverage.organizationId, canton: territories.name })
    .from(organizationCoverage)
    .innerJoin(territories, eq(territories.id, organizationCoverage.cantonId))
    .where(inArray(organizationCoverage.organizationId, [...ids]))
    .orderBy(territories.nameKey, territories.id);
  for (const { id, canton } of covered) say(id, canton);
  return labels;
}
