import { addDays, type Day } from "#app/domain/calendar";

/** A month, `YYYY-MM`. */
export type Month = string;

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** So many months later, or earlier where negative; undefined outside the years that a day may have. */
export function addMonths(month: Month, months: number): Month | undefined {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = year * 12 + number - 1 + months;
  const there = Math.floor(count / 12);
  return there < 1900 || there > 2199 ? undefined : `${there}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** The days of a month, in order. */
export function daysOf(month: Month): Day[] {
  const days: Day[] = [];
  for (let day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The weeks of a month from Monday to Sunday, with gaps where a week belongs to another month as well. */
export function weeksOf(month: Month): (Day | undefined)[][] {
  const days = daysOf(month);
  const before = (new Date(`${month}-01`).getUTCDay() + 6) % 7;
  const cells: (Day | undefined)[] = [...Array.from({ length: before }, () => undefined), ...days];
  while (cells.length % 7 > 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
