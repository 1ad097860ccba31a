import { and, asc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { prepared } from "#db/client/prepared";
import { prepare, type Reader } from "#db/dialect/index";
import { isPublic, organizations } from "#db/schema/organizations";
import { type PlaceAudience, publishedPlaces } from "#db/schema/places";
import { angleTo, angleValues } from "./distance.server";
import type { Point } from "./point";
import type { Surroundings } from "./search-cells";

/** What is asked: the public organizations nearest to a point by what this audience learns of their place. */
export interface Search {
  readonly read: Reader;
  readonly audience: PlaceAudience;
  readonly point: Point;
  /** Conditions on `organizations`, without placeholders. */
  readonly where: SQL | undefined;
  /** How many, from the nearest on. */
  readonly wanted: number;
}

/** An organization, and the haversine of the angle from the point to where it is said to be. */
export interface Candidate {
  readonly organizationId: number;
  readonly angle: number;
}

const held = (name: string) => sql.placeholder(name);

/** Lists come in a few lengths, filled up with their first value, so that few statements are compiled. */
const lengths = [1, 4, 16, 36, 100];
export const longestList = 100;

const lengthFor = (count: number): number => lengths.find((length) => length >= count) ?? count;

const listOf = (length: number) => Array.from({ length }, (_, n) => held(`in${n}`));

const listValues = (values: readonly number[]) =>
  Object.fromEntries(
    Array.from({ length: lengthFor(values.length) }, (_, n) => [`in${n}`, values[n] ?? values[0]]),
  );

function query(read: Reader, { lie, onePoint }: Lie, where?: SQL) {
  const angle = angleTo(publishedPlaces.latitude, publishedPlaces.longitude);
  return read
    .select({ organizationId: publishedPlaces.organizationId, angle })
    .from(publishedPlaces)
    .innerJoin(organizations, eq(organizations.id, publishedPlaces.organizationId))
    .where(and(eq(publishedPlaces.audience, held("audience")), lie, isPublic(organizations), where))
    .orderBy(...(onePoint ? [] : [asc(angle)]), asc(publishedPlaces.organizationId))
    .limit(held("wanted"));
}

interface Lie {
  readonly lie: SQL | undefined;
  /** They share one point: their index has them in order already. */
  readonly onePoint?: boolean;
}

/** Questions by the length of their list, compiled once where nothing more is asked of the organizations. */
const question = (name: string, lie: (length: number) => Lie) => {
  const compiled = new Map(
    lengths.map((length) => [
      length,
      prepared<Candidate[]>(`nearest-${name}-${length}`, (read) => query(read, lie(length))),
    ]),
  );
  return async (search: Search, values: Record<string, unknown>, length = 1): Promise<Candidate[]> => {
    const { read, audience, point, where, wanted } = search;
    const all = { ...angleValues(point), ...values, audience, wanted };
    if (where) return prepare(query(read, lie(length), where), "").execute(all);
    return compiled.get(length)?.(read, all) ?? [];
  };
};

const atSeats = question("seats", (length) => ({
  lie: and(
    inArray(publishedPlaces.cantonId, listOf(length)),
    eq(publishedPlaces.precision, "canton"),
    isNotNull(publishedPlaces.latitude),
  ),
  onePoint: length === 1,
}));

const inCells = question("cells", (length) => ({
  lie: and(
    inArray(publishedPlaces.cell, listOf(length)),
    sql`${publishedPlaces.latitude} between ${held("south")} and ${held("north")}`,
  ),
}));

const anywhere = question("anywhere", () => ({ lie: isNotNull(publishedPlaces.latitude) }));

/** Those that say one of these cantons and no more, at most `longestList` of them. */
export const nearestAtSeats = (search: Search, cantonIds: readonly number[]): Promise<Candidate[]> =>
  atSeats(search, listValues(cantonIds), lengthFor(cantonIds.length));

/** Those that say a point of their own in these surroundings. */
export const nearestInCells = (search: Search, { cells, south, north }: Surroundings): Promise<Candidate[]> =>
  inCells(search, { ...listValues(cells), south, north }, lengthFor(cells.length));

/** All of whom a point is known. */
export const nearestAnywhere = (search: Search): Promise<Candidate[]> => anywhere(search, {});
