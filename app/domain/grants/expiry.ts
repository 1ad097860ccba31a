import { hoursBehindUtc } from "#app/locales/zone";
import { longestGrantMonths } from "./grant.policy";

const behind = hoursBehindUtc * 3_600_000;

/** The calendar day in Ecuador at an instant, `YYYY-MM-DD`. */
const dayOf = (instant: Date): string => new Date(instant.getTime() - behind).toISOString().slice(0, 10);

/** The end of a calendar day in Ecuador; undefined where there is no such day. */
export function endOfDay(day: string): Date | undefined {
  const end = new Date(Date.parse(`${day}T23:59:59.999Z`) + behind);
  return Number.isNaN(end.getTime()) || dayOf(end) !== day ? undefined : end;
}

/** The last calendar day until which a grant given now may run. */
export function lastExpiryDay(now = new Date()): string {
  const [year = 0, month = 0, day = 0] = dayOf(now).split("-").map(Number);
  const target = new Date(Date.UTC(year, month - 1 + longestGrantMonths, day));
  if (target.getUTCDate() !== day) target.setUTCDate(0);
  return target.toISOString().slice(0, 10);
}
