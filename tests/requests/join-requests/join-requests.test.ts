import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listOwnRequests, listRequests } from "#app/domain/join-requests/list.server";
import { readJoinPolicy } from "#app/domain/join-requests/policy.server";
import { answerField } from "#app/domain/join-requests/request.schema";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { members } from "#db/schema/memberships";
import { db } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { roleOf } from "#tests/support/invitations";
import { member } from "#tests/support/members";
import { published } from "#tests/support/organizations";
import { person, type TestPerson } from "#tests/support/people";

const { joinRequests: words, outcomes, forms } = wordsFor("es");
const reason = "Este año ya no tenemos lugar en el grupo.";

type Led = { readonly slug: string; readonly leader: TestPerson };
const openDoor = ({ slug, leader }: Led, introduction = "") =>
  submit(paths.joinPolicy(slug), { open: "yes", introduction }, { as: leader, follow: true });
const addQuestion = ({ slug, leader }: Led, question: string, required?: "yes") =>
  submit(
    paths.joinQuestions(slug),
    { question, ...(required && { required }) },
    { as: leader, follow: true },
  );
const waitingUid = async (organization: { readonly id: number }) =>
  (await listRequests(db.fresh, organization, { view: "waiting", page: 1 })).rows[0]?.uid ?? "";
const holderOf = async (someone: { readonly id: number }, organization: { readonly id: number }) => {
  const hers = and(eq(members.organizationId, organization.id), eq(members.accountId, someone.id));
  const [row] = await db.fresh.select({ uid: members.uid }).from(members).where(hers);
  return row;
};

test("an organization opens its door with questions; someone asks from the profile and is accepted", async () => {
  const organization = await published({ name: "Coro de la Estación" });
  const { slug, leader } = organization;
  const ana = await person("Ana Vecina");
  expect((await visit(paths.organization(slug))).body).not.toContain(paths.joinRequest(slug));
  expect(await text(paths.joinRequest(slug), { as: ana })).toContain(words.new.closedTitle);

  const closed = await visit(paths.joinRequests(slug), { as: leader });
  expect(closed.text).toContain(words.queue.closed);
  expect(closed.text).toContain(words.queue.open);
  expect((await openDoor(organization, "Ensayamos los sábados.")).text).toContain(
    outcomes["join-policy-saved"],
  );
  expect((await addQuestion(organization, "¿Cómo nos conoció?", "yes")).text).toContain(
    outcomes["join-question-added"],
  );
  expect((await visit(paths.organization(slug))).body).toContain(`href="${paths.joinRequest(slug)}"`);
  expect((await visit(paths.organization(slug), { as: ana })).body).toContain(paths.joinRequest(slug));
  expect((await visit(paths.organization(slug), { as: leader })).body).not.toContain(paths.joinRequest(slug));
  expect((await visit(paths.joinRequest(slug))).location).toBe(
    paths.signIn({ volver: paths.joinRequest(slug) }),
  );

  const page = await text(paths.joinRequest(slug), { as: ana });
  expect(page).toContain("Ensayamos los sábados.");
  expect(page).toContain("¿Cómo nos conoció?");
  const [question] = (await readJoinPolicy(db.fresh, organization)).questions;
  const field = answerField(question ?? { uid: "" });
  const empty = await submit(paths.joinRequest(slug), { [field]: "" }, { as: ana });
  expect([empty.status, empty.text.includes(forms.required)]).toEqual([422, true]);
  const long = await submit(paths.joinRequest(slug), { [field]: "a".repeat(501) }, { as: ana });
  expect([long.status, long.body.includes("a".repeat(501))]).toEqual([422, true]);
  const fields = { [field]: "Por una vecina que canta." };
  const sent = await submit(paths.joinRequest(slug), fields, { as: ana, follow: true });
  expect(sent.text).toContain(outcomes["join-request-sent"]);
  expect(sent.text).toContain("Por una vecina que canta.");
  const twice = await submit(paths.joinRequest(slug), fields, { as: ana, follow: true });
  expect(twice.text).toContain(outcomes["join-request-waits"]);
  expect(await text(paths.joinRequest(slug), { as: ana })).toContain(words.new.waits);

  const queue = await visit(paths.joinRequests(slug), { as: leader });
  expect(queue.text).toContain("Ana Vecina");
  expect(queue.text).not.toContain(words.queue.closed);
  expect(queue.text).toContain("Por una vecina que canta.");
  expect(queue.body).not.toContain(ana.mail);
  const uid = await waitingUid(organization);
  expect(await text(paths.joinRequestReview(slug, uid), { as: leader })).toContain(words.show.hint);
  const done = await submit(paths.joinRequestAcceptance(slug, uid), {}, { as: leader, follow: true });
  expect(done.text).toContain(outcomes["join-request-accepted"]);
  expect(await roleOf(ana, organization)).toBe("member");
  expect(await text(paths.joinRequest(slug), { as: ana })).toContain(words.new.belongs);
  const again = await submit(paths.joinRequestAcceptance(slug, uid), {}, { as: leader, follow: true });
  expect(again.text).toContain(outcomes["join-request-answered"]);
  expect(await text(paths.joinRequests(slug, { ver: "respondidas" }), { as: leader })).toContain(
    "Ana Vecina",
  );
});

test("a rejection carries its reason to the person, and only she and the leaders read it", async () => {
  const organization = await published();
  const { slug, leader } = organization;
  await openDoor(organization);
  const [ana, bea] = [await person("Ana"), await person("Bea")];
  await submit(paths.joinRequest(slug), {}, { as: ana });
  const uid = await waitingUid(organization);
  const short = await submit(paths.joinRequestRejection(slug, uid), { reason: "No." }, { as: leader });
  expect([short.status, short.body.includes("No.")]).toEqual([422, true]);
  const done = await submit(paths.joinRequestRejection(slug, uid), { reason }, { as: leader, follow: true });
  expect(done.text).toContain(outcomes["join-request-rejected"]);
  expect(await text(paths.ownJoinRequests(), { as: ana })).toContain(reason);
  expect(await text(paths.ownJoinRequests(), { as: bea })).not.toContain(reason);
  expect(await text(paths.joinRequestReview(slug, uid), { as: leader })).toContain(reason);
});

test("the leader of another organization reads and answers nothing of this one", async () => {
  const [organization, other] = [await published(), await published()];
  await openDoor(organization);
  await submit(paths.joinRequest(organization.slug), {}, { as: await person("Ana Reservada") });
  const uid = await waitingUid(organization);
  const as = other.leader;
  const attempts = [
    await visit(paths.joinRequests(organization.slug), { as }),
    await visit(paths.joinRequestReview(organization.slug, uid), { as }),
    await submit(paths.joinRequestAcceptance(organization.slug, uid), {}, { as }),
    await submit(paths.joinPolicy(organization.slug), { open: "no" }, { as }),
  ];
  expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  const crossed = [
    await visit(paths.joinRequestReview(other.slug, uid), { as }),
    await submit(paths.joinRequestAcceptance(other.slug, uid), {}, { as }),
    await submit(paths.joinRequestRejection(other.slug, uid), { reason }, { as }),
  ];
  expect(crossed.map(({ status }) => status)).toEqual([404, 404, 404]);
  for (const { body } of [...attempts, ...crossed]) expect(body).not.toContain("Ana Reservada");
  expect(await waitingUid(organization)).toBe(uid);
});

test("she takes her request back, nobody else's, and may ask again", async () => {
  const organization = await published();
  await openDoor(organization);
  const [ana, bea] = [await person("Ana"), await person("Bea")];
  for (const as of [ana, bea]) await submit(paths.joinRequest(organization.slug), {}, { as });
  const [hers] = await listOwnRequests(db.fresh, ana);
  const path = paths.joinRequestCancellation(hers?.uid ?? "");
  expect((await submit(path, {}, { as: bea })).status).toBe(404);
  expect((await submit(path, {}, { as: ana, follow: true })).text).toContain(
    outcomes["join-request-cancelled"],
  );
  expect((await submit(path, {}, { as: ana, follow: true })).text).toContain(
    outcomes["join-request-answered"],
  );
  const again = await submit(paths.joinRequest(organization.slug), {}, { as: ana, follow: true });
  expect(again.text).toContain(outcomes["join-request-sent"]);
});

test("six questions at most, none twice; one that is taken away is asked no more", async () => {
  const organization = await published();
  const { slug, leader } = organization;
  await openDoor(organization);
  const asked = (n: number) => addQuestion(organization, `¿Pregunta número ${n}?`);
  for (let n = 1; n <= 6; n++) await asked(n);
  const seventh = await asked(7);
  expect([seventh.status, seventh.text.includes(words.questions.full(6))]).toEqual([422, true]);
  const [first] = (await readJoinPolicy(db.fresh, organization)).questions;
  const path = paths.joinQuestionRemoval(slug, first?.uid ?? "");
  const question = await text(path, { as: leader });
  expect(question).toContain(words.questionRemoval.title);
  expect(question).toContain("¿Pregunta número 1?");
  expect((await submit(path, {}, { as: leader, follow: true })).text).toContain(
    outcomes["join-question-removed"],
  );
  expect((await submit(path, {}, { as: leader, follow: true })).text).toContain(
    outcomes["join-question-gone"],
  );
  const twice = await asked(2);
  expect([twice.status, twice.text.includes(forms["question-there"])]).toEqual([422, true]);
  expect(await text(paths.joinRequest(slug), { as: await person() })).not.toContain("¿Pregunta número 1?");
});

test("a leader says who of the list it is, and that place becomes hers; who is alike is named first", async () => {
  const organization = await published();
  const { slug, leader, id } = organization;
  await openDoor(organization);
  const rosa = await person("Rosa Pérez");
  await submit(paths.joinRequest(slug), {}, { as: rosa });
  const uid = await waitingUid(organization);
  const nobody = await visit(paths.joinRequestReview(slug, uid), { as: leader });
  expect(nobody.body).not.toContain('name="member"');

  const facts = { phone: "+593991234567", note: "Lleva las llaves", since: "2019-05-01" };
  const noted = await member(organization, { name: "Peres Roza", mail: rosa.mail, ...facts });
  const ana = await member(organization, { name: "Ana Gil" });
  const page = await visit(paths.joinRequestReview(slug, uid), { as: leader });
  expect(page.text).toContain(words.acceptance.likely("Peres Roza"));
  expect(page.body.indexOf(noted.uid)).toBeLessThan(page.body.indexOf(`value="${ana.uid}"`));
  expect(page.body).not.toMatch(/<option[^>]*selected[^>]*value="[\w-]+"/);

  const gone = await submit(paths.joinRequestAcceptance(slug, uid), { member: "ninguna" }, { as: leader });
  expect([gone.status, gone.text.includes(forms["member-gone"])]).toEqual([422, true]);
  expect(gone.body).toContain(`value="${noted.uid}"`);
  const elsewhere = await member(await published(), { name: "Rosa Pérez" });
  for (const other of [elsewhere.uid, (await holderOf(leader, organization))?.uid ?? "", "x".repeat(65)])
    expect(
      (await submit(paths.joinRequestAcceptance(slug, uid), { member: other }, { as: leader })).status,
    ).toBe(422);
  expect(await roleOf(rosa, organization)).toBeUndefined();

  const fields = { member: noted.uid };
  const done = await submit(paths.joinRequestAcceptance(slug, uid), fields, { as: leader, follow: true });
  expect(done.text).toContain(outcomes["join-request-accepted"]);
  const held = await db.fresh.select().from(members).where(eq(members.organizationId, id));
  expect(held).toHaveLength(3);
  expect(held.find((row) => row.id === noted.id)).toMatchObject({
    ...{ accountId: rosa.id, name: "Rosa Pérez", mail: null, ...facts },
  });
  const twice = await submit(paths.joinRequestAcceptance(slug, uid), fields, { as: leader, follow: true });
  expect(twice.text).toContain(outcomes["join-request-answered"]);
});

test("that an account has the mail of someone on the list is told to nobody", async () => {
  const organization = await published();
  const { slug, leader } = organization;
  await openDoor(organization);
  const ana = await person("Ana Reservada");
  const noted = await member(organization, { name: "Otra Persona", mail: ana.mail });
  await submit(paths.joinRequest(slug), {}, { as: ana });
  const page = paths.joinRequestReview(slug, await waitingUid(organization));
  expect(await text(page, { as: leader })).not.toContain(words.acceptance.likely("Otra Persona"));
  await db.tx((tx) => tx.update(members).set({ name: "Ana Reservada" }).where(eq(members.id, noted.id)));
  expect(await text(page, { as: leader })).toContain(words.acceptance.likely("Ana Reservada"));
});
