import { and, eq, gt, isNotNull, lte, ne, type SQL } from "drizzle-orm";
import {
  type ChangeNews,
  isAddressed,
  listLettered,
  onePerPerson,
} from "#app/domain/sign-ups/contact.server";
import type { Reader } from "#db/client/index";
import { occurrences } from "#db/schema/activities";
import { signUps } from "#db/schema/sign-ups";

/** How many of the people who had signed up by then a letter reaches, and how many not. */
export interface Reach {
  readonly told: number;
  readonly unreachable: number;
}

/** How many were told that a date was moved, the last time that it was. */
export const reachOfMove = (read: Reader, { id }: { readonly id: number }): Promise<Reach> =>
  reachOf(read, "activity-moved", and(eq(occurrences.id, id), lte(signUps.createdAt, occurrences.movedAt)));

/** How many were told that a date was cancelled. */
export const reachOfCancellation = (read: Reader, { id }: { readonly id: number }): Promise<Reach> =>
  reachOf(
    read,
    "activity-cancelled",
    and(eq(occurrences.id, id), lte(signUps.createdAt, occurrences.cancelledAt)),
  );

/** The same of all dates of an activity that were cancelled before they took place. */
export const reachOfAllCancelled = (
  read: Reader,
  { id }: { readonly id: number },
  now = new Date(),
): Promise<Reach> =>
  reachOf(
    read,
    "activity-cancelled",
    and(
      eq(occurrences.activityId, id),
      isNotNull(occurrences.cancelledAt),
      gt(occurrences.endsAt, now),
      lte(signUps.createdAt, occurrences.cancelledAt),
    ),
  );

async function reachOf(read: Reader, news: ChangeNews, where: SQL | undefined): Promise<Reach> {
  const rows = await read
    .select({
      id: signUps.id,
      accountId: signUps.accountId,
      contactHash: signUps.contactHash,
      mail: signUps.mail,
      mailConfirmedAt: signUps.mailConfirmedAt,
      sealedToken: signUps.sealedToken,
    })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .where(and(where, ne(signUps.state, "withdrawn")));
  const people = onePerPerson(rows);
  const lettered = await listLettered(read, people, news);
  const told = people.filter(
    (one) => isAddressed(one) && (one.accountId === null || lettered.has(one.accountId)),
  ).length;
  return { told, unreachable: people.length - told };
}
