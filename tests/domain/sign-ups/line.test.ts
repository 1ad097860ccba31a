import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { deleteAccount } from "#app/domain/privacy/account-deletion.server";
import { sweepExpiredRows } from "#app/domain/privacy/retention.server";
import { newToken } from "#app/domain/secrets.server";
import { findByLink } from "#app/domain/sign-ups/by-link.server";
import { confirmMail } from "#app/domain/sign-ups/confirmation.server";
import { letterToken, readToken } from "#app/domain/sign-ups/link.server";
import { readSignUpPanel } from "#app/domain/sign-ups/panel.server";
import { underSeatLock } from "#app/domain/sign-ups/seats.server";
import { tellAllSignedUp } from "#app/domain/sign-ups/telling.server";
import { removeSignUp, withdrawByLink } from "#app/domain/sign-ups/withdrawal.server";
import { visitor } from "#app/domain/viewer";
import { type AttendeeRole, activities, occurrences } from "#db/schema/activities";
import { auditEvents } from "#db/schema/audit";
import { notifications } from "#db/schema/notifications";
import { signUps } from "#db/schema/sign-ups";
import { activity } from "#tests/support/activities";
import { db, rows } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { asPerson, person } from "#tests/support/people";
import {
  enroll,
  enrollGuest,
  leave,
  lettersTo,
  listed,
  namesIn,
  type OfDate,
  taken,
} from "#tests/support/sign-ups";

const day = 86_400_000;

const dateWith = async (places: Partial<Record<AttendeeRole, number | null>>, facts: object = {}) =>
  activity({ organization: await published(), places, ...facts });

/** Whether it is a letter to an address that is no account's. */
const guestLetters = async (kind: "sign-up-link" | "sign-up-moved-up") =>
  (await db.fresh.select().from(notifications).where(eq(notifications.kind, kind))).filter(
    ({ accountId }) => accountId === null,
  );

test("whoever comes when every place is taken waits, and the first in the line gets the next that comes free", async () => {
  const organization = await published();
  const date = await activity({ organization, places: { participant: 2 } });
  const [ana, luz, rosa, eva] = [
    await person("Ana"),
    await person("Luz"),
    await person("Rosa"),
    await person("Eva"),
  ];
  const came = [];
  for (const one of [ana, luz, rosa, eva]) came.push(await enroll(one, date));
  expect(came).toEqual(["confirmed", "confirmed", "waiting", "waiting"]);
  const panel = async (who: typeof ana) =>
    readSignUpPanel(
      db.fresh,
      await asPerson(who),
      { ...date.activity, hostIds: [], organization },
      date.occurrence,
    );
  expect((await panel(eva)).mine).toEqual({ role: "participant", state: "waiting", line: 2 });
  expect((await panel(eva)).parts).toEqual([{ role: "participant", capacity: 2, free: 0, waiting: 2 }]);

  expect(await leave(ana, date)).toBe("withdrawn");
  expect(await namesIn(date, "confirmed")).toEqual(["Luz", "Rosa"]);
  expect(await lettersTo(rosa, "sign-up-moved-up")).toHaveLength(1);
  expect(await lettersTo(eva, "sign-up-moved-up")).toHaveLength(0);
  expect((await panel(eva)).mine?.line).toBe(1);
  expect(await taken(date)).toBe(2);
  expect((await panel(rosa)).mayWithdraw).toBe(true);
  expect((await panel(ana)).mine).toBeNull();
});

test("someone who waited and withdrew makes nobody move, and comes back to the end of the line", async () => {
  const date = await dateWith({ participant: 1 });
  const [ana, luz, rosa] = [await person("Ana"), await person("Luz"), await person("Rosa")];
  for (const one of [ana, luz, rosa]) await enroll(one, date);
  expect(await leave(luz, date)).toBe("withdrawn");
  expect(await leave(luz, date)).toBe("gone");
  expect(await enroll(luz, date)).toBe("waiting");
  expect(await namesIn(date, "waiting")).toEqual(["Rosa", "Luz"]);
  expect(await namesIn(date, "confirmed")).toEqual(["Ana"]);
  expect(await taken(date)).toBe(1);
});

test("the line of volunteers is their own, and nobody comes in a part that has no places", async () => {
  const date = await dateWith({ participant: 1, volunteer: 1 });
  expect(await enroll(await person(), date)).toBe("confirmed");
  expect(await enroll(await person(), date)).toBe("waiting");
  expect(await enroll(await person(), date, { role: "volunteer" })).toBe("confirmed");
  expect(await enroll(await person(), date, { role: "facilitator" })).toBe("closed");
});

test("an account stands once in the list; a mail or a telephone that stands there is entered like any other", async () => {
  const date = await dateWith({ participant: 9 });
  const ana = await person("Ana");
  expect([await enroll(ana, date), await enroll(ana, date, { role: "participant" })]).toEqual([
    "confirmed",
    "already",
  ]);
  const mail = "luz@personas.test";
  expect(await enrollGuest("Luz", date, { mail })).toMatchObject({ outcome: "confirmed" });
  const made = async () => [
    (await guestLetters("sign-up-link")).length,
    (await rows(auditEvents)).filter(({ act }) => act === "sign-up.make").length,
  ];
  const before = await made();
  const token = newToken();
  const again = await enrollGuest("Lúz M.", date, { mail: "LUZ@personas.test", token });
  expect(again).toEqual({ outcome: "confirmed", token });
  expect(await made()).toEqual(before.map((count) => count + 1));
  for (const name of ["Rosa", "Rosa"])
    expect(await enrollGuest(name, date, { phone: "+593991234567" })).toMatchObject({ outcome: "confirmed" });
  expect(await taken(date)).toBe(5);
});

test("the same form sent twice is one sign-up with one link; another name in it is another person", async () => {
  const date = await dateWith({ participant: 9 });
  const token = newToken();
  const first = await enrollGuest("Luz", date, { token });
  const twice = await enrollGuest("Luz", date, { token });
  expect([first, twice]).toEqual([
    { outcome: "confirmed", token },
    { outcome: "already", token },
  ]);
  const daughter = await enrollGuest("Inés", date, { token });
  expect(daughter.outcome).toBe("confirmed");
  expect(daughter).not.toMatchObject({ token });
  expect(await taken(date)).toBe(2);
});

test("nobody signs up once the date began, was cancelled, or its activity was hidden", async () => {
  const ana = await person();
  const began = await dateWith({ participant: 9 }, { startsAt: new Date(Date.now() - 1000) });
  expect(await enroll(ana, began)).toBe("closed");
  const none = await dateWith({ participant: 9 }, { signUpMode: "none" });
  expect(await enroll(ana, none)).toBe("closed");
  const account = await dateWith({ participant: 9 }, { signUpMode: "account" });
  expect(await enrollGuest("Luz", account)).toEqual({ outcome: "closed" });
  expect(await enroll(ana, account)).toBe("confirmed");

  const cancelled = await dateWith({ participant: 9 });
  expect(await enroll(ana, cancelled)).toBe("confirmed");
  await db.tx((tx) =>
    tx
      .update(occurrences)
      .set({ cancelledAt: new Date() })
      .where(eq(occurrences.id, cancelled.occurrence.id)),
  );
  expect(await enroll(await person(), cancelled)).toBe("closed");
  expect(await leave(ana, cancelled)).toBe("closed");

  const hidden = await dateWith({ participant: 9 });
  await db.tx((tx) =>
    tx.update(activities).set({ hiddenAt: new Date() }).where(eq(activities.id, hidden.activity.id)),
  );
  expect(await enroll(ana, hidden)).toBe("closed");
});

test("without an account a link brings her back, and only the letter's confirms the address", async () => {
  const date = await dateWith({ participant: 1 });
  await enroll(await person(), date);
  const entry = await enrollGuest("Luz", date, { mail: "luz.guest@personas.test" });
  if (!("token" in entry) || !entry.token) throw new Error("she got no link");
  const { token } = entry;
  expect(readToken(token)).toEqual({ token, byLetter: false });
  expect(readToken(letterToken(token))).toEqual({ token, byLetter: true });
  expect(readToken(`${token}.${"0".repeat(32)}`)).toBeUndefined();
  expect(await findByLink(db.fresh, token)).toMatchObject({ state: "waiting", line: 1 });
  expect(await findByLink(db.fresh, newToken())).toBeUndefined();

  const confirm = () => db.tx((tx) => confirmMail(tx, visitor("es"), date.activity, token));
  expect([await confirm(), await confirm()]).toEqual(["confirmed", "gone"]);
  const out = db.tx((tx) => withdrawByLink(tx, visitor("es"), date.activity, token), underSeatLock);
  expect(await out).toBe("withdrawn");
  expect(await findByLink(db.fresh, token)).toMatchObject({ state: "withdrawn", line: undefined });
});

test("a place that comes free reaches a confirmed address by its link, and an unconfirmed one not at all", async () => {
  const date = await dateWith({ participant: 1 });
  const ana = await person();
  await enroll(ana, date);
  const silent = await enrollGuest("Inés", date, { mail: "ines@personas.test" });
  const heard = await enrollGuest("Luz", date, { mail: "luz.heard@personas.test" });
  if (!("token" in silent && "token" in heard)) throw new Error("they got no link");
  await db.tx((tx) => confirmMail(tx, visitor("es"), date.activity, heard.token ?? ""));
  const before = (await guestLetters("sign-up-moved-up")).length;
  await leave(ana, date);
  expect((await guestLetters("sign-up-moved-up")).length).toBe(before);
  await db.tx((tx) => withdrawByLink(tx, visitor("es"), date.activity, silent.token ?? ""), underSeatLock);
  expect((await guestLetters("sign-up-moved-up")).length).toBe(before + 1);
  expect(await namesIn(date, "confirmed")).toEqual(["Luz"]);
  const told = await db.tx((tx) => tellAllSignedUp(tx, date.occurrence, { news: "activity-cancelled" }));
  expect(told).toEqual({ told: 1, unreachable: 0 });
});

test("whoever signs up while a date is being cancelled is told, or finds it closed", async () => {
  for (let n = 0; n < 12; n++) {
    const date = await dateWith({ participant: null });
    const cancel = db.tx(async (tx) => {
      await tx
        .update(occurrences)
        .set({ cancelledAt: new Date() })
        .where(eq(occurrences.id, date.occurrence.id));
      return tellAllSignedUp(tx, date.occurrence, { news: "activity-cancelled" });
    });
    const [{ told, unreachable }, ...came] = await Promise.all([
      cancel,
      ...[1, 2, 3].map((one) => enrollGuest(`Luz ${one}`, date)),
    ]);
    const entered = came.filter(({ outcome }) => outcome === "confirmed").length;
    expect(told + unreachable).toBe(entered);
  }
});

test("an account that is deleted gives its places to whoever waits", async () => {
  const date = await dateWith({ participant: 1 });
  const [ana, luz] = [await person("Ana"), await person("Luz")];
  await enroll(ana, date);
  await enroll(luz, date);
  const gone = await asPerson(ana);
  await db.tx((tx) => deleteAccount(tx, gone));
  expect(await namesIn(date, "confirmed")).toEqual(["Luz"]);
  expect(await lettersTo(luz, "sign-up-moved-up")).toHaveLength(1);
  expect(await taken(date)).toBe(1);
});

test("an organizer takes someone off the list of her own activity, and of no other", async () => {
  const [date, other] = [await dateWith({ participant: 1 }), await dateWith({ participant: 1 })];
  await enroll(await person("Ana"), date);
  await enroll(await person("Luz"), date);
  const leader = await asPerson(await person("Lidia"));
  const uid = (await listed(date))[0]?.uid ?? "";
  const remove = ({ activity: of }: OfDate) =>
    db.tx((tx) => removeSignUp(tx, leader, of, uid), underSeatLock);
  expect(await remove(other)).toBeUndefined();
  expect(await remove(date)).toBe("withdrawn");
  expect(await namesIn(date, "confirmed")).toEqual(["Luz"]);
});

test("what people needed in order to come is forgotten a month after the date", async () => {
  const now = new Date();
  const date = await dateWith({ participant: 9 });
  await enroll(await person(), date, { needs: ["childcare"], children: 2 }, now);
  const needs = async () =>
    (await db.fresh.select().from(signUps).where(eq(signUps.occurrenceId, date.occurrence.id))).map((one) => [
      one.needs,
      one.children,
    ]);
  await sweepExpiredRows(db, new Date(date.occurrence.endsAt.getTime() + 29 * day));
  expect(await needs()).toEqual([[["childcare"], 2]]);
  await sweepExpiredRows(db, new Date(date.occurrence.endsAt.getTime() + 31 * day));
  expect(await needs()).toEqual([[[], null]]);
});
