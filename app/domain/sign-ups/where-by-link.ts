import { type ActivityStanding, stands } from "#app/domain/activities/standing";
import type { Activity, Occurrence } from "#db/schema/activities";
import type { SignUp } from "#db/schema/sign-ups";

interface HeldByLink extends Pick<SignUp, "state" | "mailConfirmedAt"> {
  readonly activity: Pick<Activity, "hiddenAt" | "place" | "whereAudience" | "onlineUrl">;
  readonly organization: ActivityStanding["organization"];
  readonly date: Pick<Occurrence, "place">;
}

interface WhereByLink {
  readonly place: string | null;
  readonly onlineUrl: string | null;
  /** Something of it is told once her mail is confirmed, and not before. */
  readonly kept: boolean;
}

/**
 * Where a date is, for whoever holds the link of a sign-up. A name is typed by anybody in a minute: what organizers keep
 * for those who sign up is told once a mail is confirmed. Nothing is said while the activity does not stand.
 */
export function whereByLink({
  state,
  mailConfirmedAt,
  activity,
  organization,
  date,
}: HeldByLink): WhereByLink {
  if (state !== "confirmed" || !stands({ hiddenAt: activity.hiddenAt, organization }))
    return { place: null, onlineUrl: null, kept: false };
  const place = date.place ?? activity.place;
  const { onlineUrl } = activity;
  const known = mailConfirmedAt !== null;
  const tellsPlace = known || activity.whereAudience === "everyone";
  return {
    place: tellsPlace ? place : null,
    onlineUrl: known ? onlineUrl : null,
    kept: !known && (onlineUrl !== null || (!tellsPlace && place !== null)),
  };
}
