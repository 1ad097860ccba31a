import type { Day } from "#app/domain/calendar";
import type { TimeZone } from "#db/schema/activities";

const hour = 3_600_000;

/** Hours behind UTC, all year: neither zone changes its clocks. */
const hoursBehind: Readonly<Record<TimeZone, number>> = { "America/Guayaquil": 5, "Pacific/Galapagos": 6 };

/** Beginning of the INEC codes of the cantons that keep the time of the islands. */
const islands = "20";

/** The zone of a canton, by its INEC code. */
export const zoneOf = (cantonCode: string): TimeZone =>
  cantonCode.startsWith(islands) ? "Pacific/Galapagos" : "America/Guayaquil";

/** The instant at which it is that time, `HH:MM`, of that day in the zone. */
export const instantAt = (day: Day, time: string, zone: TimeZone): Date =>
  new Date(Date.parse(`${day}T${time}:00Z`) + hoursBehind[zone] * hour);

/** The instant at which a day begins in the zone. */
export const startOfDay = (day: Day, zone: TimeZone): Date => instantAt(day, "00:00", zone);

/** The day and the time, `HH:MM`, that it is in the zone at an instant. */
export function localTime(instant: Date, zone: TimeZone): { readonly day: Day; readonly time: string } {
  const local = new Date(instant.getTime() - hoursBehind[zone] * hour).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The last second of a day in the zone, as RFC 5545 writes an instant in UTC. */
export const endOfDayUtc = (day: Day, zone: TimeZone): string => {
  const last = new Date(instantAt(day, "23:59", zone).getTime() + 59_000).toISOString();
  return `${last.slice(0, 19).replace(/[-:]/g, "")}Z`;
};
