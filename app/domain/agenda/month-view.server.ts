import { localTime, startOfDay } from "#app/domain/activities/zones";
import { addDays, type Day } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import { zone } from "#app/locales/zone";
import type { Reader } from "#db/client/index";
import type { AgendaQuery } from "./agenda.schema";
import { type AgendaDate, datesOf, type Span } from "./dates.server";
import { type AskedPlaces, narrowingOf } from "./listing.server";
import { daysOf, type Month } from "./month";

/** A month of so many dates is read at once; of a fuller one, day by day. */
const readAtOnce = 150;

/** Titles of a day in the month. */
const shownTitles = 3;

/** Dates of one day that are counted; of more it is said that there are more. */
const counted = 12;

export interface MonthDay {
  readonly day: Day;
  /** The first of them. */
  readonly dates: readonly AgendaDate[];
  /** How many more there are. */
  readonly more: number;
  /** Whether there are still more than that. */
  readonly uncounted: boolean;
}

/** The days of a month on which there is something that the viewer may see. Nearness has no part in it. */
export async function listMonth(
  read: Reader,
  viewer: Viewer,
  query: AgendaQuery,
  month: Month,
  { cantonId }: AskedPlaces = {},
  now = new Date(),
): Promise<MonthDay[]> {
  const dates = await datesOf(read, viewer, narrowingOf(query), now);
  const list = cantonId === undefined ? dates.everywhere : dates.inCanton(cantonId);
  const days = daysOf(month);
  const all = await list(spanOf(`${month}-01`, days.length), readAtOnce + 1);
  if (all.length <= readAtOnce) return byDay(all, days);
  const shown: MonthDay[] = [];
  for (const day of days) {
    const [found] = byDay(await list(spanOf(day, 1), counted + 1), [day], counted);
    if (found) shown.push(found);
  }
  return shown;
}

/** Galápagos is an hour behind: its last hour of a day belongs to the next one on the continent. */
const hourBehind = 3_600_000;

const spanOf = (first: Day, length: number): Span => ({
  startsFrom: startOfDay(first, zone),
  startsBefore: new Date(startOfDay(addDays(first, length), zone).getTime() + hourBehind),
});

/** The dates under the days of their own zone; those of other days are left out. */
function byDay(all: readonly AgendaDate[], days: readonly Day[], most = all.length): MonthDay[] {
  const found = new Map<Day, AgendaDate[]>(days.map((day) => [day, []]));
  for (const date of all) found.get(localTime(date.startsAt, date.timeZone).day)?.push(date);
  return [...found].flatMap(([day, dates]) =>
    dates.length === 0
      ? []
      : [
          {
            day,
            dates: dates.slice(0, shownTitles),
            more: Math.max(0, Math.min(dates.length, most) - shownTitles),
            uncounted: dates.length > most,
          },
        ],
  );
}
