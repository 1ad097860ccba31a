import { and, asc, desc, eq, gte, lt, ne } from "drizzle-orm";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { type AttendeeRole, activities, occurrences } from "#db/schema/activities";
import { type SignUpState, signUps } from "#db/schema/sign-ups";
import { placeInLine } from "./waitlist.server";

/** How a person stands in a date: with a place, or waiting, with her place in the line. */
export interface OwnSignUp {
  readonly role: AttendeeRole;
  readonly state: Exclude<SignUpState, "withdrawn">;
  /** From 1; empty with a place. */
  readonly line: number | null;
}

/** How someone with an account stands in a date; undefined where she does not. */
export async function findOwn(
  read: Reader,
  person: Pick<Person, "id">,
  occurrence: { readonly id: number },
): Promise<OwnSignUp | undefined> {
  const [row] = await read
    .select({ id: signUps.id, occurrenceId: signUps.occurrenceId, role: signUps.role, state: signUps.state })
    .from(signUps)
    .where(
      and(
        eq(signUps.occurrenceId, occurrence.id),
        eq(signUps.accountId, person.id),
        ne(signUps.state, "withdrawn"),
      ),
    )
    .limit(1);
  if (!row) return undefined;
  const line = row.state === "waiting" ? await placeInLine(read, row) : null;
  return { role: row.role, state: row.state === "waiting" ? "waiting" : "confirmed", line };
}

/** Dates that a list shows, to come and past each. */
const most = 100;

/** What someone with an account signed up for: what comes, the next first, and what was, the latest first. */
export async function listOwn(read: Reader, person: Pick<Person, "id">, now = new Date()) {
  const comes = await select(read, person, gte(occurrences.endsAt, now), asc(occurrences.startsAt));
  const past = await select(read, person, lt(occurrences.endsAt, now), desc(occurrences.startsAt));
  const toCome = [];
  for (const row of comes)
    toCome.push({ ...row, line: row.state === "waiting" ? await placeInLine(read, row) : null });
  return { toCome, past: past.map((row) => ({ ...row, line: null })) };
}

export type OwnDate = Awaited<ReturnType<typeof listOwn>>["toCome" | "past"][number];

const select = (
  read: Reader,
  person: Pick<Person, "id">,
  when: ReturnType<typeof and>,
  order: ReturnType<typeof asc>,
) =>
  read
    .select({
      id: signUps.id,
      occurrenceId: signUps.occurrenceId,
      uid: signUps.uid,
      role: signUps.role,
      state: signUps.state,
      attendance: signUps.attendance,
      slug: activities.slug,
      title: activities.title,
      timeZone: activities.timeZone,
      day: occurrences.day,
      startsAt: occurrences.startsAt,
      cancelledAt: occurrences.cancelledAt,
      movedAt: occurrences.movedAt,
      hiddenAt: activities.hiddenAt,
    })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(and(eq(signUps.accountId, person.id), ne(signUps.state, "withdrawn"), when))
    .orderBy(order, asc(signUps.id))
    .limit(most);
