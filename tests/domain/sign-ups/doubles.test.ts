import { expect, test } from "vitest";
import { newToken } from "#app/domain/secrets.server";
import { confirmMail } from "#app/domain/sign-ups/confirmation.server";
import { likelySameOf, listDoubles } from "#app/domain/sign-ups/doubles.server";
import { listSignUps } from "#app/domain/sign-ups/list.server";
import { withdrawByLink } from "#app/domain/sign-ups/withdrawal.server";
import { visitor } from "#app/domain/viewer";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { person } from "#tests/support/people";
import { enroll, enrollGuest, type OfDate } from "#tests/support/sign-ups";

const dateOf = async (participant: number | null = null) =>
  activity({ organization: await published(), places: { participant } });

const doublesOf = async ({ occurrence }: OfDate) =>
  (await listDoubles(db.fresh, occurrence)).map(({ one, other, by }) => [one.name, other.name, by]);

test("the same mail in any capitals or the same telephone marks two sign-ups, also where one left more than the other", async () => {
  const date = await dateOf();
  await enrollGuest("Luz", date, { mail: "luz.double@personas.test", phone: "+593991234567" });
  await enrollGuest("Rosa", date, { phone: "+593987654321" });
  await enrollGuest("Lucha", date, { mail: "LUZ.double@personas.test" });
  await enrollGuest("Luz M.", date, { phone: "+593991234567" });
  await enrollGuest("Delia", date);
  await enrollGuest("Eva", date);
  expect(await doublesOf(date)).toEqual([
    ["Luz", "Lucha", "contact"],
    ["Luz", "Luz M.", "contact"],
  ]);
});

test("the same name marks two, however it is written; a first name alone and the name of a sister do not", async () => {
  const date = await dateOf();
  for (const name of [
    "Inés de la Cruz Chango",
    "Luz",
    "María Quispe",
    "CHANGO CRUZ INES",
    "luz",
    "Mario Quispe",
  ])
    await enrollGuest(name, date);
  expect(await doublesOf(date)).toEqual([["Inés de la Cruz Chango", "CHANGO CRUZ INES", "name"]]);
});

test("each names the first that it meets, once, and a contact tells more than a name", async () => {
  const date = await dateOf(1);
  await enrollGuest("Luz Chango", date, { phone: "+593991234567" });
  await enrollGuest("Luz Chango", date, { phone: "+593991234567" });
  await enrollGuest("Lúz Chango", date);
  const doubles = await listDoubles(db.fresh, date.occurrence);
  expect(doubles.map(({ by }) => by)).toEqual(["contact", "name"]);
  const same = [...likelySameOf(doubles).values()];
  expect(same.map(({ by, state }) => [by, state])).toEqual([
    ["contact", "confirmed"],
    ["contact", "waiting"],
    ["name", "confirmed"],
  ]);
});

test("an account's mail meets one that its reader confirmed, and none that anybody typed", async () => {
  const date = await dateOf();
  const ana = await person("Ana");
  await enroll(ana, date);
  const token = newToken();
  await enrollGuest("A.", date, { mail: ana.mail.toUpperCase(), token });
  expect(await doublesOf(date)).toEqual([]);
  await db.tx((tx) => confirmMail(tx, visitor("es"), date.activity, token));
  expect(await doublesOf(date)).toEqual([["Ana", "A.", "contact"]]);
});

test("whoever withdrew is nobody's double, and other dates are not looked at", async () => {
  const [date, other] = [await dateOf(), await dateOf()];
  const token = newToken();
  const hers = { phone: "+593991234567", token };
  await enrollGuest("Luz Chango", date, hers);
  await enrollGuest("Luz Chango", other, { phone: hers.phone });
  await db.tx((tx) => withdrawByLink(tx, visitor("es"), date.activity, token));
  await enrollGuest("Luz Chango", date, { phone: hers.phone });
  expect(await doublesOf(date)).toEqual([]);
  expect(await doublesOf(other)).toEqual([]);
});

test("a list of five hundred takes as many questions as one of two", { timeout: 60_000 }, async () => {
  const asked = async (names: number) => {
    const date = await dateOf();
    for (let n = 0; n < names; n++)
      await enrollGuest(`Persona ${n % 250}`, date, { phone: `+5939${10_000_000 + (n % 250)}` });
    let count = 0;
    const counting = new Proxy(db.fresh, {
      get: (reader, name) => {
        if (name === "select" || name === "$count") count += 1;
        return Reflect.get(reader, name).bind(reader);
      },
    });
    const list = await listSignUps(counting, date.occurrence, { state: "confirmed", q: "", page: 1 });
    return { count, doubles: list.doubles.length };
  };
  const [few, many] = [await asked(2), await asked(500)];
  expect(many.count).toBe(few.count);
  expect([few.doubles, many.doubles]).toEqual([0, 250]);
});
