import { addDays, type Day, isDay } from "#app/domain/calendar";
import type { TimeZone } from "#db/schema/activities";
import { endOfDayUtc, instantAt, localTime } from "./zones";

/** Dates that one activity may have, and how many months they may span. */
export const mostDates = 120;
export const mostMonths = 24;

/** Why a rule is refused; the locales have a sentence for each. */
export type RuleFault =
  /** It is not a rule of RFC 5545, or has a part that is not attended to here. */
  | "unreadable"
  /** It repeats within a day. */
  | "within-a-day"
  | "endless"
  | "too-many"
  | "too-far"
  /** It gives no date at all. */
  | "empty";

export const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
export type Frequency = (typeof frequencies)[number];

/** A rule that was read: its parts as they are kept, and its end as a number of dates or as a last day. */
export interface ReadRule {
  readonly frequency: Frequency;
  readonly every: number;
  /** The `BY…` parts and `WKST`, in the order in which they are written. */
  readonly parts: ReadonlyMap<string, string>;
  readonly end: { readonly count: number } | { readonly until: Day };
}

/** A longer text is no rule that anybody wrote. */
const longest = 300;
const mostEvery = 100;

const weekday = /^(SU|MO|TU|WE|TH|FR|SA)$/;
const placedWeekday = /^([1-5]|-[1-5])?(SU|MO|TU|WE|TH|FR|SA)$/;

const among = (pattern: RegExp) => (text: string) => pattern.test(text);
/** Negative days count from the end of the month. */
const between = (least: number, most: number) => (text: string) =>
  /^-?[1-9]\d?$/.test(text) && Number(text) >= least && Number(text) <= most;

/**
 * The parts that each frequency may have, in the order in which they are written, and what an entry of them may be: what
 * calendars write when someone chooses days. Of the rest some are against the standard, and others are read differently
 * by different calendars.
 */
const entries: Readonly<Record<Frequency, Readonly<Record<string, (entry: string) => boolean>>>> = {
  DAILY: { WKST: among(weekday) },
  WEEKLY: { BYDAY: among(weekday), WKST: among(weekday) },
  MONTHLY: { BYMONTHDAY: between(-28, 31), BYDAY: among(placedWeekday), WKST: among(weekday) },
  YEARLY: { BYMONTH: between(1, 12), BYMONTHDAY: between(1, 28), WKST: among(weekday) },
};

const withinDay = /(^|;)(FREQ=(SECONDLY|MINUTELY|HOURLY)|BY(HOUR|MINUTE|SECOND)=)/;

/**
 * Reads a rule as people paste it, with or without `RRULE:`, for dates that begin at that time of the day in the zone.
 * Nothing is computed: whatever its numbers say, it is read or refused at once.
 */
export function readRule(typed: string, zone: TimeZone, startTime: string): ReadRule | RuleFault {
  if (typed.length > longest) return "unreadable";
  const text = typed
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/^RRULE:/, "")
    .replace(/;$/, "");
  if (withinDay.test(text)) return "within-a-day";
  const said = new Map<string, string>();
  for (const part of text.split(";")) {
    const [, name, value] = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part) ?? [];
    if (name === undefined || value === undefined || said.has(name)) return "unreadable";
    said.set(name, value);
  }
  const frequency = frequencyOf(said);
  const every = wholeNumber(said.get("INTERVAL") ?? "1");
  if (!frequency || every === undefined || every > mostEvery) return "unreadable";
  const parts = readParts(said, frequency);
  if (parts === undefined) return "unreadable";
  const end = readEnd(said, zone, startTime);
  return typeof end === "string" ? end : { frequency, every, parts, end };
}

/** Each day that is a Monday, as some calendars say, is each week on Monday. */
function frequencyOf(said: ReadonlyMap<string, string>): Frequency | undefined {
  const frequency = frequencies.find((one) => one === said.get("FREQ"));
  const onWeekdays = frequency === "DAILY" && said.has("BYDAY") && (said.get("INTERVAL") ?? "1") === "1";
  return onWeekdays ? "WEEKLY" : frequency;
}

function readParts(
  said: ReadonlyMap<string, string>,
  frequency: Frequency,
): ReadonlyMap<string, string> | undefined {
  const known = ["FREQ", "INTERVAL", "COUNT", "UNTIL", ...Object.keys(entries[frequency])];
  if ([...said.keys()].some((name) => !known.includes(name))) return undefined;
  const parts = new Map<string, string>();
  for (const [name, fits] of Object.entries(entries[frequency])) {
    const value = said.get(name);
    if (value === undefined) continue;
    const listed = [...new Set(value.split(","))];
    if ((name === "WKST" && listed.length > 1) || !listed.every(fits)) return undefined;
    parts.set(name, listed.join(","));
  }
  // A month without its day would be read as the day on which it begins, which that month may not have.
  return parts.has("BYMONTH") === parts.has("BYMONTHDAY") || frequency === "MONTHLY" ? parts : undefined;
}

function readEnd(
  said: ReadonlyMap<string, string>,
  zone: TimeZone,
  startTime: string,
): ReadRule["end"] | RuleFault {
  const [count, until] = [said.get("COUNT"), said.get("UNTIL")];
  if (count !== undefined && until !== undefined) return "unreadable";
  if (count !== undefined) {
    const dates = wholeNumber(count);
    if (dates === undefined) return "unreadable";
    return dates > mostDates ? "too-many" : { count: dates };
  }
  if (until === undefined) return "endless";
  const last = lastDayUntil(until, zone, startTime);
  return last === undefined ? "unreadable" : { until: last };
}

/** The last day on which a date that begins at that time is not after an `UNTIL`. */
function lastDayUntil(text: string, zone: TimeZone, startTime: string): Day | undefined {
  const [, year, month, dayOfMonth, time, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T([0-2]\d[0-5]\d[0-5]\d)(Z?))?$/.exec(text) ?? [];
  const day = `${year}-${month}-${dayOfMonth}`;
  if (!isDay(day)) return undefined;
  if (time === undefined) return day;
  const clock = `${time.slice(0, 2)}:${time.slice(2, 4)}`;
  if (!isTime(clock)) return undefined;
  const local = utc
    ? localTime(new Date(`${day}T${clock}:00Z`), zone)
    : localTime(instantAt(day, clock, zone), zone);
  return startTime <= local.time ? local.day : addDays(local.day, -1);
}

/** Whether a text is a time of the day, `HH:MM`. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const wholeNumber = (text: string): number | undefined =>
  /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;

/** The rule as it is kept and as calendars read it: `UNTIL` as the last second of its day, in UTC. */
export function ruleText({ frequency, every, parts, end }: ReadRule, zone: TimeZone): string {
  return [
    `FREQ=${frequency}`,
    ...(every > 1 ? [`INTERVAL=${every}`] : []),
    ...[...parts].map(([name, value]) => `${name}=${value}`),
    "count" in end ? `COUNT=${end.count}` : `UNTIL=${endOfDayUtc(end.until, zone)}`,
  ].join(";");
}
