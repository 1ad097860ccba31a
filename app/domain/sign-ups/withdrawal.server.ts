import { and, asc, eq, gt, isNull, ne } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { hashToken } from "#app/domain/secrets.server";
import { isUid } from "#app/domain/text";
import type { Person, Viewer } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { occurrences } from "#db/schema/activities";
import { type SignUp, signUps } from "#db/schema/sign-ups";
import { takesBack } from "./opening";
import { freeSeat, lockSeats } from "./seats.server";
import { promoteWaiting } from "./waitlist.server";

/** "closed" once the date began or was cancelled; "gone" where she has neither a place nor waits for one. */
export type Withdrawal = "withdrawn" | "closed" | "gone";

interface OfActivity {
  readonly organizationId: number;
}
interface OfDate {
  readonly id: number;
}
type Held = Pick<SignUp, "id" | "occurrenceId" | "role">;

const held = { id: signUps.id, occurrenceId: signUps.occurrenceId, role: signUps.role };

/** Someone with an account gives her place back, or leaves the line. Runs `underSeatLock`. */
export async function withdraw(
  tx: Tx,
  person: Person,
  activity: OfActivity,
  occurrence: OfDate,
  now = new Date(),
): Promise<Withdrawal> {
  const [hers] = await tx
    .select(held)
    .from(signUps)
    .where(
      and(
        eq(signUps.occurrenceId, occurrence.id),
        eq(signUps.accountId, person.id),
        ne(signUps.state, "withdrawn"),
      ),
    )
    .limit(1);
  return hers ? leave(tx, hers, { by: person, role: "self", activity }, now) : "gone";
}

/** The same with the link of a sign-up without an account; undefined where the link opens nothing. */
export async function withdrawByLink(
  tx: Tx,
  viewer: Viewer,
  activity: OfActivity,
  token: string,
  now = new Date(),
): Promise<Withdrawal | undefined> {
  const [hers] = await tx
    .select(held)
    .from(signUps)
    .where(eq(signUps.tokenHash, hashToken(token)))
    .limit(1);
  return hers && leave(tx, hers, { by: viewer, role: "link", activity }, now);
}

/** An organizer takes someone off the list of a date; undefined where nobody of that name is on it. */
export async function removeSignUp(
  tx: Tx,
  person: Person,
  activity: OfActivity & { readonly id: number },
  uid: string,
  now = new Date(),
): Promise<Withdrawal | undefined> {
  if (!isUid(uid)) return undefined;
  const [one] = await tx
    .select(held)
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .where(and(eq(signUps.uid, uid), eq(occurrences.activityId, activity.id)))
    .limit(1);
  return one && leave(tx, one, { by: person, activity }, now);
}

/** Before an account goes: every place that it holds on dates to come is given to whoever waits. */
export async function withdrawFromAll(tx: Tx, person: Person, now = new Date()): Promise<void> {
  const all = await tx
    .select(held)
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .where(
      and(
        eq(signUps.accountId, person.id),
        ne(signUps.state, "withdrawn"),
        gt(occurrences.startsAt, now),
        isNull(occurrences.cancelledAt),
      ),
    )
    .orderBy(asc(signUps.occurrenceId), asc(signUps.id));
  for (const one of all) await giveBack(tx, one, now);
}

interface Actor {
  readonly by: Viewer;
  readonly role?: "self" | "link";
  readonly activity: OfActivity;
}

async function leave(tx: Tx, one: Held, { by, role, activity }: Actor, now: Date): Promise<Withdrawal> {
  const outcome = await giveBack(tx, one, now);
  if (outcome !== "withdrawn") return outcome;
  const object = { kind: "sign-up", id: one.id, organizationId: activity.organizationId };
  const act = role === undefined ? "sign-up.remove" : "sign-up.withdraw";
  await record(tx, by, act, object, { ...(role && { role }), now });
  return outcome;
}

async function giveBack(tx: Tx, { id, occurrenceId, role }: Held, now: Date): Promise<Withdrawal> {
  await lockSeats(tx, occurrenceId, role);
  const [standing] = await tx
    .select({
      state: signUps.state,
      origin: signUps.origin,
      startsAt: occurrences.startsAt,
      cancelledAt: occurrences.cancelledAt,
    })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .where(eq(signUps.id, id))
    .limit(1);
  if (!standing || standing.state === "withdrawn") return "gone";
  if (!takesBack(standing, now)) return "closed";
  await tx
    .update(signUps)
    .set({ ...forgotten, state: "withdrawn", withdrawnAt: now })
    .where(eq(signUps.id, id));
  if (holdsSeat(standing)) await freeSeat(tx, occurrenceId, role);
  await promoteWaiting(tx, occurrenceId, role, now);
  return "withdrawn";
}

/**
 * What nobody needs of her any more: a letter that is on its way carries its own address. The hash of her link stays, so
 * that it still says that she withdrew.
 */
const forgotten = {
  needs: [],
  children: null,
  phone: null,
  mail: null,
  mailConfirmedAt: null,
  contactHash: null,
  sealedToken: null,
} satisfies Partial<SignUp>;

/** Whoever simply came was counted, but took no place from anybody. */
const holdsSeat = ({ state, origin }: Pick<SignUp, "state" | "origin">): boolean =>
  state === "confirmed" && origin !== "walk-in";
