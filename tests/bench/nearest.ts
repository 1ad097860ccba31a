import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq, gt, sql } from "drizzle-orm";
import { nearest } from "#app/domain/places/nearest.server";
import type { Point } from "#app/domain/places/point";
import { publishedTo } from "#app/domain/places/published";
import { type Db, openDb } from "#db/client/index";
import { migrate } from "#db/client/migrate";
import { organizations, organizationThemes } from "#db/schema/organizations";
import { placeAudiences, publishedPlaces } from "#db/schema/places";
import { territories } from "#db/schema/territories";
import { fillNetwork } from "./network";

const sizes = [1_000, 10_000, 100_000];
const questions = 1_500;
const warmUp = 200;
const limit = 20;

/** Numbers between 0 and 1 that are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The nearest twenty of 1,000 to 100,000 organizations as JSON, one question after another, in one process. */
export async function measureNearest(): Promise<void> {
  console.log(`\nLas ${limit} más cercanas, como JSON, una pregunta tras otra en un proceso`);
  console.log("organizaciones   pregunta                        por s   CPU ms   p50 ms   p99 ms");
  const databaseUrl = process.env.DATABASE_URL;
  // A server gives the bench one database; a folder is made for each size.
  for (const size of databaseUrl ? [10_000] : sizes) {
    const dataDir = mkdtempSync(join(tmpdir(), "tejido-bench-"));
    await migrate({ dataDir, databaseUrl });
    const db = await openDb({ dataDir, databaseUrl });
    try {
      await fillNetwork(db, size);
      await measureQuestions(db, size, await fillPlaces(db));
    } finally {
      await db.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
}

/** Seven in ten say their canton, two in ten their grid cell, one in ten their exact point; half in ten cantons. */
async function fillPlaces(db: Db): Promise<readonly Point[]> {
  const chance = dice(7);
  const seats = (
    await db.read
      .select({ cantonId: territories.id, latitude: territories.latitude, longitude: territories.longitude })
      .from(territories)
      .where(eq(territories.level, "canton"))
      .orderBy(territories.id)
  ).filter((seat) => seat.latitude !== null && seat.longitude !== null) as (Point & { cantonId: number })[];
  for (let last = 0; ; ) {
    const ids = await db.read
      .select({ id: organizations.id })
      .from(organizations)
      .where(gt(organizations.id, last))
      .orderBy(asc(organizations.id))
      .limit(100);
    const final = ids.at(-1);
    if (!final) return seats;
    last = final.id;
    const rows = ids.flatMap(({ id }) => {
      const seat = seats[Math.floor(chance() * (chance() < 0.5 ? 10 : seats.length))];
      if (!seat) return [];
      const kind = chance();
      const place = {
        precision:
          kind < 0.7 ? ("canton" as const) : kind < 0.9 ? ("approximate" as const) : ("exact" as const),
        audience: "public" as const,
        latitude: seat.latitude + (chance() + chance() - 1) * 0.15,
        longitude: seat.longitude + (chance() + chance() - 1) * 0.15,
        directions: null,
      };
      return placeAudiences.flatMap((audience) => {
        const said = publishedTo(audience, place, seat);
        return said ? [{ organizationId: id, audience, ...said }] : [];
      });
    });
    await db.tx(async (tx) => {
      await tx.insert(publishedPlaces).values(rows);
    });
  }
}

async function measureQuestions(db: Db, size: number, seats: readonly Point[]) {
  const theme = sql`exists (select 1 from ${organizationThemes} where ${organizationThemes.organizationId} = ${organizations.id} and ${organizationThemes.theme} = 'women')`;
  const kinds = [
    ["desde una cabecera", 0, undefined],
    ["desde cualquier punto", 0.3, undefined],
    ["cabecera, con un tema", 0, theme],
    ["cualquier punto, con un tema", 0.3, theme],
  ] as const;
  for (const [name, spread, where] of kinds) {
    const chance = dice(11);
    const ask = async () => {
      const seat = seats[Math.floor(chance() * seats.length)] as Point;
      const point = {
        latitude: seat.latitude + (chance() - 0.5) * spread,
        longitude: seat.longitude + (chance() - 0.5) * spread,
      };
      return JSON.stringify(await nearest(db.read, "public", point, { limit, where }));
    };
    for (let n = 0; n < warmUp; n++) await ask();
    const times: number[] = [];
    const used = process.cpuUsage();
    const begun = performance.now();
    for (let n = 0; n < questions; n++) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
    }
    const perSecond = Math.round((questions / (performance.now() - begun)) * 1000);
    const { user, system } = process.cpuUsage(used);
    const cpu = ((user + system) / 1000 / questions).toFixed(2);
    times.sort((one, other) => one - other);
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
    console.log(
      `${String(size).padStart(14)}   ${name.padEnd(30)}${String(perSecond).padStart(7)}${cpu.padStart(9)}${at(0.5).padStart(9)}${at(0.99).padStart(9)}`,
    );
  }
}
