import ICAL from "ical.js";
import type { Day } from "#app/domain/calendar";
import { mostDates, mostMonths, type ReadRule, type RuleFault } from "./rule-text";

/** The search went past the last month that an activity may reach. */
class PastTheEnd extends Error {}

/**
 * Walks the days of a rule and leaves it where it would go on for years: some rules, such as one for 30 February, have
 * no next day at all, and looking for it would never end.
 */
class BoundedIterator extends ICAL.RecurIterator {
  override increment_month(): void {
    stayNear(this);
    super.increment_month();
  }

  override increment_year(years: number): void {
    stayNear(this);
    super.increment_year(years);
  }

  override check_contracting_rules(): boolean {
    stayNear(this);
    return super.check_contracting_rules();
  }
}

/** A function and not a method: the iterator already looks for its first day while it is made. */
function stayNear({ last, dtstart }: Pick<BoundedIterator, "last" | "dtstart">): void {
  if (last.year > dtstart.year + mostMonths / 12 + 1) throw new PastTheEnd();
}

/**
 * The days that a rule gives from a day on, in order: at most 120 within 24 months. Where the first day is none of its
 * days, the first one after it is the beginning.
 */
export function expand({ frequency, every, parts, end }: ReadRule, start: Day): Day[] | RuleFault {
  const horizon = latestDay(start);
  if ("until" in end && end.until > horizon) return "too-far";
  const rule = ICAL.Recur.fromString(
    [
      `FREQ=${frequency}`,
      `INTERVAL=${every}`,
      ...[...parts].map(([name, value]) => `${name}=${value}`),
      "count" in end ? `COUNT=${end.count}` : `UNTIL=${end.until.replaceAll("-", "")}`,
    ].join(";"),
  );
  const days: Day[] = [];
  try {
    const walk = new BoundedIterator({ rule, dtstart: ICAL.Time.fromDateString(start) });
    for (let next = walk.next(); next; next = walk.next()) {
      const day = next.toString().slice(0, 10);
      if (day > horizon) return "too-far";
      if (days.length === mostDates) return "too-many";
      days.push(day);
    }
  } catch (error) {
    if (!(error instanceof PastTheEnd)) return "unreadable";
    if (days.length > 0) return "too-far";
  }
  return days.length === 0 ? "empty" : days;
}

/** The last day that an activity which begins on a day may have. */
export function latestDay(start: Day): Day {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + mostMonths, day)).toISOString().slice(0, 10);
}
