import type { SQL } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import type { PlaceAudience } from "#db/schema/places";
import {
  type Candidate,
  longestList,
  nearestAnywhere,
  nearestAtSeats,
  nearestInCells,
  type Search,
} from "./candidates.server";
import { kmOf } from "./distance.server";
import { type Point, rounded } from "./point";
import { surroundings } from "./search-cells";
import { seatsFrom } from "./seats.server";

export interface Near {
  readonly organizationId: number;
  readonly km: number;
}

export interface NearestOptions {
  readonly limit: number;
  readonly offset?: number;
  /** Conditions on `organizations`, such as `exists (select … where organization_id = organizations.id)`. */
  readonly where?: SQL | undefined;
}

/** Seats asked together, and in all before every row is measured. */
const mostAtOnce = 36;
const mostSeats = 100;
/** Circles in km tried for single points. */
const radii = [2, 8, 32];
/** More than this is not looked for nearby. */
const mostWanted = 500;
/** Against rounding: a millimetre. */
const slack = 1e-6;

/**
 * The public organizations nearest to a point by what this audience learns of where they are, from `offset` on; by
 * distance in km, then id. Those of which no point is known (nothing said, or a canton without a known seat) are not
 * among them. The point counts to its sixth decimal. Organizations that say only their canton are found seat by seat; those with a point of their own in the
 * half-degree cells that a circle touches; where neither yields enough, every row is measured.
 */
export async function nearest(
  read: Reader,
  audience: PlaceAudience,
  point: Point,
  { limit, offset = 0, where }: NearestOptions,
): Promise<readonly Near[]> {
  const search = { read, audience, point: rounded(point), where, wanted: offset + limit };
  const nearby = search.wanted > mostWanted ? undefined : await nearestNearby(search);
  const found = nearby ?? (await nearestAnywhere(search));
  return found
    .slice(offset, offset + limit)
    .map(({ organizationId, angle }) => ({ organizationId, km: kmOf(angle) }));
}

/** Undefined where the surroundings do not tell. */
async function nearestNearby(search: Search): Promise<readonly Candidate[] | undefined> {
  const sayCanton = await fromSeats(search);
  const last = sayCanton?.[search.wanted - 1];
  if (!sayCanton || !last) return undefined;
  const sayPoint = await within(search, kmOf(last.angle) + slack);
  return sayPoint && [...sayCanton, ...sayPoint].sort(byDistance);
}

const byDistance = (one: Candidate, other: Candidate) =>
  one.angle - other.angle || one.organizationId - other.organizationId;

/** As many as wanted of those that say only their canton; undefined where the nearest seats do not yield enough. */
async function fromSeats(search: Search): Promise<readonly Candidate[] | undefined> {
  const seats = await seatsFrom(search.read, search.point);
  let found: Candidate[] = [];
  let asked = 0;
  while (asked < mostSeats) {
    const last = found[search.wanted - 1];
    const next = seats[asked];
    if (last && (!next || next.km > kmOf(last.angle) + slack)) return found;
    const group = seats.slice(asked, asked + seatsLacking(search.wanted, found.length, asked));
    if (group.length === 0) return undefined;
    const ids = group.map(({ cantonId }) => cantonId);
    found = [...found, ...(await nearestAtSeats(search, ids))].sort(byDistance);
    asked += group.length;
  }
  return undefined;
}

/** How many seats to ask at once, judging by those asked: one where one may do, for it is read in order. */
function seatsLacking(wanted: number, found: number, asked: number): number {
  if (asked === 0 || found >= wanted) return 1;
  return Math.min(mostAtOnce, Math.ceil(((wanted - found) * asked) / Math.max(found, 1 / 3)));
}

/** The nearest of those that say a point of their own, up to a distance in km. */
async function within(search: Search, km: number): Promise<readonly Candidate[] | undefined> {
  for (const radius of [...radii.filter((one) => one < km), km]) {
    const around = surroundings(search.point, radius, longestList);
    if (!around) return undefined;
    const found = await nearestInCells(search, around);
    const certain = found.filter(({ angle }) => kmOf(angle) <= radius);
    if (certain.length >= search.wanted || radius === km) return certain;
  }
  return undefined;
}
