import { addDays, type Day, daysBetween } from "#app/domain/calendar";
import type { TimeZone } from "#db/schema/activities";
import { expand, latestDay } from "./recurrence";
import { type Repetition, readRepetition } from "./repetition";
import { type RuleFault, ruleText } from "./rule-text";
import { instantAt } from "./zones";

/** When an activity takes place, as the form says it. */
export interface When extends Repetition {
  readonly day: Day;
  /** `HH:MM` in the activity's zone. */
  readonly startTime: string;
  readonly endTime: string;
  /** The day on which each date ends, where it is not the one on which it begins: said of the first date. */
  readonly endDay: Day | null;
  /** Days of the rule on which it does not take place. */
  readonly exceptions: readonly Day[];
}

export interface PlannedDate {
  readonly day: Day;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The dates of an activity, and what is kept so that they can be made again. */
export interface Plan {
  /** RFC 5545 RRULE; none for a single date. */
  readonly recurrence: string | null;
  readonly exceptions: readonly Day[];
  readonly dates: readonly PlannedDate[];
}

/** What is wrong with it and beside which field that is said. */
export interface PlanFault {
  readonly field: "day" | "endTime" | "endDay" | "repeats" | "until" | "count" | "rule" | "exceptions";
  readonly word:
    | `rule-${RuleFault | "two-ends"}`
    | "ends-before-start"
    | "lasts-too-long"
    | "not-chosen"
    | "no-such-date"
    | "none-left"
    | "past"
    | "begun"
    | "too-far-ahead";
  /** The day of which it is said. */
  readonly day?: Day;
}

/** Days that one date may last. */
const longest = 14;

/** The dates that the form asks for, in order; or the first thing that is wrong with it. */
export function planDates(when: When, zone: TimeZone): Plan | PlanFault {
  const nights = when.endDay === null ? 0 : daysBetween(when.day, when.endDay);
  if (nights < 0) return { field: "endDay", word: "ends-before-start" };
  if (nights >= longest) return { field: "endDay", word: "lasts-too-long" };
  if (nights === 0 && when.endTime <= when.startTime) return { field: "endTime", word: "ends-before-start" };
  if (saysMore(when)) return { field: "repeats", word: "not-chosen" };
  const expanded = expandDays(when, zone);
  if ("word" in expanded) return expanded;
  const { recurrence, days } = expanded;
  const exceptions = recurrence === null ? [] : [...new Set(when.exceptions)].sort();
  const stranger = exceptions.find((day) => !days.includes(day));
  if (stranger !== undefined) return { field: "exceptions", word: "no-such-date", day: stranger };
  const left = days.filter((day) => !exceptions.includes(day));
  if (left.length === 0) return { field: "exceptions", word: "none-left" };
  const dates = left.map((day) => ({
    day,
    startsAt: instantAt(day, when.startTime, zone),
    endsAt: instantAt(addDays(day, nights), when.endTime, zone),
  }));
  return { recurrence, exceptions, dates };
}

/** Whether more is said of a repetition than the kind that was chosen would heed. */
const saysMore = ({ repeats, weekdays, until, count, rule, exceptions }: When): boolean =>
  repeats === "never"
    ? weekdays.length > 0 || until !== null || count !== null || rule !== "" || exceptions.length > 0
    : repeats !== "rule" && rule !== "";

function expandDays(
  when: When,
  zone: TimeZone,
): { readonly recurrence: string | null; readonly days: readonly Day[] } | PlanFault {
  if (when.repeats === "never") return { recurrence: null, days: [when.day] };
  const rule = readRepetition(when, { day: when.day, time: when.startTime }, zone);
  if (typeof rule === "string") return { field: fieldOf(rule, when), word: `rule-${rule}` };
  const days = expand(rule, when.day);
  if (typeof days === "string") return { field: fieldOf(days, when), word: `rule-${days}` };
  return { recurrence: ruleText(rule, zone), days };
}

/** Where a fault of the rule is mended: in its text, or at the end that was chosen. */
const fieldOf = (fault: RuleFault | "two-ends", { repeats, until }: When): PlanFault["field"] => {
  if (repeats === "rule") return "rule";
  if (fault === "endless") return "count";
  return until === null ? "count" : "until";
};

/** What is wrong with the beginning of something new: it must be ahead, and not by years. */
export function faultOfBeginning({ dates }: Plan, now: Date): PlanFault | undefined {
  const first = dates[0];
  if (first === undefined || first.startsAt <= now) return { field: "day", word: "past" };
  return first.day > latestDay(now.toISOString().slice(0, 10))
    ? { field: "day", word: "too-far-ahead" }
    : undefined;
}
