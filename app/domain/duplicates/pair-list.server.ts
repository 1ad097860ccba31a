import { eq, inArray, sql } from "drizzle-orm";
import { leading } from "#app/domain/memberships/leaders.server";
import { pageOf } from "#app/domain/pages";
import { cantonsById, provinces } from "#app/domain/territories/cantons.server";
import type { Reader } from "#db/client/index";
import { memberships } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";
import { territories } from "#db/schema/territories";
import type { DuplicatesQuery } from "./duplicate.schema";
import type { LikelyPair } from "./pair-search.server";

/** Pairs on a page of the list. */
const listSize = 20;
/** Cantons that the filter offers, those with most pairs first. */
const offered = 50;

/** What tells one profile of a pair from the other; for networks staff, so with its true canton. */
export type PairSide = Awaited<ReturnType<typeof describeSides>>[number];

/** The same without what only the domain asks for. */
export type ShownSide = Omit<PairSide, "id" | "mergedIntoId">;

export const shownSide = ({ id: _, mergedIntoId: __, ...shown }: PairSide): ShownSide => shown;

/** One page of the pairs that match, each with both profiles as they stand now. */
export async function listPairs(
  read: Reader,
  all: readonly LikelyPair[],
  { canton, contact, page: asked }: DuplicatesQuery,
  size = listSize,
) {
  const cantons = await cantonsOf(read, all);
  const cantonId = cantons.find(({ code }) => code === canton)?.id;
  const matching = all
    .filter((pair) => canton === null || pair.cantonId === cantonId)
    .filter((pair) => !contact || pair.reasons.includes("contact"));
  const { offset, ...shown } = pageOf(matching.length, asked, size);
  const page = matching.slice(offset, offset + size);
  const sides = await describeSides(
    read,
    page.flatMap(({ one, other }) => [one, other]),
  );
  const byId = new Map(sides.map((side) => [side.id, side]));
  const pairs = page.flatMap(({ one, other, reasons, likeness }) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    return first && second ? [{ one: first, other: second, reasons, likeness }] : [];
  });
  return { pairs, total: matching.length, cantons, ...shown };
}

/** The cantons in which there are pairs and how many, most first. */
async function cantonsOf(read: Reader, pairs: readonly LikelyPair[]) {
  const counts = new Map<number, number>();
  for (const { cantonId } of pairs)
    if (cantonId !== null) counts.set(cantonId, (counts.get(cantonId) ?? 0) + 1);
  const most = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, offered);
  const named = await cantonsById(
    read,
    most.map(([id]) => id),
  );
  return most.flatMap(([id, count]) => {
    const canton = named.get(id);
    return canton ? [{ ...canton, count }] : [];
  });
}

/** What staff compare of these organizations, at most 500; those that are gone are left out. */
export function describeSides(read: Reader, ids: readonly number[]) {
  const leaders = sql<number>`(select count(*) from ${memberships} where ${memberships.organizationId} = ${organizations.id} and ${leading})`;
  return read
    .select({
      id: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      acronym: organizations.acronym,
      state: organizations.state,
      canton: territories.name,
      province: provinces.name,
      hiddenAt: organizations.hiddenAt,
      mergedIntoId: organizations.mergedIntoId,
      createdAt: organizations.createdAt,
      updatedAt: organizations.updatedAt,
      verifiedAt: organizations.verifiedAt,
      leaders: leaders.mapWith(Number),
    })
    .from(organizations)
    .innerJoin(territories, eq(territories.id, organizations.cantonId))
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .where(inArray(organizations.id, [0, ...new Set(ids)]));
}
