import { earthRadius, type Point, radians } from "./point";

/** Half-degree cells around the world, and the northernmost row of them. */
const columns = 720;
const lastRow = 359;

const row = (latitude: number): number => Math.min(lastRow, Math.max(0, Math.floor((latitude + 90) * 2)));

/** Counted eastwards from the antimeridian, without end: 180° is column 720, which is column 0. */
const column = (longitude: number): number => Math.floor((longitude + 180) * 2);

const number = (row: number, column: number): number =>
  row * columns + (((column % columns) + columns) % columns);

/** The half-degree cell of a point, as `published_places.cell` keeps it. */
export const searchCell = ({ latitude, longitude }: Point): number =>
  number(row(latitude), column(longitude));

/** Where everything within some distance of a point lies: these cells, between these latitudes. */
export interface Surroundings {
  readonly cells: readonly number[];
  readonly south: number;
  readonly north: number;
}

/** Against rounding: a few millimetres. */
const slack = 1e-7;

/**
 * What a circle of that radius can touch, across the antimeridian and over the poles;
 * undefined where that is more than `most` cells.
 */
export function surroundings(
  { latitude, longitude }: Point,
  km: number,
  most: number,
): Surroundings | undefined {
  const angle = km / earthRadius;
  const height = (angle * 180) / Math.PI + slack;
  const south = latitude - height;
  const north = latitude + height;
  const rows = row(north) - row(south) + 1;
  const [west, count] = widthOf(latitude, longitude, angle, south <= -90 || north >= 90);
  if (rows * count > most) return undefined;
  const cells = Array.from({ length: rows * count }, (_, n) =>
    number(row(south) + Math.floor(n / count), west + (n % count)),
  );
  return { cells, south, north };
}

/**
 * The westernmost column that the circle touches and how many there are. Its meridians are tangent to it at
 * asin(sin d / cos φ) from the centre; a circle that holds a pole crosses all of them.
 */
function widthOf(latitude: number, longitude: number, angle: number, holdsPole: boolean): [number, number] {
  if (holdsPole) return [0, columns];
  const width =
    (Math.asin(Math.min(1, Math.sin(angle) / Math.cos(radians(latitude)))) * 180) / Math.PI + slack;
  const west = column(longitude - width);
  const count = column(longitude + width) - west + 1;
  return count >= columns ? [0, columns] : [west, count];
}
