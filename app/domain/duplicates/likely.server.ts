import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gt, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { visibleTo } from "#app/domain/organizations/visibility.server";
import { fold } from "#app/domain/text";
import { holds, placeAudienceOf, type Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { type PlaceAudience, publishedPlaces } from "#db/schema/places";
import { organizationChannels } from "#db/schema/profiles";
import { organizationWords } from "#db/schema/search";
import { alikeFrom, type Grams, gramsOf, likeness, sameAcronym, tellingWords } from "./likeness";

/** What is compared; `contacts` as `valueKey` of its channels holds them. */
export interface Sought {
  readonly name: string;
  readonly acronym: string | null;
  readonly cantonId: number;
  readonly contacts: readonly string[];
  readonly exceptId?: number;
}

export const duplicateReasons = ["name", "acronym", "contact"] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export interface LikelyDuplicate {
  readonly organizationId: number;
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly state: typeof organizations.$inferSelect.state;
  readonly reasons: readonly DuplicateReason[];
  /** Of the names, from 0 to 1. */
  readonly likeness: number;
}

/** Names of one canton that are read at once, and compared before the loop turns. */
const page = 1_000;
const handful = 250;
/** The most alike names of a canton that are looked at closer. */
const ofCanton = 100;
/** Names that share a telling word and are looked at, wherever they are. */
const ofWords = 300;
const shown = 5;

/**
 * Organizations that are likely the one described, best first, at most five, among those that the viewer may see:
 * names alike in the same canton or sharing a telling word, the same acronym in the same canton, the same contact.
 * Only networks staff are compared with true cantons and with every contact; others, so that nobody can find out by
 * trying, with what is published.
 */
export async function likelyDuplicates(
  read: Reader,
  viewer: Viewer,
  sought: Sought,
  now = new Date(),
): Promise<LikelyDuplicate[]> {
  const staff = holds(viewer, "networks");
  const scope: Scope = {
    read,
    staff,
    audience: placeAudienceOf(viewer),
    canton: staff ? organizations.cantonId : publishedPlaces.cantonId,
    visible: and(
      visibleTo(viewer, now),
      isNull(organizations.mergedIntoId),
      sought.exceptId === undefined ? undefined : ne(organizations.id, sought.exceptId),
    ),
  };
  const sameContact = await idsWithContact(read, sought.contacts, staff);
  const judge = judging(sought, sameContact);
  const found = new Map<number, LikelyDuplicate>();
  const look = (rows: readonly Candidate[]) => {
    for (const row of rows) {
      const one = judge(row);
      if (one.reasons.length > 0) found.set(one.organizationId, one);
    }
  };
  look(await byIds(scope, await idsAlike(scope, sought)));
  look(await byIds(scope, await idsWithWords(read, tellingWords(sought.name))));
  look(await byIds(scope, sameContact));
  look(await listed(scope, eq(organizations.nameKey, fold(sought.name)), ofWords));
  if (sought.acronym !== null) look(await listed(scope, sameAcronymThere(scope, sought), ofWords));
  return [...found.values()].sort(bestFirst).slice(0, shown);
}

const bestFirst = (one: LikelyDuplicate, other: LikelyDuplicate): number =>
  other.reasons.length - one.reasons.length ||
  other.likeness - one.likeness ||
  one.organizationId - other.organizationId;

interface Scope {
  readonly read: Reader;
  readonly staff: boolean;
  readonly audience: PlaceAudience;
  /** Where an organization is, as far as the viewer is told. */
  readonly canton: typeof organizations.cantonId | typeof publishedPlaces.cantonId;
  readonly visible: SQL | undefined;
}

type Candidate = Awaited<ReturnType<typeof listed>>[number];

function listed({ read, audience, canton, visible }: Scope, condition: SQL | undefined, limit: number) {
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

const sameAcronymThere = ({ canton }: Scope, { acronym, cantonId }: Sought) =>
  and(eq(canton, cantonId), eq(organizations.acronymKey, fold(acronym ?? "")));

/** The ids of the names of the canton that are alike, most alike first, before it is asked who may see them. */
async function idsAlike(scope: Scope, { name, cantonId }: Sought): Promise<number[]> {
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

async function byIds(scope: Scope, ids: readonly number[]): Promise<Candidate[]> {
  if (ids.length === 0) return [];
  return listed(scope, inArray(organizations.id, [...ids]), ids.length);
}

/** The public profiles that share the most of the words. */
async function idsWithWords(read: Reader, words: readonly string[]): Promise<number[]> {
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

async function idsWithContact(
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

function judging(sought: Sought, sameContact: readonly number[]): (row: Candidate) => LikelyDuplicate {
  const grams: Grams = gramsOf(sought.name);
  const contacts = new Set(sameContact);
  return ({ cantonId, nameKey, ...row }) => {
    const alike = likeness(gramsOf(nameKey), grams);
    const said = {
      name: alike >= alikeFrom,
      acronym: cantonId === sought.cantonId && sameAcronym(row.acronym, sought.acronym),
      contact: contacts.has(row.organizationId),
    };
    return {
      ...row,
      reasons: duplicateReasons.filter((reason) => said[reason]),
      likeness: Math.round(alike * 100) / 100,
    };
  };
}
