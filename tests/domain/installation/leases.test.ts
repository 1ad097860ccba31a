import { expect, test } from "vitest";
import { holdLease } from "#app/domain/installation/leases.server";
import { db } from "#tests/support/database";

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));
const hold = (holder: string, seconds: number, name = "work") =>
  db.tx((tx) => holdLease(tx, name, holder, 60_000, at(seconds)));

test("one holder at a time, who may prolong; another takes over when the lease has run out", async () => {
  expect(await hold("one", 0)).toBe(true);
  expect(await hold("two", 1)).toBe(false);
  expect(await hold("one", 50)).toBe(true);
  expect(await hold("two", 100)).toBe(false);
  expect(await hold("two", 111)).toBe(true);
  expect(await hold("one", 112)).toBe(false);
  expect(await hold("one", 112, "other work")).toBe(true);
});

test("of many who ask at once, one gets it", async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => hold(`process ${n}`, 0, "race")));
  expect(answers.filter(Boolean)).toHaveLength(1);
});
