import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPoint, parsePoint } from "#app/domain/places/coordinates";
import { placeForm } from "#app/domain/places/place.schema";

const quito = { latitude: -0.1807, longitude: -78.4678 };

test.each([
  "-0.1807, -78.4678",
  "-0.1807,-78.4678",
  "-0.1807 -78.4678",
  "(-0.1807, -78.4678)",
  "−0.1807; −78.4678",
  "-0,1807; -78,4678",
  "-0,1807 -78,4678",
  "-0,1807, -78,4678",
  "-0.1807°, -78.4678°",
  "0.1807 S, 78.4678 W",
  "0.1807° S 78.4678° O",
  "S 0.1807, O 78.4678",
  "78.4678 W, 0.1807 S",
  "geo:-0.1807,-78.4678",
  "geo:-0.1807,-78.4678?z=17",
  "geo:0,0?q=-0.1807,-78.4678(Sede)",
  "https://www.google.com/maps/@-0.1807,-78.4678,17z",
  "https://www.google.com/maps/place/Sede/@-0.19,-78.5,15z/data=!3m1!4b1!4m5!3m4!1s0x0:0x0!8m2!3d-0.1807!4d-78.4678",
  "https://maps.google.com/?q=-0.1807,-78.4678",
  "https://www.google.com/maps/search/?api=1&query=-0.1807%2C-78.4678",
  "https://www.google.com/maps/search/-0.1807,+-78.4678",
  "https://www.openstreetmap.org/?mlat=-0.1807&mlon=-78.4678#map=16/-0.2/-78.5",
  "https://www.openstreetmap.org/#map=16/-0.1807/-78.4678",
  "https://maps.apple.com/?ll=-0.1807,-78.4678&q=Sede",
  "https://waze.com/ul?ll=-0.1807,-78.4678&navigate=yes",
  "https://www.bing.com/maps?cp=-0.1807~-78.4678&lvl=16",
])("reads the point of %s", (typed) => {
  expect(parsePoint(typed)).toEqual(quito);
});

test.each([
  `0°10'50"S 78°28'04"W`,
  "0°10′50″S, 78°28′04″O",
  "0° 10' 50'' S  78° 28' 04'' W",
  "S0°10’50” W78°28’04”",
])("reads degrees, minutes and seconds of %s", (typed) => {
  const point = parsePoint(typed);
  if (typeof point === "string") throw new Error(point);
  expect(point.latitude).toBeCloseTo(-0.180556, 5);
  expect(point.longitude).toBeCloseTo(-78.467778, 5);
});

test.each([
  "",
  "Quito",
  "-0.1807",
  "0°10'50\" 78°28'04\"",
  "0°70'00\"S 78°28'04\"W",
  "10 N, 20 N",
  "-0.1807, -78.4678, 3",
  "1e3, 2",
  "javascript:alert(1)",
  "https://ejemplo.org/mapa",
  "https://www.google.com/maps/@abc,def",
  "%E0%A4%A",
  "999, 999",
])("says that it cannot read %s", (typed) => {
  expect(parsePoint(typed)).toBe("unreadable");
});

test("a shortened link is known as such, and never opened", () => {
  expect(parsePoint("https://maps.app.goo.gl/AbCdEf123")).toBe("short-link");
});

test("what is shown is read as the same point, and nothing makes it fail or last", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5_000_000, max: 1_500_000 }),
      fc.integer({ min: -92_000_000, max: -75_000_000 }),
      (a, b) => {
        const point = { latitude: a / 1e6, longitude: b / 1e6 };
        fc.pre(Math.abs(point.latitude) >= 1e-6 || a === 0);
        expect(parsePoint(formatPoint(point))).toEqual(point);
      },
    ),
  );
  fc.assert(fc.property(fc.string({ maxLength: 2_000 }), (typed) => void parsePoint(typed)));
  const start = performance.now();
  for (const unit of ["1", "1 ", "°", "1°", "1°1'", "'", "S", "-", "1,", "@1,1"])
    parsePoint(unit.repeat(700));
  expect(performance.now() - start).toBeLessThan(500);
});

const judge = (typed: Record<string, string>) => {
  const { success, error } = placeForm({ latitude: -0.22985, longitude: -78.52495 }).safeParse({
    precision: "exact",
    audience: "public",
    ...typed,
  });
  return success ? [] : error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
};

test("blanks in a row are one, and what is no point is found out at once, however it is written", () => {
  const blanks = " ".repeat(13);
  expect(parsePoint(`0.1807${blanks}S,${blanks}78.4678${blanks}W`)).toEqual(quito);
  const start = performance.now();
  expect(parsePoint(`1${blanks}1${blanks}x`)).toBe("unreadable");
  expect(parsePoint(`${"1 ".repeat(900)}x`)).toBe("unreadable");
  expect(performance.now() - start).toBeLessThan(200);
});

test("a point is needed where one is published, in Ecuador, latitude first, near its canton or confirmed", () => {
  expect(judge({})).toEqual(["point point-needed"]);
  expect(judge({ precision: "canton" })).toEqual([]);
  expect(judge({ point: "-0.1807, -78.4678" })).toEqual([]);
  expect(judge({ point: "-78.4678, -0.1807" })).toEqual(["point point-swapped"]);
  expect(judge({ point: "40.4168, -3.7038" })).toEqual(["point point-elsewhere"]);
  expect(judge({ point: "https://maps.app.goo.gl/x" })).toEqual(["point point-short-link"]);
  expect(judge({ point: "-2.19616, -79.88621" })).toEqual(["confirmed point-far"]);
  expect(judge({ point: "-2.19616, -79.88621", confirmed: "yes" })).toEqual([]);
  expect(judge({ point: "-0.74, -90.31", confirmed: "yes" })).toEqual([]);
});
