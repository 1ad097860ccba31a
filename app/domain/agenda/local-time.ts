import type { Day } from "#app/domain/calendar";
import type { TimeZone } from "#db/schema/activities";

/** How far behind UTC each zone keeps, all year: neither moves its clocks. */
const hoursBehind: Readonly<Record<TimeZone, number>> = {
  "America/Guayaquil": 5,
  "Pacific/Galapagos": 6,
};

const hour = 3_600_000;

/** The day and the time of day, `HH:MM`, that the clocks of a zone show at an instant. */
export function localTime(instant: Date, zone: TimeZone): { readonly day: Day; readonly time: string } {
  const shown = new Date(instant.getTime() - hoursBehind[zone] * hour).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** The instant at which a day begins in continental Ecuador. */
export const startOfDay = (day: Day): Date =>
  new Date(Date.parse(day) + hoursBehind["America/Guayaquil"] * hour);
