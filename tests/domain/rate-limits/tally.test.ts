import { expect, test } from "vitest";
import { forgetTally, tally } from "#app/domain/rate-limits/tally.server";
import { rateLimits } from "#db/schema/sessions";
import { db, rows } from "#tests/support/database";

const minutes = 60_000;
const count = (key: string, most: number, now?: Date) =>
  db.tx((tx) => tally(tx, [{ key, count: most, minutes: 10 }], now), { isolation: "read committed" });

test("so many attempts pass in a window, and the next window begins anew", async () => {
  const now = new Date();
  const outcomes = [];
  for (let n = 0; n < 4; n++) outcomes.push(await count("one", 3, now));
  expect(outcomes).toEqual([true, true, true, false]);
  expect(await count("one", 3, new Date(now.getTime() + 10 * minutes))).toBe(false);
  expect(await count("one", 3, new Date(now.getTime() + 10 * minutes + 1))).toBe(true);
});

test("attempts at the same moment are all counted", async () => {
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => count("together", 20)));
  expect(outcomes.filter(Boolean)).toHaveLength(20);
});

test("one ceiling reached is enough, and what is forgotten begins anew", async () => {
  const both = () =>
    db.tx((tx) =>
      tally(tx, [
        { key: "low", count: 1, minutes: 10 },
        { key: "high", count: 9, minutes: 10 },
      ]),
    );
  expect(await both()).toBe(true);
  expect(await both()).toBe(false);
  await db.tx((tx) => forgetTally(tx, ["low"]));
  expect(await both()).toBe(true);
});

test("no key lies in clear", async () => {
  await count("registration target ana@personas.test", 3);
  for (const { key } of await rows(rateLimits)) expect(key).toMatch(/^[0-9a-f]{64}$/);
});
