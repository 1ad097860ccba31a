import { and, asc, isNull } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { isInReview, organizations } from "#db/schema/organizations";

const waiting = and(isInReview(organizations), isNull(organizations.mergedIntoId));

/** How many organizations wait for networks staff. */
export const countWaiting = (read: Reader): Promise<number> => read.$count(organizations, waiting);

/** When the one that waits longest was submitted; undefined where none waits. */
export async function oldestWait(read: Reader): Promise<Date | undefined> {
  const [oldest] = await read
    .select({ submittedAt: organizations.submittedAt })
    .from(organizations)
    .where(waiting)
    .orderBy(asc(organizations.submittedAt), asc(organizations.id))
    .limit(1);
  return oldest?.submittedAt ?? undefined;
}
