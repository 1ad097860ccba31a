import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Reader, Tx } from "#db/dialect/index";
import { installation } from "#db/schema/installation";
import { publishedPlaces } from "#db/schema/places";
import { territories } from "#db/schema/territories";

/** Points of seats that the operator gave: INEC code, latitude, longitude. They outlive the reference data of a build. */
export type SeatPoints = ReadonlyMap<string, readonly [number, number]>;

const key = "seat-points";

export async function givenSeatPoints(read: Reader): Promise<SeatPoints> {
  const rows = await read
    .select({ value: installation.value })
    .from(installation)
    .where(eq(installation.key, key))
    .limit(1);
  return new Map(JSON.parse(rows[0]?.value ?? "[]") as [string, [number, number]][]);
}

/** Notes these points beside those given before; of one code, the last counts. */
export async function noteSeatPoints(tx: Tx, points: SeatPoints, now: Date): Promise<void> {
  const value = JSON.stringify([...new Map([...(await givenSeatPoints(tx)), ...points])].sort());
  await tx
    .insert(installation)
    .values({ key, value, updatedAt: now })
    .onConflictDoUpdate({ target: installation.key, set: { value, updatedAt: now } });
}

const seatOf = (column: "latitude" | "longitude") =>
  sql`(select ${territories[column]} from ${territories} where ${territories.id} = ${publishedPlaces.cantonId})`;

/** Published places that say a canton alone, and another seat than the canton has. */
const saysAnotherSeat: SQL | undefined = and(
  eq(publishedPlaces.precision, "canton"),
  sql`(${publishedPlaces.latitude} is distinct from ${seatOf("latitude")} or ${publishedPlaces.longitude} is distinct from ${seatOf("longitude")})`,
);

/** Moves up to `most` organizations that say their canton alone to where its seat is now; answers how many. */
export async function moveToSeats(tx: Tx, most: number): Promise<number> {
  const rows = await tx
    .selectDistinct({ id: publishedPlaces.organizationId })
    .from(publishedPlaces)
    .where(saysAnotherSeat)
    .orderBy(publishedPlaces.organizationId)
    .limit(most);
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await tx
    .update(publishedPlaces)
    .set({ latitude: seatOf("latitude"), longitude: seatOf("longitude") })
    .where(and(eq(publishedPlaces.precision, "canton"), inArray(publishedPlaces.organizationId, ids)));
  return rows.length;
}
