import fc from "fast-check";
import { expect, test } from "vitest";
import { shownReport } from "#app/domain/activity-reports/report.server";
import { type Cell, leaveOutSmall, suppress } from "#app/domain/activity-reports/suppression";

const groups = ["a", "b", "c", "d", "e", "f"] as const;
type Group = (typeof groups)[number];
const tables = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 400 })), {
    minLength: 2,
    maxLength: groups.length,
  })
  .map((counts) => counts.map((count, n) => ({ group: groups[n] as Group, count })));

/** Groups whose count somebody could work out who knows the sum, what is shown, and that no group is empty. */
function computable(cells: readonly Cell<Group>[], sum: number): Group[] {
  const missing = cells.filter(({ count }) => count === null);
  const rest = sum - cells.reduce((all, { count }) => all + (count ?? 0), 0);
  const free = missing.length > 1 && rest > missing.length;
  return free ? [] : missing.map(({ group }) => group);
}

const sumOf = (table: readonly { count: number }[]) => table.reduce((all, { count }) => all + count, 0);

test("no missing count can be worked out from the sum and the counts that are shown, and no small one is shown", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const cells = suppress(table);
      expect(cells.filter(({ count }) => count !== null && count < 5)).toEqual([]);
      expect(cells.map(({ group }) => group)).toEqual(table.map(({ group }) => group));
      for (const [n, { count }] of cells.entries()) expect([null, table[n]?.count]).toContain(count);
      // Two people, one of each of two groups, are all that there is: nothing is shown, not even the sum.
      if (cells.every(({ count }) => count === null)) return;
      expect(computable(cells, sumOf(table))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test("leaving out the small counts alone would be noticed", () => {
  const table = [
    { group: "a", count: 3 },
    { group: "b", count: 20 },
    { group: "c", count: 9 },
  ] as const;
  const naive = table.map(({ group, count }) => ({ group, count: count < 5 ? null : count }));
  expect(computable(naive, 32)).toEqual(["a"]);
  expect(suppress(table)).toEqual([
    { group: "a", count: null },
    { group: "b", count: 20 },
    { group: "c", count: null },
  ]);
  expect(computable(suppress(table), 32)).toEqual([]);
});

test("where nothing is small everything is shown", () => {
  const table = [
    { group: "a", count: 5 },
    { group: "b", count: 6 },
  ] as const;
  expect(suppress(table)).toEqual(table);
});

test("a report shows no group of which there are few, nor that there are any", () => {
  const report = shownReport({
    summary: "Nos reunimos.",
    attendance: 40,
    version: 1,
    updatedAt: new Date(),
    demographics: {
      age: { "18-59": 33, "60+": 7, "0-4": 0 },
      gender: { women: 30, men: 8, other: 2 },
      population: { "in-transit": 12, lgbtiq: 3 },
    },
  });
  expect(report.dimensions).toEqual([
    {
      dimension: "age",
      shown: [
        { group: "18-59", count: 33 },
        { group: "60+", count: 7 },
      ],
      hidden: false,
    },
    { dimension: "gender", shown: [{ group: "women", count: 30 }], hidden: true },
    { dimension: "population", shown: [{ group: "in-transit", count: 12 }], hidden: true },
  ]);
});

test("of groups that overlap none is shown to which all but a few belong", () => {
  const counts = [
    { group: "host", count: 11 },
    { group: "returned", count: 8 },
    { group: "all", count: 12 },
    { group: "few", count: 4 },
  ] as const;
  expect(leaveOutSmall(counts, 12).map(({ count }) => count)).toEqual([null, null, 12, null]);
  expect(leaveOutSmall(counts, 40).map(({ count }) => count)).toEqual([11, 8, 12, null]);
});
