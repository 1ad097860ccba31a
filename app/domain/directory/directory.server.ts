import { inArray, sql } from "drizzle-orm";
import { pageOf, type ShownPage } from "#app/domain/pages";
import type { Point } from "#app/domain/places/point";
import { findByWords, type Mending } from "#app/domain/search/find.server";
import type { Reader } from "#db/client/index";
import { prepared } from "#db/client/prepared";
import { isPublic, organizations, type Theme } from "#db/schema/organizations";
import type { PlaceAudience } from "#db/schema/places";
import type { DirectoryQuery } from "./directory.schema";
import { type DirectoryIndex, directoryIndex, type Narrowed } from "./directory-index.server";
import type { Chosen } from "./points";
import { type Counts, tally, valuesAt } from "./tally";

/** Organizations on a page of the directory. */
export const directorySize = 24;

export interface DirectoryRow {
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: typeof organizations.$inferSelect.kind;
  /** As this audience learns it; undefined where nothing is said of the place. */
  readonly canton: { readonly code: string; readonly name: string; readonly province: string } | undefined;
  readonly themes: readonly Theme[];
  /** From the point asked for to what is published of the place; undefined without either. */
  readonly km: number | undefined;
}

export interface DirectoryPage extends ShownPage {
  readonly rows: readonly DirectoryRow[];
  readonly total: number;
  /** How many organizations each other choice of a filter would leave. */
  readonly counts: Counts;
  /** Every canton by code, by province and name. */
  readonly cantons: DirectoryIndex["cantons"];
  /** Words that nobody has, and those looked for in their place. */
  readonly mended: readonly Mending[];
}

/** What is asked of the directory; a `DirectoryQuery` without the place as typed. */
export type DirectoryQuestion = Omit<DirectoryQuery, "near">;

interface Options {
  /** The nearest first; those of which no point is known come last. */
  readonly near?: Point | undefined;
  readonly size?: number;
}

/**
 * One page of the public organizations that match: those with the words in their name before others, else by name, or
 * the nearest first. Places and cantons as the audience may know them.
 */
export async function listDirectory(
  read: Reader,
  audience: PlaceAudience,
  question: DirectoryQuestion,
  { near, size = directorySize }: Options = {},
): Promise<DirectoryPage> {
  const index = await directoryIndex(read, audience);
  const narrowed = await narrow(read, index, question);
  const { counts, mended, places } = narrowed;
  const { page, pages, offset } = pageOf(places.length, question.page, size);
  const chosen = near
    ? index.points.nearest(places, near, offset, size)
    : places.slice(offset, offset + size).map((place) => ({ place, km: undefined }));
  const rows = await rowsAt(read, index, chosen);
  return { rows, total: places.length, page, pages, counts, cantons: index.cantons, mended };
}

/** The organizations that match and the counts beside each filter; an index counts a question once. */
async function narrow(read: Reader, index: DirectoryIndex, question: DirectoryQuestion): Promise<Narrowed> {
  const { q, theme, canton, population, offer, need } = question;
  const key = JSON.stringify([q, theme ?? 0, canton ?? 0, population ?? 0, offer ?? 0, need ?? 0]);
  const before = index.answers.get(key);
  if (before) return before;
  const found = q === "" ? undefined : await findByWords(read, q);
  const candidates = found ? placesByGroup(index, found.groups) : index.ids.keys();
  const { mended = [] } = found ?? {};
  const answer = { ...tally(index.columns, question, candidates), mended };
  index.answers.keep(key, answer);
  return answer;
}

/** The places of those found, group by group, in each by name. */
function placesByGroup(index: DirectoryIndex, groups: readonly (readonly number[])[]): Iterable<number> {
  const places = new Set<number>();
  for (const ids of groups) {
    const own = ids.flatMap((id) => index.placeOf.get(id) ?? []).sort((one, other) => one - other);
    for (const place of own) places.add(place);
  }
  return places;
}

const idNames = Array.from({ length: directorySize }, (_, at) => `id${at}`);

/**
 * By identity alone: as a condition, being public would make SQLite look through everyone who is. What was hidden a
 * moment ago is in no answer all the same.
 */
const readRows = prepared("directory-rows", (read) =>
  read
    .select({
      id: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      acronym: organizations.acronym,
      kind: organizations.kind,
      shown: sql<number>`case when ${isPublic(organizations)} then 1 else 0 end`,
    })
    .from(organizations)
    .where(
      inArray(
        organizations.id,
        idNames.map((name) => sql.placeholder(name)),
      ),
    ),
);

async function rowsAt(
  read: Reader,
  index: DirectoryIndex,
  chosen: readonly Chosen[],
): Promise<DirectoryRow[]> {
  const rows = new Map<number, Awaited<ReturnType<typeof readRows>>[number]>();
  for (let start = 0; start < chosen.length; start += directorySize) {
    const asked: Record<string, number> = {};
    for (const [at, name] of idNames.entries()) {
      const place = chosen[start + at]?.place;
      asked[name] = place === undefined ? 0 : (index.ids[place] ?? 0);
    }
    for (const row of await readRows(read, asked)) rows.set(row.id, row);
  }
  return chosen.flatMap(({ place, km }) => {
    const row = rows.get(index.ids[place] ?? 0);
    if (!row?.shown) return [];
    const { slug, name, acronym, kind } = row;
    const canton = index.cantons.get(valuesAt(index.columns.canton, place)[0] ?? "");
    const themes = valuesAt(index.columns.theme, place) as Theme[];
    return [{ slug, name, acronym, kind, canton, themes, km }];
  });
}
