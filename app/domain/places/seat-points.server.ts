import { eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client/index";
import { noteSeatPoints, type SeatPoints } from "#db/reference/seat-points";
import { territories } from "#db/schema/territories";

export interface GivenSeats {
  /** Seats that are elsewhere now, or whose place was unknown. */
  readonly moved: number;
  /** Codes of the table that no province and no canton here has. */
  readonly unknown: readonly string[];
}

/**
 * Puts the seats of provinces and cantons where the operator says; later reference data leaves them there.
 * The organizations that say only their canton follow by `moveToSeats`.
 */
export async function giveSeatPoints(tx: Tx, points: SeatPoints, now = new Date()): Promise<GivenSeats> {
  const rows = await tx
    .select({
      id: territories.id,
      code: territories.code,
      latitude: territories.latitude,
      longitude: territories.longitude,
    })
    .from(territories)
    .where(inArray(territories.level, ["province", "canton"]));
  const known = new Set(rows.map(({ code }) => code));
  let moved = 0;
  for (const row of rows) {
    const [latitude, longitude] = points.get(row.code) ?? [row.latitude, row.longitude];
    if (latitude === row.latitude && longitude === row.longitude) continue;
    await tx.update(territories).set({ latitude, longitude }).where(eq(territories.id, row.id));
    moved += 1;
  }
  await noteSeatPoints(tx, new Map([...points].filter(([code]) => known.has(code))), now);
  return { moved, unknown: [...points.keys()].filter((code) => !known.has(code)) };
}
