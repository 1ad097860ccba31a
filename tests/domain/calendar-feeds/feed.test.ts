import { expect, test } from "vitest";
import { findFeed, findFeedOwner, makeFeed, revokeFeed } from "#app/domain/calendar-feeds/feed.server";
import { newToken } from "#app/domain/secrets.server";
import { calendarFeeds } from "#db/schema/calendar-feeds";
import { db, rows } from "#tests/support/database";
import { asPerson, person, staff } from "#tests/support/people";

const secretOf = async (someone: { id: number }) => (await findFeed(db.fresh, someone))?.token ?? "";

test("an address opens what belongs to its owner until another is made or it is taken away", async () => {
  const ana = await asPerson(await person());
  expect(await findFeed(db.fresh, ana)).toBeUndefined();
  await db.tx((tx) => makeFeed(tx, ana));
  const first = await secretOf(ana);
  expect((await findFeedOwner(db.fresh, first))?.id).toBe(ana.id);
  await db.tx((tx) => makeFeed(tx, ana));
  const second = await secretOf(ana);
  expect(second).not.toBe(first);
  expect(await findFeedOwner(db.fresh, first)).toBeUndefined();
  expect((await findFeedOwner(db.fresh, second))?.id).toBe(ana.id);
  expect(await db.tx((tx) => revokeFeed(tx, ana))).toBe("revoked");
  expect(await db.tx((tx) => revokeFeed(tx, ana))).toBe("none");
  expect(await findFeedOwner(db.fresh, second)).toBeUndefined();
  expect(await findFeed(db.fresh, ana)).toBeUndefined();
});

test("what the database keeps opens nothing, and what is no secret is not looked for", async () => {
  const ana = await asPerson(await person());
  await db.tx((tx) => makeFeed(tx, ana));
  const [feed] = (await rows(calendarFeeds)).filter(({ revokedAt }) => revokedAt === null);
  for (const token of [feed?.tokenHash, feed?.sealedToken, feed?.uid, newToken(), "", "%", "x".repeat(500)])
    expect(await findFeedOwner(db.fresh, token ?? "")).toBeUndefined();
});

test("many taps at once leave one address in force", async () => {
  const ana = await asPerson(await person());
  await Promise.all(Array.from({ length: 8 }, () => db.tx((tx) => makeFeed(tx, ana))));
  const current = (await rows(calendarFeeds)).filter(
    ({ accountId, revokedAt }) => accountId === ana.id && revokedAt === null,
  );
  expect(current).toHaveLength(1);
  expect((await findFeedOwner(db.fresh, await secretOf(ana)))?.id).toBe(ana.id);
});

test("whoever comes by the address has proved nothing", async () => {
  const admin = await asPerson(await staff("admin"));
  await db.tx((tx) => makeFeed(tx, admin));
  const owner = await findFeedOwner(db.fresh, await secretOf(admin));
  expect(owner?.session.confirmedAt.getTime()).toBe(0);
});
