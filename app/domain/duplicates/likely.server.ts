import { and, asc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { visibleTo } from "#app/domain/organizations/visibility.server";
import { fold } from "#app/domain/text";
import { holds, placeAudienceOf, type Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { type PlaceAudience, publishedPlaces } from "#db/schema/places";
import { organizationChannels } from "#db/schema/profiles";
import { organizationWords } from "#db/schema/search";
import { alikeFrom, gramsOf, likeness, tellingWords } from "./likeness";

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

/** Names of one canton that are looked at. */
const ofCanton = 2_000;
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
    audience: placeAudienceOf(viewer),
    canton: staff ? organizations.cantonId : publishedPlaces.cantonId,
  };
  const visible = and(
    visibleTo(viewer, now),
    isNull(organizations.mergedIntoId),
    sought.exceptId === undefined ? undefined : ne(organizations.id, sought.exceptId),
  );
  const sameContact = await idsWithContact(read, sought.contacts, staff);
  const found = [
    ...(await listed(scope, and(visible, eq(scope.canton, sought.cantonId)), ofCanton)),
    ...(await listed(scope, and(visible, eq(organizations.nameKey, fold(sought.name))), ofWords)),
    ...(await byIds(scope, visible, await idsWithWords(read, tellingWords(sought.name)))),
    ...(await byIds(scope, visible, sameContact)),
  ];
  const once = new Map(found.map((row) => [row.organizationId, row]));
  return [...once.values()]
    .map((row) => judged(row, sought, sameContact))
    .filter(({ reasons }) => reasons.length > 0)
    .sort(
      (one, other) =>
        other.reasons.length - one.reasons.length ||
        other.likeness - one.likeness ||
        one.organizationId - other.organizationId,
    )
    .slice(0, shown);
}

interface Scope {
  readonly read: Reader;
  readonly audience: PlaceAudience;
  readonly canton: typeof organizations.cantonId | typeof publishedPlaces.cantonId;
}

type Candidate = Awaited<ReturnType<typeof listed>>[number];

function listed({ read, audience, canton }: Scope, condition: SQL | undefined, limit: number) {
  return read
    .select({
      organizationId: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      acronym: organizations.acronym,
      cantonId: canton,
      state: organizations.state,
    })
    .from(organizations)
    .leftJoin(
      publishedPlaces,
      and(eq(publishedPlaces.organizationId, organizations.id), eq(publishedPlaces.audience, audience)),
    )
    .where(condition)
    .orderBy(asc(organizations.nameKey), asc(organizations.id))
    .limit(limit);
}

async function byIds(scope: Scope, visible: SQL | undefined, ids: readonly number[]): Promise<Candidate[]> {
  if (ids.length === 0) return [];
  return listed(scope, and(visible, inArray(organizations.id, [...ids])), ids.length);
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

function judged(candidate: Candidate, sought: Sought, sameContact: readonly number[]): LikelyDuplicate {
  const { cantonId, ...row } = candidate;
  const alike = likeness(gramsOf(row.name), gramsOf(sought.name));
  const here = cantonId === sought.cantonId;
  const acronym =
    here && sought.acronym !== null && row.acronym !== null && fold(row.acronym) === fold(sought.acronym);
  const said = { name: alike >= alikeFrom, acronym, contact: sameContact.includes(row.organizationId) };
  return {
    ...row,
    reasons: duplicateReasons.filter((reason) => said[reason]),
    likeness: Math.round(alike * 100) / 100,
  };
}
