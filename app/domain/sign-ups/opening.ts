import { type ActivityStanding, stands } from "#app/domain/activities/standing";
import { isSignedIn, type Viewer } from "#app/domain/viewer";
import type { Activity, Occurrence } from "#db/schema/activities";

/** Why nobody, or not she, signs up for a date. */
export type Closing = "hidden" | "cancelled" | "began" | "none" | "account";

type Subject = Pick<Activity, "signUpMode"> & ActivityStanding;
type OfDate = Pick<Occurrence, "startsAt" | "cancelledAt">;

/**
 * Why a date takes nobody any more: it does not stand, it was cancelled, it began, or people just come. Undefined
 * while it is open.
 */
export function closingOf(
  activity: Subject,
  date: OfDate,
  now: Date,
): Exclude<Closing, "account"> | undefined {
  if (!stands(activity)) return "hidden";
  if (date.cancelledAt !== null) return "cancelled";
  if (date.startsAt <= now) return "began";
  return activity.signUpMode === "none" ? "none" : undefined;
}

/** The same for someone who looks: "account" where she needs one to sign up. */
export function closingFor(viewer: Viewer, activity: Subject, date: OfDate, now: Date): Closing | undefined {
  const closing = closingOf(activity, date, now);
  if (closing) return closing;
  return activity.signUpMode === "account" && !isSignedIn(viewer) ? "account" : undefined;
}

/** Whether someone may still give her place back: until the date begins, unless it was cancelled. */
export const takesBack = ({ startsAt, cancelledAt }: OfDate, now: Date): boolean =>
  cancelledAt === null && startsAt > now;
