import { and, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { nearest } from "#app/domain/places/nearest.server";
import { kmBetween, type Point, rounded } from "#app/domain/places/point";
import { publishedTo } from "#app/domain/places/published";
import { searchCell, surroundings } from "#app/domain/places/search-cells";
import { organizations, organizationThemes } from "#db/schema/organizations";
import { type PlaceAudience, publishedPlaces } from "#db/schema/places";
import { territories } from "#db/schema/territories";
import { addOrganization } from "#tests/support/cast";
import { db } from "#tests/support/database";

const count = 1_200;

/** Numbers between 0 and 1, the same in every run. */
const dice = (() => {
  let state = 17;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
})();

interface Placed extends Point {
  readonly id: number;
  readonly audience: PlaceAudience;
  readonly shown: boolean;
  readonly women: boolean;
}
const placed: Placed[] = [];

const anywhere = (): Point => ({
  latitude: (Math.asin(2 * dice() - 1) * 180) / Math.PI,
  longitude: dice() * 360 - 180,
});

/** Poles, both sides of the antimeridian, edges of cells, and twins of points before. */
const corners: readonly Point[] = [
  { latitude: 90, longitude: 0 },
  { latitude: 90, longitude: 120 },
  { latitude: -90, longitude: -60 },
  { latitude: 89.9, longitude: 180 },
  { latitude: 0, longitude: 180 },
  { latitude: 0, longitude: -180 },
  { latitude: 0, longitude: 179.999 },
  { latitude: 0.5, longitude: -179.999 },
  { latitude: -0.5, longitude: -78.5 },
  { latitude: 0, longitude: 0 },
];

const near = (point: Point, spread: number): Point => ({
  latitude: Math.max(-90, Math.min(90, point.latitude + (dice() - 0.5) * spread)),
  longitude: point.longitude + (dice() - 0.5) * spread,
});

beforeAll(async () => {
  const seats = (
    await db.read
      .select({ cantonId: territories.id, latitude: territories.latitude, longitude: territories.longitude })
      .from(territories)
      .where(eq(territories.level, "canton"))
      .orderBy(territories.id)
  ).filter((seat) => seat.latitude !== null) as (Point & { cantonId: number })[];
  for (let start = 0; start < count; start += 100) {
    await db.tx(async (tx) => {
      for (let n = start; n < start + 100; n++) {
        const state = n % 10 === 9 ? "draft" : "published";
        const { id } = await addOrganization(tx, state, new Date());
        const seat = seats[n % seats.length];
        if (!seat) throw new Error("no seats");
        const sayCanton = n % 3 === 0;
        const truth = corners[n % 60] ?? (n % 2 === 0 ? anywhere() : near(seat, 0.4));
        const said = publishedTo(
          "network",
          { precision: sayCanton ? "canton" : "exact", audience: "network", ...truth, directions: null },
          seat,
        );
        if (!said || said.latitude === null || said.longitude === null) continue;
        const audience = n % 4 === 0 ? "network" : "public";
        await tx.insert(publishedPlaces).values({ organizationId: id, audience, ...said });
        if (n % 5 === 0) await tx.insert(organizationThemes).values({ organizationId: id, theme: "women" });
        placed.push({
          id,
          audience,
          latitude: said.latitude,
          longitude: said.longitude,
          shown: state === "published",
          women: n % 5 === 0,
        });
      }
    });
  }
}, 120_000);

const women = sql`exists (select 1 from ${organizationThemes} where ${and(eq(organizationThemes.organizationId, organizations.id), eq(organizationThemes.theme, "women"))})`;

/** Every organization measured, the plain way. */
const measured = (audience: PlaceAudience, point: Point, onlyWomen: boolean) =>
  placed
    .filter((one) => one.shown && one.audience === audience && (!onlyWomen || one.women))
    .map((one) => ({ id: one.id, km: kmBetween(rounded(point), one) }))
    .sort((one, other) => one.km - other.km || one.id - other.id);

const points = fc.oneof(
  fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  }),
  fc.record({
    latitude: fc.double({ min: -5, max: 1.5, noNaN: true }),
    longitude: fc.double({ min: -81, max: -75, noNaN: true }),
  }),
  fc.constantFrom(...corners),
);

test("the nearest are those that brute force finds, at 1,200 points, poles and antimeridian included", async () => {
  const question = fc.record({
    point: points,
    audience: fc.constantFrom("public" as const, "network" as const),
    onlyWomen: fc.boolean(),
    limit: fc.integer({ min: 1, max: 40 }),
    offset: fc.constantFrom(0, 0, 0, 7, 200, 600),
  });
  await fc.assert(
    fc.asyncProperty(question, async ({ point, audience, onlyWomen, limit, offset }) => {
      const where = onlyWomen ? women : undefined;
      const found = await nearest(db.read, audience, point, { limit, offset, where });
      const wanted = measured(audience, point, onlyWomen);
      expect(found).toHaveLength(Math.max(0, Math.min(limit, wanted.length - offset)));
      const kms = new Map(wanted.map(({ id, km }) => [id, km]));
      for (const [place, { organizationId, km }] of found.entries()) {
        expect(km).toBeCloseTo(wanted[offset + place]?.km ?? -1, 5);
        expect(km).toBeCloseTo(kms.get(organizationId) ?? -1, 5);
      }
      expect(new Set(found.map(({ organizationId }) => organizationId)).size).toBe(found.length);
    }),
    { numRuns: 1_200 },
  );
}, 240_000);

test("pages follow each other without a gap or a repetition, those at one point by id", async () => {
  const point = { latitude: -0.22985, longitude: -78.52495 };
  const all = await nearest(db.read, "public", point, { limit: 300 });
  const pages = [];
  for (let offset = 0; offset < 300; offset += 50)
    pages.push(...(await nearest(db.read, "public", point, { limit: 50, offset })));
  expect(pages).toEqual(all);
  for (const [place, one] of all.entries()) {
    const next = all[place + 1];
    if (next)
      expect(one.km < next.km || (one.km === next.km && one.organizationId < next.organizationId)).toBe(true);
  }
});

test("the surroundings of a point hold every point within the radius", () => {
  const offsets = fc.record({
    bearing: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    km: fc.double({ min: 0.001, max: 400, noNaN: true }),
  });
  fc.assert(
    fc.property(points, offsets, (point, { bearing, share, km }) => {
      const around = surroundings(point, km, 1_000_000);
      const other = travelled(point, bearing, km * share);
      expect(around?.cells).toContain(searchCell(other));
      expect(other.latitude).toBeGreaterThanOrEqual(around?.south ?? 91);
      expect(other.latitude).toBeLessThanOrEqual(around?.north ?? -91);
    }),
    { numRuns: 2_000 },
  );
});

/** Where one arrives from a point, going some km in a direction along the great circle. */
function travelled({ latitude, longitude }: Point, bearing: number, km: number): Point {
  const [angle, from, degrees] = [km / 6371.0088, (latitude * Math.PI) / 180, 180 / Math.PI];
  const to = Math.asin(
    Math.max(
      -1,
      Math.min(1, Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(bearing)),
    ),
  );
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(from),
    Math.cos(angle) - Math.sin(from) * Math.sin(to),
  );
  const east = longitude + turn * degrees;
  return { latitude: to * degrees, longitude: ((((east + 180) % 360) + 360) % 360) - 180 };
}
