import { and, asc, eq, gt, isNull, ne, type SQL } from "drizzle-orm";
import { notify } from "#app/domain/notifications/notify.server";
import { open } from "#app/domain/secrets.server";
import type { Reader, Tx } from "#db/client/index";
import { occurrences } from "#db/schema/activities";
import { type SignUp, signUps } from "#db/schema/sign-ups";
import { isAddressed, onePerPerson, personOf } from "./contact.server";
import { lockDate } from "./seats.server";

/** What whoever signed up is told. */
export type SignUpNews =
  | { readonly news: "sign-up-moved-up" }
  /** `before`: the instant at which the date stood, in milliseconds. */
  | { readonly news: "activity-moved"; readonly before?: number }
  | { readonly news: "activity-cancelled"; readonly all?: 1 };

/** What is told of, and where: a sign-up with an account, or with an address that its link confirmed. */
type Told = Pick<SignUp, "id" | "accountId" | "name" | "mail" | "mailConfirmedAt" | "sealedToken" | "locale">;

/**
 * Writes the letter of a change to someone who signed up. "unreachable" where none leaves: she wants none, her address
 * takes none, or she has no account and left no address that she confirmed. Her organizers find her telephone in the list.
 */
export async function tellSignedUp(
  tx: Tx,
  told: Told,
  { news, ...said }: SignUpNews,
  now = new Date(),
): Promise<"told" | "unreachable"> {
  const { id: signUpId, accountId, name, mail, mailConfirmedAt, sealedToken, locale } = told;
  if (accountId !== null) {
    const notice = await notify(tx, { accountId }, news, { ...said, signUpId }, now);
    return notice === "queued" ? "told" : "unreachable";
  }
  const token = sealedToken === null ? undefined : open("sign-up", sealedToken);
  if (mail === null || mailConfirmedAt === null || token === undefined) return "unreachable";
  const to = { mail, name, locale, detail: "discreet" } as const;
  const notice = await notify(tx, to, news, { ...said, signUpId, token }, now);
  return notice === "queued" ? "told" : "unreachable";
}

/**
 * Tells everyone who has a place on a date, or waits for one, each once, however often she signed up; answers how many
 * could not be reached. Nobody signs up meanwhile: whoever comes later finds the date as it was told.
 */
export async function tellAllSignedUp(
  tx: Tx,
  occurrence: { readonly id: number },
  news: SignUpNews,
  now = new Date(),
): Promise<{ readonly told: number; readonly unreachable: number }> {
  await lockDate(tx, occurrence.id);
  const all = await listStanding(tx, eq(signUps.occurrenceId, occurrence.id));
  return tellEach(tx, onePerPerson(all), news, now);
}

/**
 * One of the dates of an activity that are cancelled together at this instant: of those who signed up for it, tells
 * whoever was not told by one of the dates before it.
 */
export async function tellOnceOfAll(
  tx: Tx,
  activity: { readonly id: number },
  occurrence: { readonly id: number },
  now: Date,
): Promise<void> {
  await lockDate(tx, occurrence.id);
  const inActivity = eq(occurrences.activityId, activity.id);
  const together = and(inActivity, eq(occurrences.cancelledAt, now), ne(occurrences.id, occurrence.id));
  const told = new Set((await listStanding(tx, together)).filter(isAddressed).map(personOf));
  const here = await listStanding(tx, eq(signUps.occurrenceId, occurrence.id));
  const rest = onePerPerson(here).filter((one) => !told.has(personOf(one)));
  await tellEach(tx, rest, { news: "activity-cancelled", all: 1 }, now);
}

/** An activity is held elsewhere: tells each person who signed up, once, by the next of her dates that a letter reaches. */
export async function tellOfNewPlace(
  tx: Tx,
  activity: { readonly id: number },
  now: Date,
): Promise<{ readonly told: number; readonly unreachable: number }> {
  const toCome = and(
    eq(occurrences.activityId, activity.id),
    gt(occurrences.startsAt, now),
    isNull(occurrences.cancelledAt),
  );
  const next = onePerPerson(await listStanding(tx, toCome));
  return tellEach(tx, next, { news: "activity-moved" }, now);
}

async function tellEach(tx: Tx, all: readonly Told[], news: SignUpNews, now: Date) {
  let told = 0;
  for (const one of all) if ((await tellSignedUp(tx, one, news, now)) === "told") told += 1;
  return { told, unreachable: all.length - told };
}

/** Sign-ups that were not taken back, by date and in the order in which they came. */
const listStanding = (read: Reader, where: SQL | undefined) =>
  read
    .select({
      id: signUps.id,
      accountId: signUps.accountId,
      name: signUps.name,
      mail: signUps.mail,
      mailConfirmedAt: signUps.mailConfirmedAt,
      contactHash: signUps.contactHash,
      sealedToken: signUps.sealedToken,
      locale: signUps.locale,
    })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .where(and(where, ne(signUps.state, "withdrawn")))
    .orderBy(asc(occurrences.startsAt), asc(signUps.id));
