import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { fold } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { type PlaceAudience, publishedPlaces } from "#db/schema/places";
import { organizationChannels } from "#db/schema/profiles";
import { organizationWords } from "#db/schema/search";
import { alikeFrom, gramsOf, likeness } from "./likeness";

/** What is compared; `contacts` as `valueKey` of its channels holds them. */
export interface Sought {
  readonly name: string;
  readonly acronym: string | null;
  readonly cantonId: number;
  readonly contacts: readonly string[];
  readonly exceptId?: number;
}

/** Names of one canton that are read at once, and compared before the loop turns. */
const page = 1_000;
const handful = 250;
/** The most alike names of a canton that are looked at closer. */
const ofCanton = 100;
/** Names that share a telling word and are looked at, wherever they are. */
export const ofWords = 300;

/** Among whom is looked, and with whose eyes. */
export interface Scope {
  readonly read: Reader;
  readonly staff: boolean;
  readonly audience: PlaceAudience;
  /** Where an organization is, as far as the viewer is told. */
  readonly canton: typeof organizations.cantonId | typeof publishedPlaces.cantonId;
  readonly visible: SQL | undefined;
}

export type Candidate = Awaited<ReturnType<typeof listed>>[number];

/** Profiles that the viewer may see under a condition, the oldest first. */
export function listed(
  { read, audience, canton, visible }: Scope,
  condition: SQL | undefined,
  limit: number,
) {
  return read
    .select({
      organizationId: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      nameKey: organizations.nameKey,
      acronym: organizations.acronym,
      cantonId: canton,
      state: organizations.state,
    })
    .from(organizations)
    .leftJoin(
      publishedPlaces,
      and(eq(publishedPlaces.organizationId, organizations.id), eq(publishedPlaces.audience, audience)),
    )
    .where(and(visible, condition))
    .orderBy(asc(organizations.id))
    .limit(limit);
}

/** The same acronym in the same canton. */
export const sameAcronymThere = ({ canton }: Scope, { acronym, cantonId }: Sought) =>
  and(eq(canton, cantonId), eq(organizations.acronymKey, fold(acronym ?? "")));

/** The ids of the names of the canton that are alike, most alike first, before it is asked who may see them. */
export async function idsAlike(scope: Scope, { name, cantonId }: Sought): Promise<number[]> {
  const grams = gramsOf(name);
  const alike: { readonly id: number; readonly likeness: number }[] = [];
  for (let last = 0; ; ) {
    const rows = await namesOfCanton(scope, cantonId, last);
    for (const [at, { id, nameKey }] of rows.entries()) {
      const how = likeness(gramsOf(nameKey), grams);
      if (how >= alikeFrom) alike.push({ id, likeness: how });
      if (at % handful === handful - 1) await setImmediate();
    }
    last = rows.at(-1)?.id ?? last;
    if (rows.length < page) break;
  }
  alike.sort((one, other) => other.likeness - one.likeness || one.id - other.id);
  return alike.slice(0, ofCanton).map(({ id }) => id);
}

/** As lean as an index of each table can answer it. */
function namesOfCanton({ read, audience, staff }: Scope, cantonId: number, after: number) {
  const names = read.select({ id: organizations.id, nameKey: organizations.nameKey }).from(organizations);
  const there = staff
    ? names.where(and(eq(organizations.cantonId, cantonId), gt(organizations.id, after)))
    : names
        .innerJoin(publishedPlaces, eq(publishedPlaces.organizationId, organizations.id))
        .where(
          and(
            eq(publishedPlaces.audience, audience),
            eq(publishedPlaces.cantonId, cantonId),
            gt(publishedPlaces.organizationId, after),
          ),
        );
  return there.orderBy(asc(organizations.id)).limit(page);
}

export async function byIds(scope: Scope, ids: readonly number[]): Promise<Candidate[]> {
  if (ids.length === 0) return [];
  return listed(scope, inArray(organizations.id, [...ids]), ids.length);
}

/** The public profiles that share the most of the words. */
export async function idsWithWords(read: Reader, words: readonly string[]): Promise<number[]> {
  if (words.length === 0) return [];
  const rows = await read
    .select({ id: organizationWords.organizationId, shared: sql<number>`count(*)` })
    .from(organizationWords)
    .where(inArray(organizationWords.word, [...new Set(words)].slice(0, 12)))
    .groupBy(organizationWords.organizationId)
    .orderBy(sql`count(*) desc`, asc(organizationWords.organizationId))
    .limit(ofWords);
  return rows.map(({ id }) => id);
}

export async function idsWithContact(
  read: Reader,
  contacts: readonly string[],
  everyAudience: boolean,
): Promise<number[]> {
  if (contacts.length === 0) return [];
  const rows = await read
    .selectDistinct({ id: organizationChannels.organizationId })
    .from(organizationChannels)
    .where(
      and(
        inArray(organizationChannels.valueKey, contacts.slice(0, 20)),
        everyAudience ? undefined : eq(organizationChannels.audience, "public"),
      ),
    )
    .orderBy(asc(organizationChannels.organizationId))
    .limit(ofWords);
  return rows.map(({ id }) => id);
}
