import { choice, foreignKey, index, instant, int, primaryKey, real, table, text } from "#db/dialect/index";
import { accounts } from "./accounts";
import { oneOf } from "./columns";
import { organizations } from "./organizations";
import { territories } from "./territories";

export const precisions = ["exact", "approximate", "canton", "hidden"] as const;
export type Precision = (typeof precisions)[number];

/** Who gets the point at that precision; to everyone else at most the canton is said. */
export const placeAudiences = ["public", "network"] as const;
export type PlaceAudience = (typeof placeAudiences)[number];

/** Where an organization truly is and what may be said of it. Read only by its own people and staff in scope. */
export const exactPlaces = table(
  "exact_places",
  {
    organizationId: int().primaryKey(),
    precision: choice(precisions).notNull(),
    audience: choice(placeAudiences).notNull(),
    /** Degrees, WGS 84; none where only the canton is known. */
    latitude: real(),
    longitude: real(),
    /** How to find it, in words; published with an exact point only. */
    directions: text(),
    updatedAt: instant().notNull(),
    updatedBy: int(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.updatedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    oneOf("exact_places_precision", t.precision, precisions),
    oneOf("exact_places_audience", t.audience, placeAudiences),
  ],
);

export const publishedPrecisions = ["exact", "approximate", "canton"] as const;

/**
 * What each audience learns of a place, computed once when it is saved: every page, map, distance, search, feed,
 * export and letter reads this row and nothing else. No row: nothing is said.
 */
export const publishedPlaces = table(
  "published_places",
  {
    organizationId: int().notNull(),
    audience: choice(placeAudiences).notNull(),
    precision: choice(publishedPrecisions).notNull(),
    cantonId: int().notNull(),
    /** Degrees, WGS 84; none where the canton's seat is unknown. */
    latitude: real(),
    longitude: real(),
    /**
     * The half-degree cell of the point, by which the nearest are found. None where only the canton is said, though its
     * seat has a point: those are found by their canton.
     */
    cell: int(),
    directions: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.audience] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.cantonId], foreignColumns: [territories.id] }),
    /** Covers the search for the nearest, by latitude inside a cell. */
    index("published_places_cell").on(t.audience, t.cell, t.latitude, t.longitude, t.organizationId),
    index("published_places_canton").on(t.audience, t.cantonId, t.organizationId),
    oneOf("published_places_audience", t.audience, placeAudiences),
    oneOf("published_places_precision", t.precision, publishedPrecisions),
  ],
);
