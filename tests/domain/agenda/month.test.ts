import { expect, test } from "vitest";
import { agendaQuery } from "#app/domain/agenda/agenda.schema";
import { addMonths, daysOf, weeksOf } from "#app/domain/agenda/month";
import { listMonth } from "#app/domain/agenda/month-view.server";
import { visitor } from "#app/domain/viewer";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { cantonId, published } from "#tests/support/organizations";

const everyone = visitor("es");
const organization = await published({ canton: "0401" });
const on = (instant: string, facts: Partial<Parameters<typeof activity>[0]> = {}) =>
  activity({ organization, title: instant, startsAt: new Date(instant), ...facts });
const days = async (month: string, address = "") =>
  (await listMonth(db.fresh, everyone, agendaQuery(new URLSearchParams(address)), month)).map(
    ({ day, dates, more }) => [day, dates.map(({ title }) => title), more],
  );

test("months follow each other across the end of a year, and end where days do", () => {
  expect(addMonths("2027-12", 1)).toBe("2028-01");
  expect(addMonths("2028-01", -1)).toBe("2027-12");
  expect(addMonths("2028-01", -13)).toBe("2026-12");
  expect(addMonths("1900-01", -1)).toBeUndefined();
  expect(addMonths("2199-12", 1)).toBeUndefined();
  expect(daysOf("2028-02")).toHaveLength(29);
  expect(daysOf("2199-12")).toHaveLength(31);
});

test("weeks begin on Monday and hold every day once", () => {
  for (const month of ["2026-12", "2027-02", "2028-02", "2027-08"]) {
    const weeks = weeksOf(month);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter(Boolean)).toEqual(daysOf(month));
    const [first] = daysOf(month);
    const monday = (new Date(first ?? "").getUTCDay() + 6) % 7;
    expect(weeks[0]?.indexOf(first)).toBe(monday);
  }
});

test("a date belongs to the day of its own zone, also where the year ends", async () => {
  await on("2027-12-31T15:00:00Z");
  await on("2028-01-01T04:59:00Z");
  await on("2028-01-01T05:00:00Z");
  const islands = { timeZone: "Pacific/Galapagos", cantonId: await cantonId("2001") } as const;
  await on("2028-01-01T05:30:00Z", islands);
  await on("2028-01-01T06:00:00Z", islands);
  expect(await days("2027-12")).toEqual([
    ["2027-12-31", ["2027-12-31T15:00:00Z", "2028-01-01T04:59:00Z", "2028-01-01T05:30:00Z"], 0],
  ]);
  expect(await days("2028-01")).toEqual([
    ["2028-01-01", ["2028-01-01T05:00:00Z", "2028-01-01T06:00:00Z"], 0],
  ]);
  expect(await days("2027-11")).toEqual([]);
  expect(await days("2199-12")).toEqual([]);
});

test("a day shows three titles and how many more; in a crowded month it says that there are more than it counted", async () => {
  for (let number = 0; number < 5; number += 1) await on(`2029-05-10T1${number}:00:00Z`);
  const [day] = await listMonth(db.fresh, everyone, agendaQuery(new URLSearchParams()), "2029-05");
  expect(day).toMatchObject({ day: "2029-05-10", more: 2, uncounted: false });
  expect(day?.dates).toHaveLength(3);

  for (let number = 0; number < 396; number += 1)
    await on(`2029-05-${String((number % 28) + 1).padStart(2, "0")}T20:00:00Z`);
  const crowded = await listMonth(db.fresh, everyone, agendaQuery(new URLSearchParams()), "2029-05");
  expect(crowded).toHaveLength(28);
  expect(crowded.every(({ more, uncounted }) => more === 9 && uncounted)).toBe(true);
  expect(crowded[9]?.dates.map(({ title }) => title)).toEqual(day?.dates.map(({ title }) => title));
  expect(await days("2029-05", "q=2029-05-10T14")).toEqual([["2029-05-10", ["2029-05-10T14:00:00Z"], 0]]);
}, 60_000);
