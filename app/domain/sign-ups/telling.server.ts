import { and, asc, eq, ne } from "drizzle-orm";
import { notify } from "#app/domain/notifications/notify.server";
import { open } from "#app/domain/secrets.server";
import type { Tx } from "#db/client/index";
import { type SignUp, signUps } from "#db/schema/sign-ups";
import { lockDate } from "./seats.server";

/** The letters that tell of a change to whoever signed up. */
export type SignUpNews = "sign-up-moved-up" | "activity-moved" | "activity-cancelled";

/** What is told of, and where: a sign-up with an account, or with an address that its link confirmed. */
type Told = Pick<SignUp, "id" | "accountId" | "name" | "mail" | "mailConfirmedAt" | "sealedToken" | "locale">;

/**
 * Writes the letter of a change to someone who signed up. "unreachable" where she has no account and left no address,
 * or never opened the link that was sent to it: her organizers find her telephone in the list.
 */
export async function tellSignedUp(
  tx: Tx,
  told: Told,
  news: SignUpNews,
  now = new Date(),
): Promise<"told" | "unreachable"> {
  const { id: signUpId, accountId, name, mail, mailConfirmedAt, sealedToken, locale } = told;
  if (accountId !== null) {
    await notify(tx, { accountId }, news, { signUpId }, now);
    return "told";
  }
  const token = sealedToken === null ? undefined : open("sign-up", sealedToken);
  if (mail === null || mailConfirmedAt === null || token === undefined) return "unreachable";
  await notify(tx, { mail, name, locale, detail: "discreet" }, news, { signUpId, token }, now);
  return "told";
}

/**
 * Tells everyone who has a place on a date, or waits for one, each once; answers how many could not be reached. Nobody
 * signs up meanwhile: whoever comes later finds the date as it was told.
 */
export async function tellAllSignedUp(
  tx: Tx,
  occurrence: { readonly id: number },
  news: SignUpNews,
  now = new Date(),
): Promise<{ readonly told: number; readonly unreachable: number }> {
  await lockDate(tx, occurrence.id);
  const all = await tx
    .select()
    .from(signUps)
    .where(and(eq(signUps.occurrenceId, occurrence.id), ne(signUps.state, "withdrawn")))
    .orderBy(asc(signUps.id));
  let told = 0;
  for (const one of all) if ((await tellSignedUp(tx, one, news, now)) === "told") told += 1;
  return { told, unreachable: all.length - told };
}
