import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { giveSeatPoints } from "#app/domain/places/seat-points.server";
import { readSeatTable } from "#app/domain/places/seat-table.server";
import { loadReference } from "#db/reference/load";
import { moveToSeats, type SeatPoints } from "#db/reference/seat-points";
import { installation } from "#db/schema/installation";
import { publishedPlaces } from "#db/schema/places";
import { territories } from "#db/schema/territories";
import { db, rows } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { projectRoot } from "#tests/support/sources";

const head = "code,level,name,lat,lon,point_source";
const table = (...lines: string[]) => readSeatTable([head, ...lines].join("\n"));

const seat = async (code: string) => {
  const [row] = await db.fresh
    .select({ latitude: territories.latitude, longitude: territories.longitude })
    .from(territories)
    .where(and(eq(territories.code, code)));
  return row;
};
const placesOf = async ({ id }: { id: number }) =>
  (await rows(publishedPlaces))
    .filter((row) => row.organizationId === id)
    .map(({ precision, latitude, longitude }) => ({ precision, latitude, longitude }));

test("a table gives the points of provinces and cantons, without parishes and polygons", () => {
  expect(
    table(
      "17,provincia,Pichincha,-0.22985,-78.52495,geonames-cities500",
      "1707,cantón,San Miguel de los Bancos,0.0233,-78.8942,geonames-cities500",
      "170150,parroquia,Quito,-0.2,-78.5,geonames-cities500",
      "1902,cantón,Chinchipe,-4.9,-79.1,polygon-inner-point",
      "1903,cantón,Nangaritza,,,",
      ",,,,,",
    ),
  ).toEqual(
    new Map([
      ["17", [-0.22985, -78.52495]],
      ["1707", [0.0233, -78.8942]],
    ]),
  );
});

test.each([
  ["", { fault: "not-a-table" }],
  ["nombre;lat\nQuito;1", { fault: "not-a-table" }],
  [head, { fault: "no-points" }],
  [`${head}\n401,cantón,Tulcán,0.8,-77.7,x`, { fault: "code", line: 2 }],
  [`${head}\n0401,cantón,Tulcán,0.8,-77.7,x\n0402,cantón,Bolívar,cero,-77.9,x`, { fault: "point", line: 3 }],
  [`${head}\n0401,cantón,Tulcán,-77.7,0.8,x`, { fault: "point", line: 2 }],
  [`${head}\n0401,cantón,Tulcán,0.8,,x`, { fault: "point", line: 2 }],
  [`${head}\n0401,cantón,Tulcán,0.8,-77.7,x\n0401,cantón,Tulcán,0.9,-77.7,x`, { fault: "twice", line: 3 }],
])("a bad table is refused whole: %j", (text, fault) => {
  expect(readSeatTable(text)).toEqual(fault);
});

test("seats move where the operator says, organizations that say their canton follow, and both stay there", async () => {
  const organization = await published({ canton: "1707" });
  expect(await placesOf(organization)).toEqual([
    { precision: "canton", latitude: null, longitude: null },
    { precision: "canton", latitude: null, longitude: null },
  ]);
  const points: SeatPoints = new Map([
    ["1707", [0.0233, -78.8942]],
    ["9999", [0, -78]],
  ]);
  expect(await db.tx((tx) => giveSeatPoints(tx, points))).toEqual({ moved: 1, unknown: ["9999"] });
  expect(await db.tx((tx) => giveSeatPoints(tx, points))).toMatchObject({ moved: 0 });
  expect(await db.tx((tx) => moveToSeats(tx, 500))).toBe(1);
  expect(await db.tx((tx) => moveToSeats(tx, 500))).toBe(0);
  const there = { latitude: 0.0233, longitude: -78.8942 };
  expect(await placesOf(organization)).toEqual([
    { precision: "canton", ...there },
    { precision: "canton", ...there },
  ]);

  await db.tx(async (tx) => {
    await tx.delete(installation).where(eq(installation.key, "reference"));
    await loadReference(tx);
  });
  expect(await seat("1707")).toEqual(there);
  expect(await placesOf(organization)).toEqual([
    { precision: "canton", ...there },
    { precision: "canton", ...there },
  ]);
});

test("a build with other seats moves whoever says a canton there", async () => {
  const organization = await published({ canton: "0401" });
  const [before] = await placesOf(organization);
  await db.tx(async (tx) => {
    await tx
      .update(publishedPlaces)
      .set({ latitude: 0.5 })
      .where(eq(publishedPlaces.organizationId, organization.id));
    await tx.delete(installation).where(eq(installation.key, "reference"));
    await loadReference(tx);
  });
  expect((await placesOf(organization))[0]).toEqual(before);
});

const operators = join(projectRoot, "../shared/data/geo/ec-admin.csv");
test.skipIf(!existsSync(operators))("the operator's table gives every canton that it may a seat", () => {
  const points = readSeatTable(readFileSync(operators, "utf8"));
  if ("fault" in points) throw new Error(points.fault);
  expect(points.size).toBeGreaterThan(200);
  expect(points.get("1701")).toEqual([expect.any(Number), expect.any(Number)]);
});
