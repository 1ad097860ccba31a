import { eq } from "drizzle-orm";
import { momentInWords } from "#app/domain/activities/moment-words";
import type { Locale } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { activities, occurrences } from "#db/schema/activities";
import { signUps } from "#db/schema/sign-ups";

type Params = Readonly<Record<string, string | number>>;

/** What is said to someone who signed up, with her place as it stands now; undefined where there is nothing to keep. */
export async function signUpFacts(read: Reader, params: Params, locale: Locale) {
  const row = await signUpOf(read, params);
  if (!row || row.state === "withdrawn" || row.cancelledAt !== null) return undefined;
  return { ...said(row, locale), waiting: row.state === "waiting" };
}

/** The link of a sign-up without an account, and nothing else; undefined once she withdrew. */
export async function signUpLinkFacts(read: Reader, params: Params, token: string | undefined) {
  const row = await signUpOf(read, params);
  return row && row.state !== "withdrawn" && token !== undefined ? { token } : undefined;
}

/** What is said to someone who waited and has a place; undefined where she has none any more. */
export async function movedUpFacts(read: Reader, params: Params, locale: Locale, token: string | undefined) {
  const row = await signUpOf(read, params);
  return row?.state === "confirmed" && row.cancelledAt === null ? said(row, locale, token) : undefined;
}

/** What is said of a date that was moved; undefined where she withdrew or it was cancelled since. */
export async function moveFacts(read: Reader, params: Params, locale: Locale, token: string | undefined) {
  const row = await signUpOf(read, params);
  if (!row || row.state === "withdrawn" || row.cancelledAt !== null) return undefined;
  const before = params.before
    ? momentInWords(new Date(Number(params.before)), row.timeZone, locale)
    : undefined;
  const facts = said(row, locale, token);
  return { ...facts, before: before === undefined || before === facts.when ? null : before };
}

/** What is said of a date that was cancelled; undefined where it takes place after all. */
export async function cancellationFacts(
  read: Reader,
  params: Params,
  locale: Locale,
  token: string | undefined,
) {
  const row = await signUpOf(read, params);
  if (!row || row.cancelledAt === null) return undefined;
  return { ...said(row, locale, token), reason: row.reason, all: params.all === 1 };
}

type Row = NonNullable<Awaited<ReturnType<typeof signUpOf>>>;

const said = ({ title, slug, day, startsAt, timeZone }: Row, locale: Locale, token?: string) => ({
  title,
  slug,
  day,
  when: momentInWords(startsAt, timeZone, locale),
  token: token ?? null,
});

async function signUpOf(read: Reader, params: Params) {
  const [row] = await read
    .select({
      state: signUps.state,
      title: activities.title,
      slug: activities.slug,
      timeZone: activities.timeZone,
      day: occurrences.day,
      startsAt: occurrences.startsAt,
      cancelledAt: occurrences.cancelledAt,
      reason: occurrences.cancelledReason,
    })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(eq(signUps.id, Number(params.signUpId)))
    .limit(1);
  return row;
}
