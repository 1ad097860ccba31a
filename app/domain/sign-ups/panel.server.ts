import { and, eq, sql } from "drizzle-orm";
import { type ActivitySubject, canRunActivity } from "#app/domain/activities/activity.policy";
import { isSignedIn, type Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import type { Activity, AttendeeRole, Occurrence } from "#db/schema/activities";
import { signUps } from "#db/schema/sign-ups";
import { readOffer } from "./offer.server";
import { type Closing, closingFor, takesBack } from "./opening";
import { findOwn, type OwnSignUp } from "./own.server";
import { freeOf } from "./seats.server";

export interface PartOfPanel {
  readonly role: AttendeeRole;
  /** Empty where as many may come as like. */
  readonly capacity: number | null;
  /** Places left; empty likewise. */
  readonly free: number | null;
  readonly waiting: number;
}

/** What the page of a date says of signing up for it. */
export interface SignUpPanel {
  /** Why she cannot sign up, where she cannot. */
  readonly closing: Closing | null;
  readonly parts: readonly PartOfPanel[];
  /** How she stands in it herself; those without an account have their link. */
  readonly mine: OwnSignUp | null;
  readonly mayWithdraw: boolean;
  /** Whether she reads who signed up. */
  readonly mayRun: boolean;
}

/** Whether a date is open, what is left in each part, and how the viewer stands in it. */
export async function readSignUpPanel(
  read: Reader,
  viewer: Viewer,
  activity: ActivitySubject & Pick<Activity, "id" | "signUpMode">,
  occurrence: Occurrence,
  now = new Date(),
): Promise<SignUpPanel> {
  const { seats } = await readOffer(read, activity, occurrence);
  const waiting = await countWaiting(read, occurrence.id);
  const mine = isSignedIn(viewer) ? ((await findOwn(read, viewer, occurrence)) ?? null) : null;
  return {
    closing: closingFor(viewer, activity, occurrence, now) ?? (seats.length === 0 ? "none" : null),
    parts: seats.map(({ role, capacity, taken }) => ({
      role,
      capacity,
      free: capacity === null ? null : freeOf({ capacity, taken }),
      waiting: waiting.get(role) ?? 0,
    })),
    mine,
    mayWithdraw: mine !== null && takesBack(occurrence, now),
    mayRun: canRunActivity(viewer, activity),
  };
}

async function countWaiting(read: Reader, occurrenceId: number): Promise<ReadonlyMap<AttendeeRole, number>> {
  const rows = await read
    .select({ role: signUps.role, count: sql<number>`count(*)` })
    .from(signUps)
    .where(and(eq(signUps.occurrenceId, occurrenceId), eq(signUps.state, "waiting")))
    .groupBy(signUps.role);
  return new Map(rows.map(({ role, count }) => [role, count]));
}
