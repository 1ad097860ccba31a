import { addDays, dayOf } from "#app/domain/calendar";

/** Dates in one calendar; of more, those to come go before those past. */
export const mostEvents = 1_000;

const daysBack = 90;
const daysAhead = 400;

export interface Window {
  readonly from: Date;
  /** The beginning of today, so that nothing changes as the day goes by. */
  readonly today: Date;
  readonly until: Date;
}

/** Which dates a calendar holds: some weeks back, a year and a bit ahead, by whole days. */
export function windowOf(now: Date): Window {
  const today = dayOf(now);
  const start = (days: number) => new Date(Date.parse(addDays(today, days)));
  return { from: start(-daysBack), today: start(0), until: start(daysAhead) };
}
