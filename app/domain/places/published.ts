import type { exactPlaces, PlaceAudience, publishedPlaces } from "#db/schema/places";
import { approximate, type Point, rounded } from "./point";
import { searchCell } from "./search-cells";

/** What an organization chose: how precisely, for whom, and where it truly is. */
export type ChosenPlace = Pick<
  typeof exactPlaces.$inferSelect,
  "precision" | "audience" | "latitude" | "longitude" | "directions"
>;

/** What one audience learns; a row of `published_places` without its organization and audience. */
export type PublishedPlace = Omit<typeof publishedPlaces.$inferSelect, "organizationId" | "audience">;

export interface Seat {
  readonly cantonId: number;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Where a seat or a chosen place is, if that is known. */
export const pointOf = ({ latitude, longitude }: Pick<Seat, "latitude" | "longitude">): Point | null =>
  latitude === null || longitude === null ? null : { latitude, longitude };

/** Where nothing was chosen: the canton, for everyone. */
export const unchosen: ChosenPlace = {
  precision: "canton",
  audience: "public",
  latitude: null,
  longitude: null,
  directions: null,
};

/**
 * What each audience learns of a place; undefined where nothing is said, not even the canton. Whom the point is not
 * for learns the canton; whom a mere canton is not for learns nothing. Nothing in the answer but an exact point
 * depends on where in its cell the place truly is.
 */
export function publishedTo(
  audience: PlaceAudience,
  place: ChosenPlace,
  seat: Seat,
): PublishedPlace | undefined {
  const meant = place.audience === "public" || audience === "network";
  if (place.precision === "hidden") return undefined;
  if (place.precision === "canton") return meant ? atSeat(seat) : undefined;
  if (!meant || place.latitude === null || place.longitude === null) return atSeat(seat);
  const truth = { latitude: place.latitude, longitude: place.longitude };
  return place.precision === "exact"
    ? { ...located("exact", seat.cantonId, rounded(truth)), directions: place.directions }
    : located("approximate", seat.cantonId, approximate(truth));
}

const located = (precision: "exact" | "approximate", cantonId: number, point: Point): PublishedPlace => ({
  precision,
  cantonId,
  latitude: point.latitude,
  longitude: point.longitude,
  cell: searchCell(point),
  directions: null,
});

/** The canton alone: at its seat, where that is known; in no cell, for it is found by its canton. */
const atSeat = ({ cantonId, latitude, longitude }: Seat): PublishedPlace => ({
  precision: "canton",
  cantonId,
  latitude,
  longitude,
  cell: null,
  directions: null,
});
