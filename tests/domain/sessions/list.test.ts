import { expect, test } from "vitest";
import { endOtherSessions, endSession, listSessions } from "#app/domain/sessions/list.server";
import { db } from "#tests/support/database";
import { asPerson, enter, person } from "#tests/support/people";

test("the list names the open sessions of the person alone, the one used last first", async () => {
  const ana = await person("Ana");
  await person("Eva");
  const other = await enter(ana, { shared: true });
  const herself = await asPerson(ana);
  const list = await listSessions(db.fresh, herself);
  expect(list.map(({ uid }) => uid).sort()).toEqual(
    [herself.session.uid, (await asPerson(other)).session.uid].sort(),
  );
  expect(list[0]?.seenAt.getTime()).toBeGreaterThanOrEqual(list[1]?.seenAt.getTime() ?? 0);
  const afterYears = new Date(Date.now() + 2 * 365 * 86_400_000);
  expect(await listSessions(db.fresh, herself, afterYears)).toEqual([]);
});

test("a person ends one of her sessions, but nobody else's", async () => {
  const ana = await person("Ana");
  const eva = await asPerson(await person("Eva"));
  const phone = await asPerson(await enter(ana));
  const herself = await asPerson(ana);
  expect(await db.tx((tx) => endSession(tx, herself, eva.session.uid))).toBe(false);
  expect(await listSessions(db.fresh, eva)).toHaveLength(1);
  expect(await db.tx((tx) => endSession(tx, herself, phone.session.uid))).toBe(true);
  expect(await db.tx((tx) => endSession(tx, herself, phone.session.uid))).toBe(false);
  expect(await listSessions(db.fresh, herself)).toHaveLength(1);
});

test("ending the others keeps the one in use", async () => {
  const ana = await person("Ana");
  await enter(ana);
  await enter(ana);
  const herself = await asPerson(ana);
  expect(await db.tx((tx) => endOtherSessions(tx, herself))).toBe(2);
  expect((await listSessions(db.fresh, herself)).map(({ uid }) => uid)).toEqual([herself.session.uid]);
});
