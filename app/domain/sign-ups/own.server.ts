import { and, asc, desc, eq, gte, lt, ne, type SQL, sql } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
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

/** Dates on a page of what someone signed up for. */
const pageSize = 50;

/**
 * A page of what someone with an account signed up for: first what comes, the next first, then what was, the latest
 * first.
 */
export async function listOwn(
  read: Reader,
  person: Pick<Person, "id">,
  asked: number,
  now = new Date(),
  size = pageSize,
) {
  const [comes, over] = [gte(occurrences.endsAt, now), lt(occurrences.endsAt, now)];
  const coming = await count(read, person, comes);
  const was = await count(read, person, over);
  const { offset, ...shown } = pageOf(coming + was, asked, size);
  const next = await select(read, person, comes)
    .orderBy(asc(occurrences.startsAt), asc(signUps.id))
    .limit(size)
    .offset(offset);
  const past = await select(read, person, over)
    .orderBy(desc(occurrences.startsAt), asc(signUps.id))
    .limit(size - next.length)
    .offset(Math.max(0, offset - coming));
  const toCome = [];
  for (const row of next)
    toCome.push({ ...row, line: row.state === "waiting" ? await placeInLine(read, row) : null });
  return { toCome, past: past.map((row) => ({ ...row, line: null })), ...shown };
}

export type OwnDate = Awaited<ReturnType<typeof listOwn>>["toCome" | "past"][number];

const hers = ({ id }: Pick<Person, "id">, when: SQL) =>
  and(eq(signUps.accountId, id), ne(signUps.state, "withdrawn"), when);

async function count(read: Reader, person: Pick<Person, "id">, when: SQL): Promise<number> {
  const [row] = await read
    .select({ count: sql<number>`count(*)` })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .where(hers(person, when));
  return row?.count ?? 0;
}

const select = (read: Reader, person: Pick<Person, "id">, when: SQL) =>
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
    .where(hers(person, when));
