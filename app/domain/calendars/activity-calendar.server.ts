import { isOrganizer } from "#app/domain/activities/activity.policy";
import { type ActivityRecord, findOccurrence } from "#app/domain/activities/find.server";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { datesOfActivity } from "./dates.server";
import type { Calendar } from "./event";
import { ownSignUps } from "./own-sign-ups.server";
import { eventsOf, nobodySpecial } from "./telling.server";

/**
 * The dates of an activity that was found for the viewer, or the one of that day; undefined where none is of that day.
 * Who has a place on a date, and who organizes it, reads where it is; where it is met online only her own calendar says.
 */
export async function activityCalendar(
  read: Reader,
  viewer: Viewer,
  activity: ActivityRecord,
  day: string | null,
  origin: string,
): Promise<Calendar | undefined> {
  const occurrence = day === null ? undefined : await findOccurrence(read, activity, day);
  if (day !== null && !occurrence) return undefined;
  const dates = (await datesOfActivity(read, activity.id, occurrence?.id)).reverse();
  const held = await ownSignUps(read, viewer);
  const organizes = isOrganizer(viewer, activity);
  return {
    name: activity.title,
    language: viewer.locale,
    events: await eventsOf(read, dates, {
      origin,
      locale: viewer.locale,
      whole: true,
      standingOf: ({ id }) => ({
        ...nobodySpecial,
        knowsPlace: organizes || held.get(id)?.state === "confirmed",
      }),
    }),
  };
}

/** Whether the file says only that what was planned is off. */
export const isCancelled = ({ events }: Calendar): boolean =>
  events.length > 0 && events.every(({ status }) => status === "CANCELLED");
