import { addDays, type Day, daysBetween } from "#app/domain/calendar";
import type { Activity, Occurrence } from "#db/schema/activities";
import type { When } from "./plan";
import { repetitionOf } from "./repetition";
import { localTime } from "./zones";

type Dated = Pick<Occurrence, "day" | "plannedFor" | "startsAt" | "endsAt" | "movedAt">;

/** The day on which the rule of an activity begins: the first that it gave, whether it takes place or was left out. */
export const firstDayOf = (dates: readonly Pick<Occurrence, "day">[], exceptions: readonly Day[]): Day =>
  [...dates.map(({ day }) => day), ...exceptions].sort()[0] ?? "";

/** When an activity takes place, as its form says it: read from its rule and from its last date that was not moved. */
export function whenOf(
  { recurrence, exceptions, timeZone }: Pick<Activity, "recurrence" | "exceptions" | "timeZone">,
  dates: readonly Dated[],
): When | undefined {
  const model = dates.filter(({ movedAt }) => movedAt === null).at(-1) ?? dates.at(-1);
  if (!model) return undefined;
  const begins = localTime(model.plannedFor, timeZone);
  const lasts = model.endsAt.getTime() - model.startsAt.getTime();
  const ends = localTime(new Date(model.plannedFor.getTime() + lasts), timeZone);
  const day = firstDayOf(dates, exceptions);
  const nights = daysBetween(begins.day, ends.day);
  return {
    ...repetitionOf(recurrence, { day, time: begins.time }, timeZone),
    day,
    startTime: begins.time,
    endTime: ends.time,
    endDay: nights > 0 ? addDays(day, nights) : null,
    exceptions,
  };
}
