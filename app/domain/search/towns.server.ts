import { asc, eq } from "drizzle-orm";
import type { Point } from "#app/domain/places/point";
import { provinces } from "#app/domain/territories/cantons.server";
import { fold } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { whileUnchanged } from "#db/client/unchanged";
import { territories } from "#db/schema/territories";
import { isMendable, isOneSlipAway } from "./words";

/** A canton as people name it: by itself or by its seat. */
export interface Town {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  /** Its seat; undefined where we do not know where that is. */
  readonly point: Point | undefined;
}

interface Named {
  readonly town: Town;
  readonly names: readonly string[];
}

/**
 * The cantons that somebody may mean by a code or a name: those of exactly that name or seat, else those whose name
 * begins so, else those one typing error away. By province and name; none where nothing fits.
 */
export async function findTowns(read: Reader, text: string): Promise<Town[]> {
  const asked = plain(text);
  if (asked === "") return [];
  const towns = await namedTowns(read);
  const tests: ((named: Named) => boolean)[] = [
    ({ town }) => town.code === asked,
    ({ names }) => names.includes(asked),
    ({ names }) => asked.length > 2 && names.some((name) => name.startsWith(asked)),
    ({ names }) => isMendable(asked) && names.some((name) => isOneSlipAway(asked, name)),
  ];
  for (const test of tests) {
    const found = towns.filter(test).map(({ town }) => town);
    if (found.length > 0) return found;
  }
  return [];
}

/** The cantons of which we know the point, by province and name. */
export async function listTowns(read: Reader): Promise<Town[]> {
  return (await namedTowns(read)).map(({ town }) => town).filter(({ point }) => point !== undefined);
}

/** A name as it is compared: "Olmedo (Loja)", "Olmedo, Loja" and "olmedo loja" are one. */
const plain = (text: string): string => fold(text.replace(/[(),.;]/g, " "));

const namedTowns = (read: Reader): Promise<readonly Named[]> =>
  whileUnchanged(read, "towns", () => listNamed(read));

async function listNamed(read: Reader): Promise<Named[]> {
  const rows = await read
    .select({
      code: territories.code,
      name: territories.name,
      seat: territories.seat,
      latitude: territories.latitude,
      longitude: territories.longitude,
      province: provinces.name,
    })
    .from(territories)
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .where(eq(territories.level, "canton"))
    .orderBy(asc(provinces.nameKey), asc(territories.nameKey), asc(territories.id));
  return rows.map(({ seat, latitude, longitude, ...town }) => ({
    town: {
      ...town,
      point: latitude === null || longitude === null ? undefined : { latitude, longitude },
    },
    names: [town.name, ...(seat === null ? [] : [seat])].flatMap((name) => [
      plain(name),
      plain(`${name} ${town.province}`),
    ]),
  }));
}
