import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { cancelAll, cancelOccurrence } from "#app/domain/activities/cancellation.server";
import { reachOfAllCancelled, reachOfCancellation } from "#app/domain/activities/reach.server";
import { addressHash } from "#app/domain/notifications/suppressions.server";
import { newToken, newUid } from "#app/domain/secrets.server";
import { confirmMail } from "#app/domain/sign-ups/confirmation.server";
import { tellOfNewPlace } from "#app/domain/sign-ups/telling.server";
import { visitor } from "#app/domain/viewer";
import { occurrenceSeats, occurrences } from "#db/schema/activities";
import { notifications } from "#db/schema/notifications";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { asPerson } from "#tests/support/people";
import { enrollGuest, type OfDate } from "#tests/support/sign-ups";

const week = 7 * 86_400_000;

async function organized() {
  const organization = await published();
  return { leader: await asPerson(organization.leader), ...(await activity({ organization })) };
}

/** The same activity a week later. */
async function weekAfter({ activity: of, occurrence }: OfDate): Promise<OfDate> {
  const { id, day, startsAt, endsAt, plannedFor, ...said } = occurrence;
  const later = (date: Date) => new Date(date.getTime() + week);
  const moved = { startsAt: later(startsAt), endsAt: later(endsAt), plannedFor: later(plannedFor) };
  return db.tx(async (tx) => {
    const [next] = await tx
      .insert(occurrences)
      .values({ ...said, ...moved, uid: newUid(), day: later(startsAt).toISOString().slice(0, 10) })
      .returning();
    if (!next) throw new Error("the date was not written");
    await tx.insert(occurrenceSeats).values({ occurrenceId: next.id, role: "participant", capacity: null });
    return { activity: of, occurrence: next };
  });
}

async function comes(date: OfDate, name: string, mail: string, confirms: boolean) {
  const token = newToken();
  await enrollGuest(name, date, { mail, token });
  if (confirms) await db.tx((tx) => confirmMail(tx, visitor("es"), date.activity, token));
}

/** The letters of a change that went to an address. */
const lettersTo = async (mail: string) =>
  (
    await db.fresh
      .select({ kind: notifications.kind, addressHash: notifications.addressHash })
      .from(notifications)
      .where(inArray(notifications.kind, ["activity-moved", "activity-cancelled"]))
  ).filter((letter) => letter.addressHash === addressHash(mail));

test("whoever signed up twice with one address gets one letter of a change, and counts once among the reached", async () => {
  const date = await organized();
  const mail = "luz.twice@personas.test";
  await comes(date, "Luz", mail, true);
  await comes(date, "Luz M.", mail, true);
  await comes(date, "Otra", "otra.twice@personas.test", true);
  await db.tx((tx) => cancelOccurrence(tx, date.leader, date.activity, date.occurrence, "Hay una minga."));
  expect(await lettersTo(mail)).toHaveLength(1);
  expect(await reachOfCancellation(db.fresh, date.occurrence)).toEqual({ told: 2, unreachable: 0 });
});

test("a sign-up that somebody made with her address and nobody confirmed keeps no letter from her", async () => {
  const date = await organized();
  const mail = "luz.first@personas.test";
  await comes(date, "Alguien", mail, false);
  await comes(date, "Luz", mail, true);
  await comes(date, "Alguien", mail, false);
  await db.tx((tx) => cancelOccurrence(tx, date.leader, date.activity, date.occurrence, "Hay una minga."));
  expect(await lettersTo(mail)).toHaveLength(1);
  expect(await reachOfCancellation(db.fresh, date.occurrence)).toEqual({ told: 1, unreachable: 0 });
});

test("of several dates, the one that her letter confirmed is told, once, whether the place changes or all are cancelled", async () => {
  const first = await organized();
  const second = await weekAfter(first);
  const mail = "luz.dates@personas.test";
  await comes(first, "Luz", mail, false);
  await comes(second, "Luz", mail, true);
  const told = await db.tx((tx) => tellOfNewPlace(tx, first.activity, new Date()));
  expect(told).toEqual({ told: 1, unreachable: 0 });
  expect(await lettersTo(mail)).toHaveLength(1);
  await cancelAll(db, first.leader, first.activity, "Hay una minga.");
  expect((await lettersTo(mail)).map(({ kind }) => kind)).toEqual(["activity-moved", "activity-cancelled"]);
  expect(await reachOfAllCancelled(db.fresh, first.activity)).toEqual({ told: 1, unreachable: 0 });
});
