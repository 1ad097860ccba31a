import { and, asc, eq, exists, gte, sql } from "drizzle-orm";
import { offeredActivities } from "#app/domain/activities/visibility.server";
import { type Canton, provinces } from "#app/domain/territories/cantons.server";
import { visitor } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { whileUnchanged } from "#db/client/unchanged";
import { activities, occurrences } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";
import { territories } from "#db/schema/territories";

const columns = {
  id: territories.id,
  code: territories.code,
  name: territories.name,
  province: provinces.name,
};

/** The cantons in which something that everyone may see is to come, by province and name. */
export const listAgendaCantons = (read: Reader, now = new Date()): Promise<Canton[]> =>
  whileUnchanged(read, "agenda cantons", () => readCantons(read, now));

function readCantons(read: Reader, now: Date): Promise<Canton[]> {
  const toCome = read
    .select({ one: sql`1` })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(
      and(
        eq(occurrences.cantonId, territories.id),
        gte(occurrences.startsAt, now),
        offeredActivities(read, visitor("es")),
      ),
    );
  return read
    .select(columns)
    .from(territories)
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .where(and(eq(territories.level, "canton"), exists(toCome)))
    .orderBy(asc(provinces.nameKey), asc(territories.nameKey), asc(territories.id));
}

/** The canton of that INEC code; undefined where there is none. */
export async function findCanton(read: Reader, code: string): Promise<Canton | undefined> {
  if (!/^\d{4}$/.test(code)) return undefined;
  const [found] = await read
    .select(columns)
    .from(territories)
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .where(and(eq(territories.level, "canton"), eq(territories.code, code)))
    .limit(1);
  return found;
}
