import fc from "fast-check";
import { expect, test } from "vitest";
import { approximate, kmBetween } from "#app/domain/places/point";
import { type ChosenPlace, publishedTo } from "#app/domain/places/published";
import { placeAudiences } from "#db/schema/places";

const seat = { cantonId: 7, latitude: -0.22985, longitude: -78.52495 };
const truth = { latitude: -0.180712, longitude: -78.467834 };

const inEcuador = fc.record({
  latitude: fc.double({ min: -5, max: 1.5, noNaN: true }),
  longitude: fc.double({ min: -92, max: -75.2, noNaN: true }),
});

test("distances in km agree with known ones", () => {
  expect(kmBetween(truth, truth)).toBe(0);
  expect(kmBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 })).toBeCloseTo(111.195, 3);
  expect(kmBetween({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 })).toBeCloseTo(
    20_015.1144,
    3,
  );
  expect(kmBetween({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 })).toBeCloseTo(
    22.239,
    3,
  );
  // Quito to Guayaquil.
  expect(kmBetween(seat, { latitude: -2.19616, longitude: -79.88621 })).toBeCloseTo(265.6, 0);
});

test("every point of a grid cell is published as the same two numbers, within about a kilometre", () => {
  fc.assert(
    fc.property(inEcuador, fc.double({ min: 0, max: 0.999, noNaN: true }), (point, share) => {
      const cell = approximate(point);
      expect(kmBetween(point, cell)).toBeLessThan(0.8);
      const other = {
        latitude: cell.latitude - 0.004999 + share * 0.009998,
        longitude: cell.longitude - 0.004999 + (1 - share) * 0.009998,
      };
      const again = approximate(other);
      expect(Object.is(again.latitude, cell.latitude) && Object.is(again.longitude, cell.longitude)).toBe(
        true,
      );
    }),
  );
});

const chosen = (facts: Partial<ChosenPlace>): ChosenPlace => ({
  precision: "exact",
  audience: "public",
  ...truth,
  directions: "Casa azul",
  ...facts,
});

test("each precision and audience says what it promises, and nothing else", () => {
  const said = (facts: Partial<ChosenPlace>) =>
    placeAudiences.map((audience) => {
      const place = publishedTo(audience, chosen(facts), seat);
      return place && [place.precision, place.latitude, place.directions];
    });
  const exact = ["exact", truth.latitude, "Casa azul"];
  const area = ["approximate", -0.185, null];
  const canton = ["canton", seat.latitude, null];
  expect(said({})).toEqual([exact, exact]);
  expect(said({ audience: "network" })).toEqual([canton, exact]);
  expect(said({ precision: "approximate" })).toEqual([area, area]);
  expect(said({ precision: "approximate", audience: "network" })).toEqual([canton, area]);
  expect(said({ precision: "canton" })).toEqual([canton, canton]);
  expect(said({ precision: "canton", audience: "network" })).toEqual([undefined, canton]);
  expect(said({ precision: "hidden" })).toEqual([undefined, undefined]);
  expect(said({ precision: "hidden", audience: "network" })).toEqual([undefined, undefined]);
  expect(said({ latitude: null, longitude: null })).toEqual([canton, canton]);
});

test("what is said below an exact point does not depend on where in its cell the place truly is", () => {
  const cell = approximate(truth);
  const inside = fc.record({
    latitude: fc.double({ min: cell.latitude - 0.004999, max: cell.latitude + 0.004999, noNaN: true }),
    longitude: fc.double({ min: cell.longitude - 0.004999, max: cell.longitude + 0.004999, noNaN: true }),
  });
  const kinds = fc.constantFrom("approximate", "canton", "hidden");
  fc.assert(
    fc.property(
      inside,
      inside,
      kinds,
      fc.constantFrom(...placeAudiences),
      (one, other, precision, audience) => {
        const said = [one, other].map((point) =>
          placeAudiences.map((to) => publishedTo(to, chosen({ ...point, precision, audience }), seat)),
        );
        expect(JSON.stringify(said[0])).toBe(JSON.stringify(said[1]));
      },
    ),
    { numRuns: 1_000 },
  );
});

test("a point that is moved at random, or a distance to the true one, would be noticed", () => {
  const jittered = ({ latitude, longitude }: typeof truth) => ({
    latitude: latitude + Math.random() / 100,
    longitude,
  });
  const said = Array.from({ length: 1_000 }, () => JSON.stringify(jittered(truth)));
  expect(new Set(said).size).toBeGreaterThan(1);
  const neighbour = { latitude: truth.latitude - 0.002, longitude: truth.longitude };
  expect(kmBetween(seat, truth)).not.toBe(kmBetween(seat, neighbour));
  expect(approximate(neighbour)).toEqual(approximate(truth));
});
