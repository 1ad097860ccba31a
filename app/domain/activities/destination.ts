import { addDays, daysBetween } from "#app/domain/calendar";
import type { Activity, Occurrence } from "#db/schema/activities";
import type { Destination } from "./move.server";
import { type PlanFault, planDates, type When } from "./plan";
import { never } from "./repetition";
import { localTime } from "./zones";

/** Where the form says that one date goes; or what is wrong with it. */
export function destinationOf(
  {
    place,
    ...moment
  }: Pick<When, "day" | "startTime" | "endTime" | "endDay"> & { readonly place: string | null },
  { timeZone }: Pick<Activity, "timeZone">,
): Destination | PlanFault {
  const plan = planDates({ ...never, ...moment, exceptions: [] }, timeZone);
  if ("word" in plan) return plan;
  const date = plan.dates[0];
  return date ? { startsAt: date.startsAt, endsAt: date.endsAt, place } : { field: "day", word: "none-left" };
}

/** One date as its form says it. */
export function momentOf(
  { startsAt, endsAt }: Pick<Occurrence, "startsAt" | "endsAt">,
  { timeZone }: Pick<Activity, "timeZone">,
): Pick<When, "day" | "startTime" | "endTime" | "endDay"> {
  const [from, to] = [localTime(startsAt, timeZone), localTime(endsAt, timeZone)];
  const nights = daysBetween(from.day, to.day);
  return {
    day: from.day,
    startTime: from.time,
    endTime: to.time,
    endDay: nights > 0 ? addDays(from.day, nights) : null,
  };
}
