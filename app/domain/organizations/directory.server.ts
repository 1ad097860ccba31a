import { and, asc, count, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { pageOf, type ShownPage } from "#app/domain/pages";
import { cantonsById } from "#app/domain/territories/cantons.server";
import { fold } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { organizations, organizationThemes, type Theme } from "#db/schema/organizations";
import { territories } from "#db/schema/territories";
import type { DirectoryQuery } from "./directory.schema";
import { themesOf } from "./themes.server";

/** Organizations on a page of the directory. */
const directorySize = 50;

/** Words of a search that are looked at. */
const searchedWords = 6;

export interface DirectoryRow {
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: typeof organizations.$inferSelect.kind;
  readonly canton: string;
  readonly province: string;
  readonly themes: readonly Theme[];
}

export interface DirectoryPage extends ShownPage {
  readonly rows: readonly DirectoryRow[];
  readonly total: number;
}

/** One page of the published organizations that match, by name. Accents and capitals do not matter. */
export async function listDirectory(
  read: Reader,
  query: DirectoryQuery,
  size = directorySize,
): Promise<DirectoryPage> {
  const cantonId = query.canton === undefined ? undefined : await cantonIdOf(read, query.canton);
  if (cantonId === null) return { rows: [], total: 0, page: 1, pages: 1 };
  const matches = and(
    eq(organizations.state, "published"),
    cantonId === undefined ? undefined : eq(organizations.cantonId, cantonId),
    ...searchConditions(query.q),
  );
  const asked = await listRows(read, matches, query.theme, query.page, size);
  const last = asked.length > 0 && asked.length < size;
  const total = last
    ? (query.page - 1) * size + asked.length
    : await countMatches(read, matches, query.theme);
  const { page, pages } = pageOf(total, query.page, size);
  const rows = page === query.page ? asked : await listRows(read, matches, query.theme, page, size);
  return { rows: await withPlacesAndThemes(read, rows), total, page, pages };
}

async function cantonIdOf(read: Reader, code: string): Promise<number | null> {
  const [canton] = await read
    .select({ id: territories.id })
    .from(territories)
    .where(and(eq(territories.level, "canton"), eq(territories.code, code)))
    .limit(1);
  return canton?.id ?? null;
}

/** By `exists`, which stops as soon as the page is full: 0.1 ms of 20,000 on SQLite, `in` takes 0.4. */
function listRows(
  read: Reader,
  matches: SQL | undefined,
  theme: Theme | undefined,
  page: number,
  size: number,
) {
  const ofTheme =
    theme && exists(withTheme(read, theme, eq(organizationThemes.organizationId, organizations.id)));
  return read
    .select({
      id: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      acronym: organizations.acronym,
      kind: organizations.kind,
      cantonId: organizations.cantonId,
    })
    .from(organizations)
    .where(and(matches, ofTheme))
    .orderBy(asc(organizations.nameKey), asc(organizations.id))
    .limit(size)
    .offset((page - 1) * size);
}

/** By `in`, which looks the theme up once: 2 ms of 20,000 on SQLite, `exists` takes 6. */
async function countMatches(read: Reader, matches: SQL | undefined, theme: Theme | undefined) {
  const ofTheme = theme && inArray(organizations.id, withTheme(read, theme));
  const [counted] = await read.select({ total: count() }).from(organizations).where(and(matches, ofTheme));
  return counted?.total ?? 0;
}

const withTheme = (read: Reader, theme: Theme, condition?: SQL) =>
  read
    .select({ id: organizationThemes.organizationId })
    .from(organizationThemes)
    .where(and(eq(organizationThemes.theme, theme), condition));

type Listed = Awaited<ReturnType<typeof listRows>>;

async function withPlacesAndThemes(read: Reader, rows: Listed): Promise<DirectoryRow[]> {
  const themes = await themesOf(
    read,
    rows.map((row) => row.id),
  );
  const cantons = await cantonsById(
    read,
    rows.map((row) => row.cantonId),
  );
  return rows.map(({ id, cantonId, ...row }) => ({
    ...row,
    canton: cantons.get(cantonId)?.name ?? "",
    province: cantons.get(cantonId)?.province ?? "",
    themes: themes.get(id) ?? [],
  }));
}

/** Every word has to appear somewhere in the name or in the acronym. */
function searchConditions(q: string): SQL[] {
  const words = fold(q).split(" ").filter(Boolean).slice(0, searchedWords);
  return words.flatMap((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    const contains = (key: typeof organizations.nameKey | typeof organizations.acronymKey) =>
      sql`${key} like ${pattern} escape '\\'`;
    return or(contains(organizations.nameKey), contains(organizations.acronymKey)) ?? [];
  });
}
