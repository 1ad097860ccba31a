import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { whileUnchanged } from "#db/client/unchanged";
import { territories } from "#db/schema/territories";
import { kmBetween, type Point } from "./point";

interface CantonSeat extends Point {
  readonly cantonId: number;
}

export interface SeatAway {
  readonly cantonId: number;
  readonly km: number;
}

/** Every canton with a known seat, the nearest seat first. */
export async function seatsFrom(read: Reader, point: Point): Promise<SeatAway[]> {
  const seats = await whileUnchanged(read, "canton seats", () => listSeats(read));
  return seats
    .map((seat) => ({ cantonId: seat.cantonId, km: kmBetween(point, seat) }))
    .sort((one, other) => one.km - other.km);
}

async function listSeats(read: Reader): Promise<CantonSeat[]> {
  const rows = await read
    .select({
      cantonId: territories.id,
      latitude: territories.latitude,
      longitude: territories.longitude,
    })
    .from(territories)
    .where(eq(territories.level, "canton"))
    .orderBy(asc(territories.id));
  return rows.flatMap(({ cantonId, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ cantonId, latitude, longitude }],
  );
}
