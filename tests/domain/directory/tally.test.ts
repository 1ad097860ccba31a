import fc from "fast-check";
import { expect, test } from "vitest";
import { Points } from "#app/domain/directory/points";
import {
  type Columns,
  columnOf,
  type FacetName,
  facetNames,
  tally,
  valuesAt,
} from "#app/domain/directory/tally";
import { kmBetween } from "#app/domain/places/point";

type Profile = Record<FacetName, readonly string[]>;

const value = fc.constantFrom("a", "b", "c", "d");
const some = fc.uniqueArray(value, { maxLength: 3 });
const profile: fc.Arbitrary<Profile> = fc.record({
  theme: some,
  canton: fc.uniqueArray(value, { maxLength: 1 }),
  population: some,
  offer: some,
  need: some,
});
const wanted = fc.record(
  Object.fromEntries(facetNames.map((name) => [name, fc.constantFrom("a", "b", "e")])) as Record<
    FacetName,
    fc.Arbitrary<string>
  >,
  { requiredKeys: [] },
);

const columnsOf = (network: readonly Profile[]): Columns =>
  Object.fromEntries(
    facetNames.map((name) => {
      const groups = ["d", "c", "b", "a"].map(
        (one) => [one, network.flatMap((own, place) => (own[name].includes(one) ? [place] : []))] as const,
      );
      return [name, columnOf(network.length, new Map(groups.filter(([, places]) => places.length > 0)))];
    }),
  ) as unknown as Columns;

test("filters and their counts are those of looking at every profile, for any network and any filters", () => {
  fc.assert(
    fc.property(fc.array(profile, { maxLength: 30 }), wanted, (network, filters) => {
      const fits = (own: Profile, but?: FacetName) =>
        facetNames.every((name) => {
          const one = filters[name];
          return name === but || one === undefined || own[name].includes(one);
        });
      const found = tally(columnsOf(network), filters, network.keys());
      expect(found.places).toEqual([...network.keys()].filter((place) => fits(network[place] as Profile)));
      for (const name of facetNames) {
        const counts: Record<string, number> = {};
        for (const own of network.filter((one) => fits(one, name)))
          for (const one of own[name]) counts[one] = (counts[one] ?? 0) + 1;
        expect(Object.fromEntries(found.counts[name]), name).toEqual(counts);
      }
    }),
    { numRuns: 300 },
  );
});

test("a column gives back the values of each profile", () => {
  fc.assert(
    fc.property(fc.array(profile, { maxLength: 20 }), (network) => {
      const { theme } = columnsOf(network);
      for (const [place, own] of network.entries())
        expect(valuesAt(theme, place).sort()).toEqual([...own.theme].sort());
    }),
  );
});

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("any page of the nearest is that of measuring every one, those without a point last", () => {
  const network = fc.array(fc.option(point, { nil: undefined }), { maxLength: 40 });
  fc.assert(
    fc.property(
      network,
      point,
      fc.nat(45),
      fc.integer({ min: 1, max: 300 }),
      (places, from, offset, limit) => {
        const points = new Points(places.length);
        for (const [place, at] of places.entries()) if (at) points.put(place, at);
        const chosen = points.nearest([...places.keys()], from, offset, limit);
        const distances = places
          .map((at) => (at ? kmBetween(from, at) : Number.POSITIVE_INFINITY))
          .sort((one, other) => one - other)
          .slice(offset, offset + limit);
        expect(chosen).toHaveLength(distances.length);
        chosen.forEach(({ place, km }, at) => {
          expect(km === undefined).toBe(places[place] === undefined);
          if (km !== undefined) expect(km).toBeCloseTo(distances[at] ?? 0, 3);
        });
      },
    ),
    { numRuns: 300 },
  );
});

test("pages of the nearest hold everyone once, in one order", () => {
  const points = new Points(700);
  for (let place = 0; place < 700; place += 1)
    if (place % 7 > 0) points.put(place, { latitude: (place % 5) - 2, longitude: -78 });
  const all = [...Array(700).keys()];
  const from = { latitude: 0, longitude: -79 };
  const pages = Array.from({ length: 30 }, (_, page) => points.nearest(all, from, page * 24, 24));
  const order = pages.flat().map(({ place }) => place);
  expect([...order].sort((one, other) => one - other)).toEqual(all);
  expect(order).toEqual(points.nearest(all, from, 0, 700).map(({ place }) => place));
});
