import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { momentInWords } from "#app/domain/activities/moment-words";
import { readFacts } from "#app/domain/notifications/facts.server";
import { newUid } from "#app/domain/secrets.server";
import { occurrences } from "#db/schema/activities";
import { type SignUpState, signUps } from "#db/schema/sign-ups";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { person } from "#tests/support/people";

const nine = new Date("2027-06-14T14:00:00Z");
const eleven = new Date("2027-06-15T16:00:00Z");

async function signedUp(
  state: SignUpState = "confirmed",
  zone: "America/Guayaquil" | "Pacific/Galapagos" = "America/Guayaquil",
) {
  const held = await activity({ organization: await published(), startsAt: nine, timeZone: zone });
  const ana = await person("Ana");
  const [written] = await db.tx((tx) =>
    tx
      .insert(signUps)
      .values({
        ...{ uid: newUid(), occurrenceId: held.occurrence.id, role: "participant", accountId: ana.id },
        ...{ name: "Ana", nameKey: "ana", locale: "es", origin: "self", needs: [], createdAt: new Date() },
        state,
      })
      .returning({ id: signUps.id }),
  );
  const letter = { accountId: ana.id, params: { signUpId: written?.id ?? 0 }, locale: "es" as const };
  const change = (values: Partial<typeof occurrences.$inferInsert>) =>
    db.tx((tx) => tx.update(occurrences).set(values).where(eq(occurrences.id, held.occurrence.id)));
  const become = (now: SignUpState) =>
    db.tx((tx) => tx.update(signUps).set({ state: now }).where(eq(signUps.id, letter.params.signUpId)));
  return { ...held, letter, change, become };
}

test("the letter says her place as it stands when it leaves", async () => {
  const { letter, become, activity: held } = await signedUp("waiting");
  expect(await readFacts(db.fresh, "sign-up-received", letter, {})).toEqual({
    ...{ title: held.title, slug: held.slug, day: "2027-06-14", token: null, waiting: true },
    when: "lunes 14 de junio de 2027, 09:00 (hora de Ecuador)",
  });
  await become("confirmed");
  expect(await readFacts(db.fresh, "sign-up-received", letter, {})).toMatchObject({ waiting: false });
  await become("withdrawn");
  expect(await readFacts(db.fresh, "sign-up-received", letter, {})).toBeUndefined();
  expect(await readFacts(db.fresh, "sign-up-link", letter, { token: "t" })).toBeUndefined();
});

test("nobody is told of a place that she has no longer, nor of one on a date that was cancelled", async () => {
  const { letter, become, change } = await signedUp();
  expect(await readFacts(db.fresh, "sign-up-moved-up", letter, { token: "t" })).toMatchObject({ token: "t" });
  await become("withdrawn");
  expect(await readFacts(db.fresh, "sign-up-moved-up", letter, {})).toBeUndefined();
  await become("confirmed");
  await change({ cancelledAt: new Date(), cancelledReason: "Lluvias" });
  expect(await readFacts(db.fresh, "sign-up-moved-up", letter, {})).toBeUndefined();
  expect(await readFacts(db.fresh, "activity-moved", letter, {})).toBeUndefined();
  expect(await readFacts(db.fresh, "activity-cancelled", letter, {})).toMatchObject({ reason: "Lluvias" });
});

test("a move says both dates in the zone of the activity, a change of place only the one", async () => {
  const { letter, change } = await signedUp("confirmed", "Pacific/Galapagos");
  const when = "lunes 14 de junio de 2027, 08:00 (hora de Galápagos)";
  expect(await readFacts(db.fresh, "activity-moved", letter, {})).toMatchObject({ when, before: null });
  await change({ startsAt: eleven, endsAt: eleven });
  const moved = { ...letter, params: { ...letter.params, before: nine.getTime() } };
  expect(await readFacts(db.fresh, "activity-moved", moved, {})).toMatchObject({
    ...{ when: "martes 15 de junio de 2027, 10:00 (hora de Galápagos)", before: when },
  });
  // Back where the rule had it: what she was told in between is what it is compared with.
  await change({ startsAt: nine, endsAt: nine });
  const back = { ...letter, params: { ...letter.params, before: eleven.getTime() } };
  expect(await readFacts(db.fresh, "activity-moved", back, {})).toMatchObject({
    ...{ when, before: "martes 15 de junio de 2027, 10:00 (hora de Galápagos)" },
  });
});

test("a date is written out in both languages", () => {
  expect(momentInWords(nine, "America/Guayaquil", "en")).toBe("Monday 14 June 2027, 09:00 (Ecuador time)");
  expect(momentInWords(nine, "Pacific/Galapagos", "en")).toBe("Monday 14 June 2027, 08:00 (Galápagos time)");
});
