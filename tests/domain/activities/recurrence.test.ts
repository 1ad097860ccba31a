import fc from "fast-check";
import { expect, test } from "vitest";
import { type PlanFault, planDates, type When } from "#app/domain/activities/plan";
import { expand } from "#app/domain/activities/recurrence";
import { never, repetitionOf, type Weekday, weekdayOf, weekdays } from "#app/domain/activities/repetition";
import { type ReadRule, readRule, ruleText } from "#app/domain/activities/rule-text";
import { addDays, type Day, daysBetween } from "#app/domain/calendar";

const zone = "America/Guayaquil";
/** A Saturday, the second of its month. */
const start = "2026-06-13";

const days = (text: string, from: Day = start) => {
  const rule = readRule(text, zone, "09:00");
  return typeof rule === "string" ? rule : expand(rule, from);
};

const when = (facts: Partial<When> = {}): When => ({
  ...never,
  day: start,
  startTime: "09:00",
  endTime: "11:00",
  endDay: null,
  exceptions: [],
  ...facts,
});

const refused: readonly (readonly [rule: string, word: string])[] = [
  ["FREQ=WEEKLY", "endless"],
  ["FREQ=WEEKLY;BYDAY=SA", "endless"],
  ["FREQ=SECONDLY", "within-a-day"],
  ["FREQ=SECONDLY;COUNT=3", "within-a-day"],
  ["FREQ=MINUTELY;INTERVAL=90;COUNT=3", "within-a-day"],
  ["FREQ=HOURLY;UNTIL=20260614T000000Z", "within-a-day"],
  ["FREQ=DAILY;BYHOUR=9,11;COUNT=2", "within-a-day"],
  ["FREQ=DAILY;BYMINUTE=0,30;COUNT=2", "within-a-day"],
  ["FREQ=DAILY;COUNT=121", "too-many"],
  ["FREQ=DAILY;COUNT=10000", "too-many"],
  ["FREQ=DAILY;COUNT=999999999", "too-many"],
  ["FREQ=DAILY;UNTIL=20270613", "too-many"],
  ["FREQ=DAILY;UNTIL=20301231", "too-far"],
  ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;UNTIL=21991231", "too-far"],
  ["FREQ=MONTHLY;COUNT=40", "too-far"],
  ["FREQ=WEEKLY;COUNT=120", "too-far"],
  ["FREQ=MONTHLY;UNTIL=20300101", "too-far"],
  ["FREQ=YEARLY;COUNT=5", "too-far"],
  ["FREQ=YEARLY;INTERVAL=100;COUNT=2", "too-far"],
  ["FREQ=WEEKLY;UNTIL=20260101", "empty"],
  ["FREQ=WEEKLY;BYDAY=MO;UNTIL=20260614", "empty"],
  ["FREQ=MONTHLY;BYMONTHDAY=31;INTERVAL=12;COUNT=2", "empty"],
  ["", "unreadable"],
  ["cada sábado", "unreadable"],
  ["FREQ=FORTNIGHTLY;COUNT=3", "unreadable"],
  ["FREQ=WEEKLY;COUNT=0", "unreadable"],
  ["FREQ=WEEKLY;COUNT=-4", "unreadable"],
  ["FREQ=WEEKLY;COUNT=1.5", "unreadable"],
  ["FREQ=WEEKLY;COUNT=99999999999999999999", "unreadable"],
  ["FREQ=WEEKLY;INTERVAL=0;COUNT=3", "unreadable"],
  ["FREQ=WEEKLY;INTERVAL=101;COUNT=3", "unreadable"],
  ["FREQ=WEEKLY;COUNT=3;UNTIL=20260801", "unreadable"],
  ["FREQ=WEEKLY;COUNT=3;COUNT=4", "unreadable"],
  ["FREQ=WEEKLY;BYDAY=XX;COUNT=3", "unreadable"],
  ["FREQ=WEEKLY;BYDAY=1SA;COUNT=3", "unreadable"],
  ["FREQ=WEEKLY;BYMONTH=7;COUNT=3", "unreadable"],
  ["FREQ=WEEKLY;BYWEEKNO=20;COUNT=3", "unreadable"],
  ["FREQ=MONTHLY;BYDAY=6SA;COUNT=3", "unreadable"],
  ["FREQ=MONTHLY;BYMONTHDAY=0;COUNT=3", "unreadable"],
  ["FREQ=MONTHLY;BYMONTHDAY=32;COUNT=3", "unreadable"],
  ["FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2;COUNT=3", "unreadable"],
  ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", "unreadable"],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", "unreadable"],
  ["FREQ=YEARLY;BYYEARDAY=366;COUNT=2", "unreadable"],
  ["FREQ=WEEKLY;UNTIL=20260231", "unreadable"],
  ["FREQ=WEEKLY;UNTIL=mañana", "unreadable"],
  ["FREQ=WEEKLY;;COUNT=3", "unreadable"],
  ["DTSTART:20260613T090000\nRRULE:FREQ=WEEKLY;COUNT=3", "unreadable"],
  [`FREQ=WEEKLY;COUNT=3;BYDAY=${"SA,".repeat(2000)}SA`, "unreadable"],
];

/** Milliseconds of computing; a busy machine does not count. */
const mostWork = 200;

test.each(refused)("%s is refused with its word, at once", (rule, word) => {
  const begun = process.cpuUsage();
  expect(days(rule)).toBe(word);
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(mostWork);
});

test("rules as calendars write them give their days", () => {
  expect(days("FREQ=WEEKLY;COUNT=3")).toEqual(["2026-06-13", "2026-06-20", "2026-06-27"]);
  expect(days("rrule:freq=weekly; interval=2; byday=SA,TH; count=4;")).toEqual([
    "2026-06-13",
    "2026-06-25",
    "2026-06-27",
    "2026-07-09",
  ]);
  expect(days("FREQ=DAILY;BYDAY=SA,SU;COUNT=3")).toEqual(["2026-06-13", "2026-06-14", "2026-06-20"]);
  expect(days("FREQ=MONTHLY;BYDAY=1SA;COUNT=3")).toEqual(["2026-07-04", "2026-08-01", "2026-09-05"]);
  expect(days("FREQ=MONTHLY;BYDAY=-1SA;COUNT=2")).toEqual(["2026-06-27", "2026-07-25"]);
  expect(days("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3")).toEqual(["2026-07-31", "2026-08-31", "2026-10-31"]);
  expect(days("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3")).toEqual(["2026-06-30", "2026-07-31", "2026-08-31"]);
  expect(days("FREQ=YEARLY;COUNT=3")).toEqual(["2026-06-13", "2027-06-13", "2028-06-13"]);
  expect(days("FREQ=DAILY;COUNT=120;WKST=SU")).toHaveLength(120);
});

test("the last instant of a rule counts in the zone of the activity", () => {
  const last = (until: string, time: string) => {
    const rule = readRule(`FREQ=DAILY;UNTIL=${until}`, zone, time);
    return typeof rule === "string" ? rule : "until" in rule.end && rule.end.until;
  };
  expect(last("20260615", "09:00")).toBe("2026-06-15");
  expect(last("20260615T140000Z", "09:00")).toBe("2026-06-15");
  expect(last("20260615T135900Z", "09:00")).toBe("2026-06-14");
  expect(last("20260615T030000Z", "09:00")).toBe("2026-06-14");
  expect(last("20260615T090000", "09:00")).toBe("2026-06-15");
});

/** The same day by day: what a rule says of a day, asked of every day in turn. */
function walked({ frequency, every, parts, end }: ReadRule, from: Day): Day[] {
  const found: Day[] = [];
  const first = parts.get("WKST") ?? "MO";
  const weekOf = (day: Day) =>
    addDays(day, -((weekdays.indexOf(weekdayOf(day)) - weekdays.indexOf(first as Weekday) + 7) % 7));
  const [monthDays, named] = [parts.get("BYMONTHDAY")?.split(","), parts.get("BYDAY")?.split(",")];
  const periods = (day: Day): number => {
    if (frequency === "WEEKLY") return daysBetween(weekOf(from), weekOf(day)) / 7;
    const months = (of: Day) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
    return frequency === "DAILY" ? daysBetween(from, day) : months(day) - months(from);
  };
  const fits = (day: Day): boolean => {
    const date = Number(day.slice(8));
    const length = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
    const inMonth = (one: string) => Number(one) === date || length + 1 + Number(one) === date;
    const onDay = (one: string) => {
      if (!one.endsWith(weekdayOf(day))) return false;
      const place = Number(one.slice(0, -2) || "0");
      if (place === 0) return true;
      return place > 0 ? Math.ceil(date / 7) === place : Math.ceil((length - date + 1) / 7) === -place;
    };
    if (periods(day) % every !== 0) return false;
    if (monthDays && !monthDays.some(inMonth)) return false;
    if (named) return named.some(onDay);
    if (frequency === "DAILY" || monthDays) return true;
    return frequency === "WEEKLY" ? weekdayOf(day) === weekdayOf(from) : date === Number(from.slice(8));
  };
  const until = "until" in end ? end.until : addDays(from, 760);
  for (let day = from; day <= until && (!("count" in end) || found.length < end.count); day = addDays(day, 1))
    if (fits(day)) found.push(day);
  return found;
}

const some = <T>(list: readonly T[]) => fc.subarray([...list], { minLength: 1 });
const ends = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map((count) => (_: Day) => `COUNT=${count}`),
  fc
    .integer({ min: 0, max: 300 })
    .map((later) => (from: Day) => `UNTIL=${addDays(from, later).replaceAll("-", "")}`),
);
const weekly = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.option(some(weekdays)), fc.option(fc.constantFrom(...weekdays)))
  .map(([every, chosen, first]) =>
    [
      `FREQ=WEEKLY;INTERVAL=${every}`,
      ...(chosen ? [`BYDAY=${chosen.join(",")}`] : []),
      ...(first ? [`WKST=${first}`] : []),
    ].join(";"),
  );
const place = fc.tuple(
  fc.constantFrom("", "1", "2", "3", "4", "5", "-1", "-2", "-5"),
  fc.constantFrom(...weekdays),
);
const monthly = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.oneof(
      fc.constant(""),
      fc
        .uniqueArray(
          fc.integer({ min: -28, max: 31 }).filter((day) => day !== 0),
          { minLength: 1, maxLength: 3 },
        )
        .map((list) => `;BYMONTHDAY=${list.join(",")}`),
      fc
        .uniqueArray(
          place.map((one) => one.join("")),
          { minLength: 1, maxLength: 3 },
        )
        .map((list) => `;BYDAY=${list.join(",")}`),
    ),
  )
  .map(([every, part]) => `FREQ=MONTHLY;INTERVAL=${every}${part}`);
const daily = fc.integer({ min: 1, max: 40 }).map((every) => `FREQ=DAILY;INTERVAL=${every}`);

test("every expansion equals a walk from day to day", () => {
  const from = fc.integer({ min: 0, max: 1500 }).map((later) => addDays("2026-01-01", later));
  fc.assert(
    fc.property(fc.oneof(weekly, monthly, daily), ends, from, (text, end, day) => {
      const rule = readRule(`${text};${end(day)}`, zone, "09:00");
      if (typeof rule === "string") throw new Error(`${text} was not read`);
      const wanted = walked(rule, day);
      const given = expand(rule, day);
      if (given === "too-far") {
        expect(
          "count" in rule.end &&
            (wanted.length < rule.end.count || (wanted.at(-1) ?? "") > addDays(day, 729)),
        ).toBe(true);
      } else if (given === "too-many") expect(wanted.length).toBeGreaterThan(120);
      else expect(given === "empty" ? [] : given).toEqual(wanted);
      expect(readRule(ruleText(rule, zone), zone, "09:00")).toEqual(rule);
    }),
    { numRuns: 300 },
  );
});

test("what people choose becomes a rule that reads as what they chose", () => {
  const count = 4;
  const rule = (facts: Partial<When>) => {
    const plan = planDates(when(facts), zone);
    return "word" in plan ? plan.word : plan;
  };
  expect(rule({ repeats: "weekly", count })).toMatchObject({ recurrence: "FREQ=WEEKLY;BYDAY=SA;COUNT=4" });
  expect(rule({ repeats: "weekly", weekdays: ["SU", "TU"], every: 2, until: "2026-07-31" })).toMatchObject({
    recurrence: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;UNTIL=20260801T045959Z",
  });
  expect(rule({ repeats: "monthly-day", count })).toMatchObject({
    recurrence: "FREQ=MONTHLY;BYMONTHDAY=13;COUNT=4",
  });
  expect(rule({ repeats: "monthly-weekday", count })).toMatchObject({
    recurrence: "FREQ=MONTHLY;BYDAY=2SA;COUNT=4",
  });
  expect(rule({ repeats: "monthly-weekday", day: "2026-05-30", count })).toMatchObject({
    recurrence: "FREQ=MONTHLY;BYDAY=-1SA;COUNT=4",
  });
  expect(rule({ repeats: "weekly" })).toBe("rule-endless");
  expect(rule({ repeats: "weekly", count, until: "2026-08-01" })).toBe("rule-two-ends");
  expect(rule({ repeats: "weekly", count: 121 })).toBe("rule-too-far");
  expect(rule({ repeats: "weekly", weekdays: [...weekdays], count: 121 })).toBe("rule-too-many");
  expect(rule({ repeats: "weekly", weekdays: [...weekdays], count: 999_999 })).toBe("rule-too-many");
  for (const facts of [
    { repeats: "weekly", weekdays: ["TU", "SU"], every: 2, until: "2026-07-31" },
    { repeats: "monthly-day", every: 3, count },
    { repeats: "monthly-weekday", until: "2027-01-01" },
  ] as const) {
    const plan = planDates(when(facts), zone);
    if ("word" in plan) throw new Error(plan.word);
    const read = repetitionOf(plan.recurrence, { day: start, time: "09:00" }, zone);
    expect(read).toEqual({ ...never, ...facts });
  }
  expect(repetitionOf("FREQ=DAILY;COUNT=3", { day: start, time: "09:00" }, zone)).toMatchObject({
    repeats: "rule",
    rule: "FREQ=DAILY;COUNT=3",
  });
});

test("days that are left out must be days of the rule, and one must be left", () => {
  const weekly3 = { repeats: "weekly", count: 3 } as const;
  const fault = (exceptions: readonly Day[]): PlanFault | undefined => {
    const plan = planDates(when({ ...weekly3, exceptions }), zone);
    return "word" in plan ? plan : undefined;
  };
  expect(fault(["2026-06-20"])).toBeUndefined();
  expect(fault(["2026-06-21"])).toEqual({ field: "exceptions", word: "no-such-date", day: "2026-06-21" });
  expect(fault(["2026-06-13", "2026-06-20", "2026-06-27"])).toMatchObject({ word: "none-left" });
});

test("a date is at its hours in the zone of its canton, and may end on another day", () => {
  const plan = (facts: Partial<When>, at: "America/Guayaquil" | "Pacific/Galapagos" = zone) => {
    const made = planDates(when(facts), at);
    return "word" in made
      ? made.word
      : made.dates.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()]);
  };
  expect(plan({})).toEqual([["2026-06-13T14:00:00.000Z", "2026-06-13T16:00:00.000Z"]]);
  expect(plan({}, "Pacific/Galapagos")).toEqual([["2026-06-13T15:00:00.000Z", "2026-06-13T17:00:00.000Z"]]);
  expect(plan({ startTime: "22:00", endTime: "02:00", endDay: "2026-06-14" })).toEqual([
    ["2026-06-14T03:00:00.000Z", "2026-06-14T07:00:00.000Z"],
  ]);
  expect(plan({ startTime: "22:00", endTime: "02:00" })).toBe("ends-before-start");
  expect(plan({ endTime: "09:00" })).toBe("ends-before-start");
  expect(plan({ endDay: "2026-06-12" })).toBe("ends-before-start");
  expect(plan({ endDay: "2026-07-13" })).toBe("lasts-too-long");
});
