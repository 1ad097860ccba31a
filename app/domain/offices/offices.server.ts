import { asc, count, eq } from "drizzle-orm";
import { type Canton, provinces } from "#app/domain/territories/cantons.server";
import { fold, isSlug } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { type Office, officeCantons, offices } from "#db/schema/offices";
import { territories } from "#db/schema/territories";

/** Every office with its seat and how many cantons it covers, by name. For staff. */
export async function listOffices(read: Reader) {
  const rows = await read
    .select({
      slug: offices.slug,
      name: offices.name,
      active: offices.active,
      seat: territories.name,
      province: provinces.name,
      cantons: count(officeCantons.cantonId),
    })
    .from(offices)
    .innerJoin(territories, eq(territories.id, offices.cantonId))
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .leftJoin(officeCantons, eq(officeCantons.officeId, offices.id))
    .groupBy(offices.id, offices.slug, offices.name, offices.active, territories.name, provinces.name)
    .orderBy(asc(offices.slug));
  const byName = rows.map((row) => ({ row, key: fold(row.name) }));
  // The order of the database's own comparison differs between the engines.
  byName.sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  return byName.map(({ row }) => row);
}

export interface OfficeRecord extends Office {
  /** Code of the canton of its seat. */
  readonly seat: string;
  readonly covers: readonly Canton[];
}

/** The office under that address with the cantons it covers; undefined where there is none. */
export async function findOffice(read: Reader, slug: string): Promise<OfficeRecord | undefined> {
  if (!isSlug(slug)) return undefined;
  const [row] = await read
    .select({ office: offices, seat: territories.code })
    .from(offices)
    .innerJoin(territories, eq(territories.id, offices.cantonId))
    .where(eq(offices.slug, slug))
    .limit(1);
  if (!row) return undefined;
  const covers = await read
    .select({
      id: territories.id,
      code: territories.code,
      name: territories.name,
      province: provinces.name,
    })
    .from(officeCantons)
    .innerJoin(territories, eq(territories.id, officeCantons.cantonId))
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .where(eq(officeCantons.officeId, row.office.id))
    .orderBy(asc(provinces.nameKey), asc(territories.nameKey), asc(territories.id));
  return { ...row.office, seat: row.seat, covers };
}
