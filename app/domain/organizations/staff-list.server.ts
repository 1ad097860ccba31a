import { and, asc, eq, isNotNull, isNull, lte, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import { staleBefore } from "#app/domain/freshness/freshness";
import { leading } from "#app/domain/memberships/leaders.server";
import { pageOf, type ShownPage } from "#app/domain/pages";
import { provinces } from "#app/domain/territories/cantons.server";
import { fold } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { memberships } from "#db/schema/memberships";
import { isInReview, isPublic, organizations } from "#db/schema/organizations";
import { territories } from "#db/schema/territories";
import type { StaffFilter, StaffQuery } from "./staff-list.schema";

/** Organizations on a page of the list. */
const listSize = 50;
/** Words of a search that are looked at. */
const searchedWords = 6;

export type StaffRow = Awaited<ReturnType<typeof listRows>>[number];

/**
 * One page of all organizations that match: those in review first, the longest wait at the top, then the others by
 * name. For holders of the networks grant.
 */
export async function listForStaff(
  read: Reader,
  { q, filter, page: asked }: StaffQuery,
  size = listSize,
  now = new Date(),
): Promise<ShownPage & { rows: StaffRow[]; total: number }> {
  const matches = and(...nameConditions(q), filter && conditionOf(read, filter, now));
  const waiting = and(matches, inReview);
  const others = and(matches, ne(organizations.state, "in-review"));
  const first = await read.$count(organizations, waiting);
  const total = first + (await read.$count(organizations, others));
  const { offset, ...shown } = pageOf(total, asked, size);
  const rows =
    offset < first ? await listRows(read, waiting, [asc(organizations.submittedAt)], offset, size) : [];
  if (rows.length < size) {
    const byName = [asc(organizations.nameKey)];
    rows.push(...(await listRows(read, others, byName, Math.max(0, offset - first), size - rows.length)));
  }
  return { rows, total, ...shown };
}

/** How many profiles nobody has claimed, and how many that nobody leads have to be looked at again. */
export async function countUnled(
  read: Reader,
  now = new Date(),
): Promise<{ unclaimed: number; stale: number }> {
  return {
    unclaimed: await read.$count(organizations, conditionOf(read, "unclaimed", now)),
    stale: await read.$count(organizations, conditionOf(read, "stale", now)),
  };
}

const inReview = isInReview(organizations);

function conditionOf(read: Reader, filter: StaffFilter, now: Date): SQL | undefined {
  if (filter === "hidden") return isNotNull(organizations.hiddenAt);
  if (filter === "merged") return isNotNull(organizations.mergedIntoId);
  if (filter === "stale") return staleUnled(read, now);
  return and(eq(organizations.state, filter), isNull(organizations.mergedIntoId));
}

/** What everyone sees, nobody leads and nobody confirmed in half a year: staff's to look at, for no letter asks. */
function staleUnled(read: Reader, now: Date): SQL | undefined {
  const before = staleBefore(now);
  const led = read
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizations.id), leading));
  return and(
    isPublic(organizations),
    lte(organizations.createdAt, before),
    or(isNull(organizations.publishedAt), lte(organizations.publishedAt, before)),
    or(isNull(organizations.confirmedAt), lte(organizations.confirmedAt, before)),
    notExists(led),
  );
}

function listRows(read: Reader, condition: SQL | undefined, order: SQL[], offset: number, limit: number) {
  return read
    .select({
      slug: organizations.slug,
      name: organizations.name,
      acronym: organizations.acronym,
      kind: organizations.kind,
      canton: territories.name,
      province: provinces.name,
      state: organizations.state,
      returnedAt: organizations.returnedAt,
      hiddenAt: organizations.hiddenAt,
      mergedAt: organizations.mergedAt,
      submittedAt: organizations.submittedAt,
      updatedAt: organizations.updatedAt,
    })
    .from(organizations)
    .innerJoin(territories, eq(territories.id, organizations.cantonId))
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .where(condition)
    .orderBy(...order, asc(organizations.id))
    .limit(limit)
    .offset(offset);
}

/** Every word has to appear somewhere in the name or in the acronym. */
function nameConditions(q: string): (SQL | undefined)[] {
  const words = fold(q).split(" ").filter(Boolean).slice(0, searchedWords);
  return words.map((word) => {
    const pattern = `%${word.replace(/[!%_]/g, "!$&")}%`;
    return or(
      sql`${organizations.nameKey} like ${pattern} escape '!'`,
      sql`${organizations.acronymKey} like ${pattern} escape '!'`,
    );
  });
}
