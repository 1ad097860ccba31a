import { and, asc, eq } from "drizzle-orm";
import { newToken } from "#app/domain/secrets.server";
import type { Wish } from "#app/domain/sign-ups/entry.server";
import { listSeats, underSeatLock } from "#app/domain/sign-ups/seats.server";
import { signUp, signUpAsGuest } from "#app/domain/sign-ups/sign-up.server";
import { withdraw } from "#app/domain/sign-ups/withdrawal.server";
import { visitor } from "#app/domain/viewer";
import type { Activity, Occurrence } from "#db/schema/activities";
import { notifications } from "#db/schema/notifications";
import { signUps } from "#db/schema/sign-ups";
import { db } from "./database";
import { asPerson, type TestPerson } from "./people";

/** A date of an activity, as `activity` of the factory answers it. */
export interface OfDate {
  readonly activity: Activity;
  readonly occurrence: Occurrence;
}

export const participant: Wish = { role: "participant", needs: [], children: null };

/** Someone with an account signs up. */
export async function enroll(
  someone: TestPerson,
  { activity, occurrence }: OfDate,
  wish: Partial<Wish> = {},
  now = new Date(),
) {
  const person = await asPerson(someone);
  return db.tx(
    (tx) => signUp(tx, person, activity, occurrence, { ...participant, ...wish }, now),
    underSeatLock,
  );
}

/** Someone without an account signs up, under a name that nobody else has. */
export async function enrollGuest(
  name: string,
  { activity, occurrence }: OfDate,
  said: Partial<Wish> & { mail?: string; phone?: string; token?: string } = {},
  now = new Date(),
) {
  const { mail = null, phone = null, token = newToken(), ...wish } = said;
  const guest = { ...participant, ...wish, name, mail, phone, token, locale: "es" as const };
  return db.tx((tx) => signUpAsGuest(tx, visitor("es"), activity, occurrence, guest, now), underSeatLock);
}

/** Someone with an account gives her place back. */
export async function leave(someone: TestPerson, { activity, occurrence }: OfDate, now = new Date()) {
  const person = await asPerson(someone);
  return db.tx((tx) => withdraw(tx, person, activity, occurrence, now), underSeatLock);
}

/** Everyone on the list of a date, in the order in which they came. */
export const listed = ({ occurrence }: OfDate) =>
  db.fresh.select().from(signUps).where(eq(signUps.occurrenceId, occurrence.id)).orderBy(asc(signUps.id));

/** Who stands on the list of a date in that state, by name, in the order in which they came. */
export const namesIn = async (date: OfDate, state: "confirmed" | "waiting" | "withdrawn") =>
  (await listed(date)).filter((one) => one.state === state).map(({ name }) => name);

/** How many places of participants are taken. */
export async function taken({ occurrence }: OfDate): Promise<number | undefined> {
  return (await listSeats(db.fresh, occurrence.id)).find(({ role }) => role === "participant")?.taken;
}

/** The letters of that kind to that account. */
export const lettersTo = ({ id }: { readonly id: number }, kind: "sign-up-received" | "sign-up-moved-up") =>
  db.fresh
    .select()
    .from(notifications)
    .where(and(eq(notifications.accountId, id), eq(notifications.kind, kind)))
    .orderBy(asc(notifications.id));
