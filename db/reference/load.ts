import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq, inArray, sql } from "drizzle-orm";
import { packageRoot } from "#db/client/package-root";
import type { Tx } from "#db/dialect/index";
import { installation } from "#db/schema/installation";
import { officeCantons, offices } from "#db/schema/offices";
import { type TerritoryLevel, territories } from "#db/schema/territories";
import { loadCapacityItems } from "./capacity-items";
import { loadCourses } from "./courses";
import { givenSeatPoints, moveToSeats, type SeatPoints } from "./seat-points";

/** Organizations that are moved to their canton's seat at once. */
const movedAtOnce = 500;

import { loadRequirements } from "./requirements";

/** Code, name, folded name; then seat, latitude and longitude where they are known. */
export type Place = readonly [string, string, string, string?, number?, number?];

export interface Territories {
  readonly source: string;
  readonly countries: readonly Place[];
  readonly provinces: readonly Place[];
  readonly cantons: readonly Place[];
}

export interface OfficeEntry {
  readonly slug: string;
  readonly name: string;
  /** INEC codes: the canton it stands in, the cantons it covers. */
  readonly canton: string;
  readonly covers: readonly string[];
}

const read = (file: string) => readFileSync(join(packageRoot(), "db/reference", file), "utf8");

export const readTerritories = () => JSON.parse(read("territories.json")) as Territories;
export const readOffices = () => JSON.parse(read("offices.json")) as readonly OfficeEntry[];

/**
 * Puts the reference data of this build into the database, when it holds other data or none:
 * territories are renewed by level and code, their identities stay, and so do the points of seats that the operator
 * gave; whoever says a canton alone moves to its seat. Offices belong to the staff, so they are loaded only where
 * there are none.
 */
export async function loadReference(tx: Tx, now = new Date()): Promise<void> {
  await loadRequirements(tx, now);
  await loadCapacityItems(tx, now);
  await loadCourses(tx, now);
  const version = createHash("sha256").update(read("territories.json")).digest("hex").slice(0, 16);
  const held = await tx.select().from(installation).where(eq(installation.key, "reference")).limit(1);
  if (held[0]?.value === version) return;

  const { countries, provinces, cantons } = readTerritories();
  const given = await givenSeatPoints(tx);
  await put(tx, "country", countries, given, () => null);
  const country = await identities(tx, "country", ["EC"]);
  await put(tx, "province", provinces, given, () => country.get("EC") ?? null);
  const byProvince = await identities(
    tx,
    "province",
    provinces.map(([code]) => code),
  );
  await put(tx, "canton", cantons, given, (code) => byProvince.get(code.slice(0, 2)) ?? null);
  while ((await moveToSeats(tx, movedAtOnce)) > 0);
  await loadOffices(tx, now);
  await tx
    .insert(installation)
    .values({ key: "reference", value: version, updatedAt: now })
    .onConflictDoUpdate({ target: installation.key, set: { value: version, updatedAt: now } });
}

async function put(
  tx: Tx,
  level: TerritoryLevel,
  places: readonly Place[],
  given: SeatPoints,
  parentOf: (code: string) => number | null,
): Promise<void> {
  const rows = places.map(([code, name, nameKey, seat, latitude, longitude]) => ({
    level,
    code,
    name,
    nameKey,
    parentId: parentOf(code),
    seat: seat ?? null,
    latitude: given.get(code)?.[0] ?? latitude ?? null,
    longitude: given.get(code)?.[1] ?? longitude ?? null,
  }));
  await tx
    .insert(territories)
    .values(rows)
    .onConflictDoUpdate({
      target: [territories.level, territories.code],
      set: {
        name: sql`excluded.name`,
        nameKey: sql`excluded.name_key`,
        parentId: sql`excluded.parent_id`,
        seat: sql`excluded.seat`,
        latitude: sql`excluded.latitude`,
        longitude: sql`excluded.longitude`,
      },
    });
}

async function identities(
  tx: Tx,
  level: TerritoryLevel,
  codes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ id: territories.id, code: territories.code })
    .from(territories)
    .where(and(eq(territories.level, level), inArray(territories.code, [...codes])));
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function loadOffices(tx: Tx, now: Date): Promise<void> {
  if ((await tx.select({ id: offices.id }).from(offices).limit(1)).length > 0) return;
  for (const { slug, name, canton, covers } of readOffices()) {
    const ids = await identities(tx, "canton", [canton, ...covers]);
    const seat = ids.get(canton);
    if (seat === undefined) throw new Error(`offices.json: unknown canton ${canton}`);
    const created = await tx
      .insert(offices)
      .values({ slug, name, cantonId: seat, createdAt: now })
      .returning({ id: offices.id });
    const officeId = created[0]?.id;
    if (officeId === undefined) throw new Error("an office was not stored");
    const covered = covers.flatMap((code) => ids.get(code) ?? []);
    await tx.insert(officeCantons).values(covered.map((cantonId) => ({ officeId, cantonId })));
  }
}
