import { longestGrantMonths } from "./grant.policy";

/** Continental Ecuador keeps five hours behind UTC all year. */
const offset = "-05:00";

/** The calendar day in Ecuador at an instant, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string =>
  new Date(instant.getTime() - 5 * 3_600_000).toISOString().slice(0, 10);

/** The end of a calendar day in Ecuador; undefined where there is no such day. */
export function endOfDay(day: string): Date | undefined {
  const end = new Date(`${day}T23:59:59.999${offset}`);
  return Number.isNaN(end.getTime()) || dayOf(end) !== day ? undefined : end;
}

/** The last calendar day until which a grant given now may run. */
export function lastExpiryDay(now = new Date()): string {
  const [year = 0, month = 0, day = 0] = dayOf(now).split("-").map(Number);
  const target = new Date(Date.UTC(year, month - 1 + longestGrantMonths, day));
  if (target.getUTCDate() !== day) target.setUTCDate(0);
  return target.toISOString().slice(0, 10);
}
