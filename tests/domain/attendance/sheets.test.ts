import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changesOf, readMarks, writeMarks } from "#app/domain/attendance/attendance";
import { AttendanceForm } from "#app/domain/attendance/attendance.schema";
import { saveSheet } from "#app/domain/attendance/marking.server";
import { countPresent, readSheet } from "#app/domain/attendance/sheet.server";
import { newToken } from "#app/domain/secrets.server";
import { underSeatLock } from "#app/domain/sign-ups/seats.server";
import { occurrences } from "#db/schema/activities";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { asPerson } from "#tests/support/people";
import { enrollGuest, listed, type OfDate, taken } from "#tests/support/sign-ups";

const hour = 3_600_000;

async function filled(places: number, names: readonly string[]) {
  const organization = await published();
  const date = await activity({ organization, places: { participant: places } });
  for (const name of names) await enrollGuest(name, date);
  const leader = await asPerson(organization.leader);
  const during = new Date(date.occurrence.startsAt.getTime() + 60_000);
  const save = (fields: object, now = during) =>
    db.tx(
      (tx) => saveSheet(tx, leader, date.activity, date.occurrence, AttendanceForm.parse(fields), now),
      underSeatLock,
    );
  const shown = async () => writeMarks((await readSheet(db.fresh, date.occurrence, 1)).people);
  return { date, save, shown, during };
}

const marks = async (date: OfDate) =>
  (await listed(date)).map(
    ({ name, state, origin, attendance }) => `${name} ${state} ${origin} ${attendance}`,
  );

const uidOf = async (date: OfDate, name: string) =>
  (await listed(date)).find((one) => one.name === name)?.uid ?? "";

test("what a sheet showed comes back as it was, and only what changed on it changes", () => {
  const people = [
    { uid: "ana", attendance: "present" },
    { uid: "luz", attendance: null },
    { uid: "eva", attendance: "excused" },
    { uid: "ines", attendance: "absent" },
  ] as const;
  const shown = readMarks(writeMarks(people));
  expect([...shown]).toEqual(people.map(({ uid, attendance }) => [uid, attendance]));
  expect(readMarks("no se entiende, <x>+,,ana+")).toEqual(new Map([["ana", "present"]]));
  const changes = changesOf(shown, { present: new Set(["luz", "eva"]), excused: new Set() });
  expect([...changes]).toEqual([
    ["ana", null],
    ["luz", "present"],
    ["eva", "present"],
  ]);
});

test("two people at two doors do not undo each other", async () => {
  const { date, save, shown } = await filled(9, ["Ana", "Luz", "Eva"]);
  const [ana, luz] = [await uidOf(date, "Ana"), await uidOf(date, "Luz")];
  const both = await shown();
  await save({ shown: both, present: [ana] });
  await save({ shown: both, present: [luz] });
  expect(await countPresent(db.fresh, date.occurrence)).toBe(2);
  await save({ shown: await shown(), present: [luz] });
  expect(await marks(date)).toEqual([
    "Ana confirmed self null",
    "Luz confirmed self present",
    "Eva confirmed self null",
  ]);
});

test("attendance opens two hours before, and never for what was cancelled", async () => {
  const { date, save, shown } = await filled(9, ["Ana"]);
  const fields = { shown: await shown(), present: [await uidOf(date, "Ana")] };
  const { startsAt } = date.occurrence;
  expect(await save(fields, new Date(startsAt.getTime() - 2 * hour - 1))).toBe("closed");
  expect(await save(fields, new Date(startsAt.getTime() - 2 * hour))).toBe("saved");
  await db.tx((tx) =>
    tx.update(occurrences).set({ cancelledAt: startsAt }).where(eq(occurrences.id, date.occurrence.id)),
  );
  const [cancelled] = await db.fresh.select().from(occurrences).where(eq(occurrences.id, date.occurrence.id));
  if (!cancelled) throw new Error("the date is gone");
  const of = { ...date, occurrence: cancelled };
  expect(await readSheet(db.fresh, of.occurrence, 1)).toMatchObject({ total: 1, present: 1 });
});

test("once the date is over, whoever has no mark was absent; before, she is not", async () => {
  const { date, save, shown } = await filled(9, ["Ana", "Luz", "Eva"]);
  const [ana, luz] = [await uidOf(date, "Ana"), await uidOf(date, "Luz")];
  await save({ shown: await shown(), present: [ana], excused: [luz] });
  expect((await listed(date)).map(({ attendance }) => attendance)).toEqual(["present", "excused", null]);
  const after = new Date(date.occurrence.endsAt.getTime() + hour);
  await save({ shown: await shown(), present: [ana], excused: [luz] }, after);
  expect((await listed(date)).map(({ attendance }) => attendance)).toEqual(["present", "excused", "absent"]);
  const eva = await uidOf(date, "Eva");
  await save({ shown: await shown(), present: [ana, eva], excused: [luz] }, after);
  expect((await listed(date)).map(({ attendance }) => attendance)).toEqual(["present", "excused", "present"]);
});

test("who waited and who simply came are counted and take no place from anybody, however often the sheet is sent", async () => {
  const { date, save, shown } = await filled(1, ["Ana", "Luz"]);
  const sheet = {
    shown: await shown(),
    present: [await uidOf(date, "Ana")],
    came: [await uidOf(date, "Luz")],
    walkIn1: "Rosa  Andrade",
    walkIn3: "Inés",
    token: newToken(),
  };
  expect([await save(sheet), await save(sheet)]).toEqual(["saved", "saved"]);
  expect(await marks(date)).toEqual([
    "Ana confirmed self present",
    "Luz confirmed walk-in present",
    "Rosa Andrade confirmed walk-in present",
    "Inés confirmed walk-in present",
  ]);
  expect(await taken(date)).toBe(1);
});

test("someone who simply came and stands on the list under another spelling is marked there", async () => {
  const { date, save, shown } = await filled(1, ["María Núñez", "Luz Peña"]);
  await save({ shown: await shown(), walkIn1: "maria  nunez", walkIn2: "LUZ PENA", token: newToken() });
  expect(await marks(date)).toEqual([
    "María Núñez confirmed self present",
    "Luz Peña confirmed walk-in present",
  ]);
});

test("a name of another date is not marked by this one's sheet", async () => {
  const [one, other] = [await filled(9, ["Ana"]), await filled(9, ["Luz"])];
  const luz = await uidOf(other.date, "Luz");
  await one.save({ shown: luz, present: [luz], came: [luz] });
  expect(await marks(other.date)).toEqual(["Luz confirmed self null"]);
});
