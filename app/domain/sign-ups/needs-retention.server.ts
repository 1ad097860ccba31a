import { and, eq, inArray, isNotNull, lt, ne, or } from "drizzle-orm";
import type { Tx } from "#db/client/index";
import { occurrences } from "#db/schema/activities";
import { signUps } from "#db/schema/sign-ups";

/** How long after a date it is kept what somebody needed in order to come, in milliseconds. */
export const needsLife = 30 * 86_400_000;

const batch = 500;

/** Takes away what people needed for dates that ended before `until`, at most a batch; answers how many sign-ups. */
export async function forgetNeeds(tx: Tx, until: Date): Promise<number> {
  const old = await tx
    .select({ id: signUps.id })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .where(and(lt(occurrences.endsAt, until), or(ne(signUps.needs, []), isNotNull(signUps.children))))
    .limit(batch);
  const ids = old.map(({ id }) => id);
  if (ids.length > 0)
    await tx.update(signUps).set({ needs: [], children: null }).where(inArray(signUps.id, ids));
  return ids.length;
}
