import { asc, eq } from "drizzle-orm";
import type { Reader, Tx } from "#db/client/index";
import { activityCares, type Care } from "#db/schema/activities";

export type { Care };

/** What an activity has ready so that more people can come. */
export async function listCares(read: Reader, activityId: number): Promise<Care[]> {
  const rows = await read
    .select({ care: activityCares.care })
    .from(activityCares)
    .where(eq(activityCares.activityId, activityId))
    .orderBy(asc(activityCares.care));
  return rows.map(({ care }) => care);
}

/** Makes these its cares in place of those it had. */
export async function replaceCares(tx: Tx, activityId: number, cares: readonly Care[]): Promise<void> {
  await tx.delete(activityCares).where(eq(activityCares.activityId, activityId));
  if (cares.length > 0) await tx.insert(activityCares).values(cares.map((care) => ({ activityId, care })));
}
