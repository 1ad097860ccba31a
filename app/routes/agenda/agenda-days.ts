import { localTime } from "#app/domain/activities/zones";
import type { AgendaRow } from "#app/domain/agenda/listing.server";

type Dated = Pick<AgendaRow, "startsAt" | "timeZone">;

/** Dates under the days that they have in their own zone; the days in order. */
export function byDay<T extends Dated>(dates: readonly T[]): [day: string, dates: T[]][] {
  const days = new Map<string, T[]>();
  for (const date of dates) {
    const { day } = localTime(date.startsAt, date.timeZone);
    const known = days.get(day);
    if (known) known.push(date);
    else days.set(day, [date]);
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1));
}
