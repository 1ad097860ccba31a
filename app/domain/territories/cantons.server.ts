import { aliasedTable, and, asc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { territories } from "#db/schema/territories";

export interface Canton {
  readonly id: number;
  /** INEC code, four digits. */
  readonly code: string;
  readonly name: string;
  readonly province: string;
}

/** The province of a canton, for joins. */
export const provinces = aliasedTable(territories, "provinces");

const cantonColumns = {
  id: territories.id,
  code: territories.code,
  name: territories.name,
  province: provinces.name,
};

const isCurrentCanton = (now: Date) =>
  and(eq(territories.level, "canton"), or(isNull(territories.validUntil), gt(territories.validUntil, now)));

/** The cantons valid today, by province and name. */
export function listCantons(read: Reader, now = new Date()): Promise<Canton[]> {
  return read
    .select(cantonColumns)
    .from(territories)
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .where(isCurrentCanton(now))
    .orderBy(asc(provinces.nameKey), asc(territories.nameKey), asc(territories.id));
}

/** Names of these cantons by id; at most 500 ids. */
export async function cantonsById(read: Reader, ids: readonly number[]): Promise<Map<number, Canton>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select(cantonColumns)
    .from(territories)
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .where(inArray(territories.id, [...new Set(ids)]))
    .orderBy(asc(territories.id));
  return new Map(rows.map((canton) => [canton.id, canton]));
}
