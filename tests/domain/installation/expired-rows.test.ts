import { expect, test } from "vitest";
import { sweepExpiredRows } from "#app/domain/installation/expired-rows.server";
import { tables } from "#db/schema/index";
import { heldForms, rateLimits } from "#db/schema/sessions";
import { db, rows } from "#tests/support/database";
import { enter, person } from "#tests/support/people";

const hour = 3_600_000;

test("what has run out is removed, in as many rounds as it takes, and nothing else", async () => {
  const now = new Date();
  const later = new Date(now.getTime() + hour);
  const earlier = new Date(now.getTime() - hour);
  const ana = await person("Ana");
  await enter(ana);
  const window = (n: number, windowEndsAt: Date) => ({
    key: `k${n}-${windowEndsAt.getTime()}`,
    count: 1,
    windowEndsAt,
  });
  const held = (n: number, expiresAt: Date) => ({
    tokenHash: `h${n}`,
    path: "/x",
    sealedFields: "x",
    expiresAt,
    createdAt: earlier,
  });
  await db.tx(async (tx) => {
    await tx.insert(rateLimits).values(Array.from({ length: 500 }, (_, n) => window(n, earlier)));
    await tx.insert(rateLimits).values([window(500, earlier), window(501, later)]);
    await tx.insert(heldForms).values([held(1, earlier), held(2, later)]);
  });
  expect(await sweepExpiredRows(db, now)).toBe(502);
  expect((await rows(tables.rateLimits)).length).toBe(1);
  expect((await rows(tables.heldForms)).map((row) => row.tokenHash)).toEqual(["h2"]);
  expect((await rows(tables.sessions)).length).toBe(2);
  expect(await sweepExpiredRows(db, now)).toBe(0);

  const nextYear = new Date(now.getTime() + 365 * 24 * hour);
  await sweepExpiredRows(db, nextYear);
  expect((await rows(tables.sessions)).length).toBe(0);
});
