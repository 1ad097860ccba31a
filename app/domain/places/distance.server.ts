import { type Column, type SQL, sql } from "drizzle-orm";
import { earthRadius, type Point, radians } from "./point";

/** What `angleTo` reads of a point, by placeholder. */
export const angleValues = ({ latitude, longitude }: Point) => ({
  latitude,
  longitude,
  cosine: Math.cos(radians(latitude)),
});

/**
 * The haversine of the angle between the point of `angleValues` and the place of a row. It grows with the distance and
 * is the same for equal places, so rows are put in order by it; `kmOf` makes km of it.
 */
export const angleTo = (latitude: Column, longitude: Column): SQL<number> =>
  sql<number>`power(sin(radians(${latitude} - ${sql.placeholder("latitude")}) / 2), 2) + ${sql.placeholder("cosine")} * cos(radians(${latitude})) * power(sin(radians(${longitude} - ${sql.placeholder("longitude")}) / 2), 2)`;

/** Kilometres along the great circle; see `kmBetween`. */
export const kmOf = (haversine: number): number =>
  2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(haversine)));
