import { expect, test } from "vitest";
import { addDays, dayOf, daysBetween, isDay, isTimely, morningOf } from "#app/domain/calendar";
import { validityOf } from "#app/domain/documents/validity";

test("a document holds on its last day, warns for thirty days before, and has expired the day after", () => {
  const last = "2026-03-31";
  expect(validityOf(null, last)).toEqual({ state: "undated" });
  expect(validityOf(last, "2026-02-28")).toEqual({ state: "valid" });
  expect(validityOf(last, "2026-03-01")).toEqual({ state: "expiring", days: 30 });
  expect(validityOf(last, last)).toEqual({ state: "expiring", days: 0 });
  expect(validityOf(last, "2026-04-01")).toEqual({ state: "expired" });
});

test("days are those of Ecuador, and mornings begin at eight there", () => {
  expect(dayOf(new Date("2026-03-01T04:59:59Z"))).toBe("2026-02-28");
  expect(dayOf(new Date("2026-03-01T05:00:00Z"))).toBe("2026-03-01");
  expect(morningOf("2026-03-01").toISOString()).toBe("2026-03-01T13:00:00.000Z");
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysBetween("2026-01-01", "2027-01-01")).toBe(365);
});

test("a day that does not exist is none", () => {
  expect(["2026-02-28", "2024-02-29", "1900-01-01"].map(isDay)).toEqual([true, true, true]);
  for (const text of ["2026-02-29", "2026-13-01", "28/02/2026", "2026-2-1", "1899-12-31", "+12026-01-01", ""])
    expect(isDay(text), text).toBe(false);
});

test("of several reminders that are late, the last one speaks", () => {
  const end = "2026-06-30";
  const [month, week] = [morningOf("2026-05-31"), morningOf("2026-06-23")];
  const speaks = (planned: Date, now: string) => isTimely(end, [30, 7, 0], planned, new Date(now));
  expect(speaks(month, "2026-05-31T13:00:00Z")).toBe(true);
  expect(speaks(month, "2026-06-23T12:59:00Z")).toBe(true);
  expect(speaks(month, "2026-06-23T13:00:00Z")).toBe(false);
  expect(speaks(week, "2026-06-23T13:00:00Z")).toBe(true);
  expect(speaks(morningOf(end), "2026-07-01T12:00:00Z")).toBe(false);
  expect(speaks(morningOf("2026-06-01"), "2026-06-01T13:00:00Z")).toBe(false);
});
