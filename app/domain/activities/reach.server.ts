import { and, eq, gt, isNotNull, isNull, lte, ne, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { occurrences } from "#db/schema/activities";
import { signUps } from "#db/schema/sign-ups";

/** How many of those who had signed up by then a letter could be written to, and how many not. */
export interface Reach {
  readonly told: number;
  readonly unreachable: number;
}

/** How many were told that a date was moved, the last time that it was. */
export const reachOfMove = (read: Reader, { id }: { readonly id: number }): Promise<Reach> =>
  reachOf(read, and(eq(occurrences.id, id), lte(signUps.createdAt, occurrences.movedAt)));

/** How many were told that a date was cancelled. */
export const reachOfCancellation = (read: Reader, { id }: { readonly id: number }): Promise<Reach> =>
  reachOf(read, and(eq(occurrences.id, id), lte(signUps.createdAt, occurrences.cancelledAt)));

/** The same of all dates of an activity that were cancelled before they took place. */
export const reachOfAllCancelled = (
  read: Reader,
  { id }: { readonly id: number },
  now = new Date(),
): Promise<Reach> =>
  reachOf(
    read,
    and(
      eq(occurrences.activityId, id),
      isNotNull(occurrences.cancelledAt),
      gt(occurrences.endsAt, now),
      lte(signUps.createdAt, occurrences.cancelledAt),
    ),
  );

/** Whoever has no account and no address that a link confirmed gets no letter. */
const unreachable = and(
  isNull(signUps.accountId),
  sql`(${signUps.mail} is null or ${signUps.mailConfirmedAt} is null or ${signUps.sealedToken} is null)`,
);

async function reachOf(read: Reader, where: SQL | undefined): Promise<Reach> {
  const [row] = await read
    .select({
      all: sql<number>`cast(count(*) as integer)`,
      unreachable: sql<number>`cast(coalesce(sum(case when ${unreachable} then 1 else 0 end), 0) as integer)`,
    })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .where(and(where, ne(signUps.state, "withdrawn")));
  const all = row?.all ?? 0;
  const without = row?.unreachable ?? 0;
  return { told: all - without, unreachable: without };
}
