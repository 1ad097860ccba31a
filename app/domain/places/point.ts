/** A place on Earth, in degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the Earth in km: R1 of the IUGG (Moritz, Geodetic Reference System 1980). */
export const earthRadius = 6371.0088;

/** Side of an "approximate" cell in hundredths of a degree: about 1.1 km in Ecuador. */
const stepsPerDegree = 100;
/** Typed coordinates are kept to the sixth decimal, about 11 cm. */
const kept = 1_000_000;

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Distance in km along the great circle, by the haversine formula
 * (Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984).
 */
export function kmBetween(one: Point, other: Point): number {
  const latitudes = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const longitudes = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const half = latitudes + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * longitudes;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The point to the sixth decimal. */
export const rounded = ({ latitude, longitude }: Point): Point => ({
  latitude: Math.round(latitude * kept) / kept,
  longitude: Math.round(longitude * kept) / kept,
});

const centre = (degrees: number): number =>
  (2 * Math.floor(Math.round(degrees * kept) / (kept / stepsPerDegree)) + 1) / (2 * stepsPerDegree);

/**
 * The centre of the fixed grid cell in which the point lies: what is published as "approximate". Every point of a cell
 * gives the same two numbers to the last bit, so nothing asked, however often, tells one from another.
 */
export const approximate = ({ latitude, longitude }: Point): Point => ({
  latitude: centre(latitude),
  longitude: centre(longitude),
});
