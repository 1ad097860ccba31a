import { and, asc, desc, eq, like, type SQL, sql } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
import { fold } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { type Care, cares, occurrences } from "#db/schema/activities";
import { type SignUpState, signUpStates, signUps } from "#db/schema/sign-ups";
import { listLettered, reachOf } from "./contact.server";
import { likelySameOf, listDoubles } from "./doubles.server";

/** People on one page of the list. */
export const pageSize = 100;

const columns = {
  id: signUps.id,
  uid: signUps.uid,
  name: signUps.name,
  role: signUps.role,
  state: signUps.state,
  origin: signUps.origin,
  phone: signUps.phone,
  needs: signUps.needs,
  children: signUps.children,
  attendance: signUps.attendance,
  createdAt: signUps.createdAt,
  accountId: signUps.accountId,
  mail: signUps.mail,
  mailConfirmedAt: signUps.mailConfirmedAt,
};

/** Those who wait stand in the order in which they came, the others by name. */
const orderOf = (state: SignUpState): SQL[] =>
  state === "waiting"
    ? [asc(signUps.role), asc(signUps.id)]
    : state === "withdrawn"
      ? [desc(signUps.withdrawnAt), desc(signUps.id)]
      : [asc(signUps.nameKey), asc(signUps.id)];

export interface ListQuery {
  readonly state: SignUpState;
  readonly q: string;
  readonly page: number;
}

/**
 * A page of who signed up for a date, for its organizers: her name and telephone, and how news reaches her instead of
 * her mail. Those who wait carry their turn in their part's line, and whoever may be listed twice says as whom.
 */
export async function listSignUps(
  read: Reader,
  occurrence: { readonly id: number },
  { state, q, page }: ListQuery,
) {
  const named = q === "" ? undefined : like(signUps.nameKey, `%${fold(q).replace(/[%_\\]/g, "")}%`);
  const inState = and(eq(signUps.occurrenceId, occurrence.id), eq(signUps.state, state), named);
  const total = await read.$count(signUps, inState);
  const shown = pageOf(total, page, pageSize);
  const rows = await read
    .select(columns)
    .from(signUps)
    .where(inState)
    .orderBy(...orderOf(state))
    .limit(pageSize)
    .offset(shown.offset);
  const turns = state === "waiting" ? await turnsOf(read, occurrence) : new Map<number, number>();
  const lettered = await listLettered(read, rows, "activity-moved");
  const doubles = await listDoubles(read, occurrence);
  const same = likelySameOf(doubles);
  const people = rows.map(({ id, accountId, mail, mailConfirmedAt, ...one }) => ({
    ...one,
    likelySame: same.get(one.uid) ?? null,
    reach: reachOf({ accountId, mail, mailConfirmedAt, phone: one.phone }, lettered),
    line: turns.get(id) ?? null,
  }));
  return { people, doubles, total, page: shown.page, pages: shown.pages };
}

export type Listed = Awaited<ReturnType<typeof listSignUps>>["people"][number];

/** The turn of everyone who waits for a date, each in the line of her part. */
export async function turnsOf(
  read: Reader,
  occurrence: { readonly id: number },
): Promise<ReadonlyMap<number, number>> {
  const line = await read
    .select({ id: signUps.id, role: signUps.role })
    .from(signUps)
    .where(and(eq(signUps.occurrenceId, occurrence.id), eq(signUps.state, "waiting")))
    .orderBy(asc(signUps.id));
  const lengths = new Map<string, number>();
  return new Map(
    line.map(({ id, role }) => {
      const turn = (lengths.get(role) ?? 0) + 1;
      lengths.set(role, turn);
      return [id, turn];
    }),
  );
}

/** How many have a place, wait or withdrew, and what those with a place need. */
export async function countSignUps(read: Reader, occurrence: { readonly id: number }) {
  const rows = await read
    .select({ state: signUps.state, count: sql<number>`count(*)` })
    .from(signUps)
    .where(eq(signUps.occurrenceId, occurrence.id))
    .groupBy(signUps.state);
  const needing = await read
    .select({ needs: signUps.needs, children: signUps.children })
    .from(signUps)
    .where(and(eq(signUps.occurrenceId, occurrence.id), eq(signUps.state, "confirmed")));
  const count = (care: Care) => needing.filter(({ needs }) => needs.includes(care)).length;
  return {
    states: Object.fromEntries(
      signUpStates.map((state) => [state, rows.find((row) => row.state === state)?.count ?? 0]),
    ) as Record<SignUpState, number>,
    needs: cares.flatMap((care) => (count(care) > 0 ? [{ care, count: count(care) }] : [])),
    children: needing.reduce((sum, { children }) => sum + (children ?? 0), 0),
  };
}

/** Everyone with a place on a date, by name: the sheet that is signed at the door. */
export const listForSheet = (read: Reader, occurrence: { readonly id: number }) =>
  read
    .select({ uid: signUps.uid, name: signUps.name, role: signUps.role })
    .from(signUps)
    .where(and(eq(signUps.occurrenceId, occurrence.id), eq(signUps.state, "confirmed")))
    .orderBy(asc(signUps.nameKey), asc(signUps.id));

/** Someone on the list of a date of that activity; undefined where nobody of that name is. */
export async function findListed(read: Reader, activity: { readonly id: number }, uid: string) {
  const [row] = await read
    .select({ uid: signUps.uid, name: signUps.name, state: signUps.state, day: occurrences.day })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .where(and(eq(signUps.uid, uid), eq(occurrences.activityId, activity.id)))
    .limit(1);
  return row;
}
