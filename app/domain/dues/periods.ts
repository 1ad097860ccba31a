import { type Day, dayOf } from "#app/domain/calendar";
import type { Locale } from "#app/domain/viewer";

/** A year or a month, `2026` or `2026-11`; of one kind they compare as texts. */
export type Period = string;

export const isPeriod = (text: string): boolean => /^(19|20|21)\d\d(-(0[1-9]|1[0-2]))?$/.test(text);

export const isMonth = (period: Period): boolean => period.length > 4;

/** The month that it is in Ecuador. */
export const thisMonth = (now = new Date()): Period => dayOf(now).slice(0, 7);

/** The period in words: `noviembre de 2026`, `2026`. */
export const longPeriod = (period: Period, locale: Locale): string =>
  isMonth(period)
    ? new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
        new Date(`${period}-01`),
      )
    : period;

/** So many months later, or earlier where negative. */
export function addMonths(month: Period, count: number): Period {
  const [year = 0, place = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, place - 1 + count)).toISOString().slice(0, 7);
}

/** Months and years that a form offers, the latest first, with those that are in use already. */
export function offeredPeriods(used: readonly Period[], today: Day): { months: Period[]; years: Period[] } {
  const month = today.slice(0, 7);
  const year = Number(today.slice(0, 4));
  const months = Array.from({ length: 25 }, (_, at) => addMonths(month, 6 - at));
  const years = Array.from({ length: 7 }, (_, at) => String(year + 1 - at));
  const latestFirst = (periods: Iterable<Period>) => [...new Set(periods)].sort().reverse();
  return {
    months: latestFirst([...months, ...used.filter(isMonth)]),
    years: latestFirst([...years, ...used.filter((period) => !isMonth(period))]),
  };
}
