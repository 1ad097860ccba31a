import type { Day } from "#app/domain/calendar";
import type { TimeZone } from "#db/schema/activities";
import { type ReadRule, type RuleFault, readRule } from "./rule-text";

/** How an activity repeats, as people say it; `rule` is for a rule of RFC 5545 that is none of these. */
export const repetitions = ["never", "weekly", "monthly-day", "monthly-weekday", "rule"] as const;
export type RepetitionKind = (typeof repetitions)[number];

export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];

/** What the form says of the repetition. */
export interface Repetition {
  readonly repeats: RepetitionKind;
  /** Every so many weeks or months. */
  readonly every: number;
  /** Of a weekly one; the first day's own where none is chosen. */
  readonly weekdays: readonly Weekday[];
  readonly until: Day | null;
  readonly count: number | null;
  /** The text of a rule, where it is one. */
  readonly rule: string;
}

export const never: Repetition = {
  repeats: "never",
  every: 1,
  weekdays: [],
  until: null,
  count: null,
  rule: "",
};

/** The day of the week of a day. */
export const weekdayOf = (day: Day): Weekday => weekdays[(new Date(day).getUTCDay() + 6) % 7] ?? weekdays[0];

/** Which of its weekday a day is in its month, such as the first Saturday; -1 for a fifth, which is the last. */
function placeInMonth(day: Day): number {
  const place = Math.ceil(Number(day.slice(8)) / 7);
  return place === 5 ? -1 : place;
}

/** The rule of a repetition that begins on a day; the word of why it is none. `never` has no rule and is not asked. */
export function readRepetition(
  said: Repetition,
  start: { readonly day: Day; readonly time: string },
  zone: TimeZone,
): ReadRule | RuleFault | "two-ends" {
  if (said.repeats === "rule") return readRule(said.rule, zone, start.time);
  if (said.until !== null && said.count !== null) return "two-ends";
  const end = said.count !== null ? { count: said.count } : said.until !== null && { until: said.until };
  if (!end) return "endless";
  const chosen = said.weekdays.length > 0 ? said.weekdays : [weekdayOf(start.day)];
  const parts = {
    never: [],
    weekly: [["BYDAY", weekdays.filter((one) => chosen.includes(one)).join(",")]],
    "monthly-day": [["BYMONTHDAY", String(Number(start.day.slice(8)))]],
    "monthly-weekday": [["BYDAY", `${placeInMonth(start.day)}${weekdayOf(start.day)}`]],
  } as const satisfies Record<Exclude<RepetitionKind, "rule">, readonly (readonly [string, string])[]>;
  return {
    frequency: said.repeats === "weekly" ? "WEEKLY" : "MONTHLY",
    every: said.every,
    parts: new Map<string, string>(parts[said.repeats]),
    end,
  };
}

/** A kept rule as the form says it: in the words of people where there are some, else as its text. */
export function repetitionOf(
  rule: string | null,
  start: { readonly day: Day; readonly time: string },
  zone: TimeZone,
): Repetition {
  if (rule === null) return never;
  const read = readRule(rule, zone, start.time);
  if (typeof read === "string") return { ...never, repeats: "rule", rule };
  const count = "count" in read.end ? read.end.count : null;
  const until = "until" in read.end ? read.end.until : null;
  const kinds = ["weekly", "monthly-day", "monthly-weekday"] as const;
  for (const repeats of kinds) {
    const chosen = repeats === "weekly" ? weekdays.filter((one) => daysOf(read).includes(one)) : [];
    const said: Repetition = { repeats, every: read.every, weekdays: chosen, until, count, rule: "" };
    const again = readRepetition(said, start, zone);
    if (typeof again !== "string" && sameRule(read, again)) return said;
  }
  return { ...never, repeats: "rule", rule };
}

const daysOf = ({ parts }: ReadRule): readonly string[] => parts.get("BYDAY")?.split(",") ?? [];

const sameRule = (one: ReadRule, other: ReadRule): boolean =>
  one.frequency === other.frequency &&
  one.every === other.every &&
  JSON.stringify([...one.parts]) === JSON.stringify([...other.parts]);
