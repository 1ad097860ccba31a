import { and, asc, eq, sql } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
import { likelySameOf, listDoubles } from "#app/domain/sign-ups/doubles.server";
import type { Reader } from "#db/client/index";
import { signUps } from "#db/schema/sign-ups";

/** People on one sheet: with those who waited and the empty lines, a form takes no more fields. */
export const sheetSize = 100;
/** People of the waiting list on the first sheet. */
const waitingShown = 60;

const columns = {
  uid: signUps.uid,
  name: signUps.name,
  role: signUps.role,
  origin: signUps.origin,
  attendance: signUps.attendance,
};

/**
 * A sheet of who has a place on a date, by name, with how each is marked and whether she may be listed twice; the first
 * one with who waits.
 */
export async function readSheet(read: Reader, occurrence: { readonly id: number }, asked: number) {
  const of = eq(signUps.occurrenceId, occurrence.id);
  const confirmed = and(of, eq(signUps.state, "confirmed"));
  const total = await read.$count(signUps, confirmed);
  const { page, pages, offset } = pageOf(total, asked, sheetSize);
  const people = await read
    .select(columns)
    .from(signUps)
    .where(confirmed)
    .orderBy(asc(signUps.nameKey), asc(signUps.id))
    .limit(sheetSize)
    .offset(offset);
  const waiting =
    page > 1
      ? []
      : await read
          .select(columns)
          .from(signUps)
          .where(and(of, eq(signUps.state, "waiting")))
          .orderBy(asc(signUps.id))
          .limit(waitingShown);
  const same = likelySameOf(await listDoubles(read, occurrence));
  const told = (rows: typeof people) => rows.map((row) => ({ ...row, double: same.has(row.uid) }));
  return {
    people: told(people),
    waiting: told(waiting),
    total,
    page,
    pages,
    present: await countPresent(read, occurrence),
  };
}

/** How many were marked as having come. */
export async function countPresent(read: Reader, occurrence: { readonly id: number }): Promise<number> {
  const [row] = await read
    .select({ count: sql<number>`count(*)` })
    .from(signUps)
    .where(and(eq(signUps.occurrenceId, occurrence.id), eq(signUps.attendance, "present")));
  return row?.count ?? 0;
}
