import { expect, test } from "vitest";
import { newUid } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import { paths } from "#app/paths";
import { activityHosts } from "#db/schema/activities";
import { members } from "#db/schema/memberships";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { join, published } from "#tests/support/organizations";
import { person } from "#tests/support/people";
import { enroll, enrollGuest, listed, namesIn } from "#tests/support/sign-ups";

async function organized(participant: number) {
  const organization = await published();
  const date = await activity({ organization, places: { participant } });
  return { ...date, organization, leader: organization.leader, slug: date.activity.slug };
}

test("organizers read who has a place and who waits in which turn, with a telephone and never a mail", async () => {
  const date = await organized(2);
  await enrollGuest("Luz Canaria", date, { phone: "+593991234567", mail: "luz.hidden@personas.test" });
  await enroll(await person("Ana Canaria"), date, { needs: ["childcare"], children: 3 });
  await enrollGuest("Eva Canaria", date);
  await enrollGuest("Inés Canaria", date);
  const list = await visit(paths.signUps(date.slug), { as: date.leader });
  expect(list.text).toContain("Con cupo (2)");
  expect(list.text).toContain("099 123 4567");
  expect(list.text).toContain("Avise por teléfono");
  expect(list.text).toContain("Por su cuenta");
  expect(list.text).toContain("Cuidado de niñas y niños: 1 persona, 3 niñas y niños");
  expect(list.text).not.toContain("luz.hidden@personas.test");
  expect(list.text).not.toContain("Eva Canaria");
  const waiting = await text(paths.signUps(date.slug, { ver: "espera" }), { as: date.leader });
  expect(waiting.indexOf("Eva Canaria")).toBeGreaterThan(-1);
  expect(waiting.indexOf("Eva Canaria")).toBeLessThan(waiting.indexOf("Inés Canaria"));
  expect(waiting).toContain("sin teléfono");
  const found = await text(paths.signUps(date.slug, { ver: "espera", q: "ines" }), { as: date.leader });
  expect(found).toContain("Inés Canaria");
  expect(found).not.toContain("Eva Canaria");
});

test("editors of an organization that organizes it too read the list; its plain members and strangers do not", async () => {
  const date = await organized(2);
  const host = await published();
  await db.tx((tx) =>
    tx.insert(activityHosts).values({
      uid: newUid(),
      activityId: date.activity.id,
      organizationId: host.id,
      state: "accepted",
      createdAt: new Date(),
    }),
  );
  const [editor, member] = [await person(), await person()];
  await join(editor, host, "editor");
  await join(member, host, "member");
  const reads = async (as: typeof editor) => (await visit(paths.signUps(date.slug), { as })).status;
  expect(await reads(editor)).toBe(200);
  expect(await reads(member)).toBe(403);
  expect(await reads(await person())).toBe(403);
  expect((await submit(paths.newSignUp(date.slug), { name: "Luz" }, { as: member })).status).toBe(403);
});

test("an organizer writes someone in by hand, once, by name or from her roster, in the same line as everyone", async () => {
  const date = await organized(1);
  const uid = newUid();
  const now = new Date();
  await db.tx((tx) =>
    tx.insert(members).values({
      uid,
      organizationId: date.organization.id,
      name: "Delia Canaria",
      nameKey: fold("Delia Canaria"),
      phone: "+593987654321",
      since: "2026-01-01",
      createdAt: now,
      updatedAt: now,
    }),
  );
  const page = await visit(paths.newSignUp(date.slug), { as: date.leader });
  expect(page.text).toContain("Delia Canaria");
  const token = /name="token" value="([\w-]{43})"/.exec(page.body)?.[1] ?? "";
  const add = (fields: object) =>
    submit(paths.newSignUp(date.slug), { name: "", phone: "", token, ...fields }, { as: date.leader });
  expect((await add({ member: uid })).status).toBe(303);
  const twice = await submit(
    paths.newSignUp(date.slug),
    { name: "", phone: "", token, member: uid },
    { as: date.leader, follow: true },
  );
  expect(twice.text).toContain("La persona ya estaba anotada");
  const nameless = await add({ phone: "099 111 2222" });
  expect(nameless.status).toBe(422);
  expect(nameless.body).toContain('value="099 111 2222"');
  expect((await add({ name: "Luz" })).status).toBe(303);
  expect((await add({ name: "Luz" })).status).toBe(303);
  expect(await namesIn(date, "confirmed")).toEqual(["Delia Canaria"]);
  expect(await namesIn(date, "waiting")).toEqual(["Luz"]);
  expect((await listed(date))[0]).toMatchObject({ origin: "organizer", phone: "+593987654321" });
});

test("someone whose telephone is on the list is added all the same, and the list says that she may be there twice", async () => {
  const date = await organized(1);
  await enrollGuest("Luz Canaria", date, { phone: "+593991234567" });
  const page = await visit(paths.newSignUp(date.slug), { as: date.leader });
  const token = /name="token" value="([\w-]{43})"/.exec(page.body)?.[1] ?? "";
  const add = (name: string, phone: string) =>
    submit(paths.newSignUp(date.slug), { name, phone, token }, { as: date.leader, follow: true });
  const list = await add("Luz C.", "099 123 4567");
  expect(list.text).toContain("Pueden estar dos veces (1)");
  expect(list.text).toContain("Puede estar dos veces: mismo contacto que Luz C. (en lista de espera)");
  const waiting = await text(paths.signUps(date.slug, { ver: "espera" }), { as: date.leader });
  expect(waiting).toContain("Puede estar dos veces: mismo contacto que Luz Canaria (con cupo)");
  expect((await add("Luz C.", "098 765 4321")).text).toContain("Anotamos a la persona");
  expect(await namesIn(date, "waiting")).toEqual(["Luz C.", "Luz C."]);

  const [first, second] = await listed(date);
  for (const { uid = "" } of [first ?? {}, second ?? {}])
    expect(list.body).toContain(`href="${paths.signUpRemoval(date.slug, uid)}"`);
  const csv = await visit(paths.signUpsExport(date.slug, { formato: "csv" }), { as: date.leader });
  expect(csv.body).toContain("mismo contacto que Luz Canaria");
  await submit(paths.signUpRemoval(date.slug, second?.uid ?? ""), {}, { as: date.leader });
  expect(await text(paths.signUps(date.slug), { as: date.leader })).not.toContain("mismo contacto");
});

test("a list without doubles says nothing of them", async () => {
  const date = await organized(9);
  for (const name of ["Luz Canaria", "Eva Canaria"]) await enrollGuest(name, date);
  expect(await text(paths.signUps(date.slug), { as: date.leader })).not.toContain("dos veces");
});

test("an organizer takes someone off after a question, and the next one gets her place", async () => {
  const date = await organized(1);
  await enrollGuest("Luz Canaria", date);
  await enrollGuest("Eva Canaria", date);
  const uid = (await listed(date))[0]?.uid ?? "";
  expect(await text(paths.signUpRemoval(date.slug, uid), { as: date.leader })).toContain(
    "Quitar a Luz Canaria",
  );
  expect((await submit(paths.signUpRemoval(date.slug, uid), {}, { as: date.leader })).status).toBe(303);
  expect(await namesIn(date, "confirmed")).toEqual(["Eva Canaria"]);
  const other = await organized(1);
  expect((await visit(paths.signUpRemoval(other.slug, uid), { as: other.leader })).status).toBe(404);
});

test("the list leaves as CSV and as Excel without formulas and without mail; the sheet to sign without telephones", async () => {
  const date = await organized(5);
  await enrollGuest("=HYPERLINK(1)", date, { phone: "+593991234567", mail: "luz.csv@personas.test" });
  const csv = await visit(paths.signUpsExport(date.slug, { formato: "csv" }), { as: date.leader });
  expect(csv.headers["content-disposition"]).toMatch(/inscripciones-[\d-]+\.csv/);
  expect(csv.body).toContain("'=HYPERLINK(1)");
  expect(csv.body).not.toContain("personas.test");
  const xlsx = await visit(paths.signUpsExport(date.slug, { formato: "xlsx" }), { as: date.leader });
  expect(xlsx.body.startsWith("PK")).toBe(true);
  const sheet = await text(paths.signUpSheet(date.slug), { as: date.leader });
  expect(sheet).toContain("=HYPERLINK(1)");
  expect(sheet).toContain("Firma");
  expect(sheet).not.toContain("099 123");
});
