import type { Locale } from "#app/domain/viewer";
import { hoursBehindUtc } from "#app/locales/zone";

const hour = 3_600_000;
const day = 24 * hour;

/** A calendar day, `YYYY-MM-DD`; days compare as texts. */
export type Day = string;

/** The day that it is in Ecuador at that instant. */
export const dayOf = (instant: Date): Day =>
  new Date(instant.getTime() - hoursBehindUtc * hour).toISOString().slice(0, 10);

/** So many days later, or earlier where negative. */
export const addDays = (from: Day, days: number): Day =>
  new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);

/** Days from one to the other; negative where the other comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / day);

/** Eight in the morning of that day in Ecuador: when reminders go out. */
export const morningOf = (of: Day): Date => new Date(Date.parse(of) + (8 + hoursBehindUtc) * hour);

/**
 * Whether a reminder that was planned for `plannedFor` is one of those before this end (days, the earliest first) and
 * still the one to send: not after the end, and not so late that the next is due as well.
 */
export function isTimely(end: Day, remindedDays: readonly number[], plannedFor: Date, now: Date): boolean {
  const mornings = remindedDays.map((days) => morningOf(addDays(end, -days)).getTime());
  const place = mornings.indexOf(plannedFor.getTime());
  const next = mornings[place + 1];
  return place !== -1 && dayOf(now) <= end && (next === undefined || next > now.getTime());
}

/** The day in words, such as "3 de marzo de 2027". */
export const longDay = (day: Day, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));

/** Whether a text is a day that exists, between 1900 and 2199. */
export const isDay = (text: string): boolean =>
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
