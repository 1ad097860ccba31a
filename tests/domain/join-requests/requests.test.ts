import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptInvitation } from "#app/domain/invitations/acceptance.server";
import { acceptRequest, rejectRequest } from "#app/domain/join-requests/decision.server";
import { findRequest, listOwnRequests, listRequests } from "#app/domain/join-requests/list.server";
import {
  addQuestion,
  mostQuestions,
  readJoinPolicy,
  removeQuestion,
  saveJoinPolicy,
} from "#app/domain/join-requests/policy.server";
import { answerField } from "#app/domain/join-requests/request.schema";
import {
  askToJoin,
  cancelRequest,
  mostOwnWaiting,
  requestLasts,
} from "#app/domain/join-requests/request.server";
import { runDue } from "#app/domain/schedule/due.server";
import { joinRequests } from "#db/schema/join-requests";
import { organizations } from "#db/schema/organizations";
import { db, rows } from "#tests/support/database";
import { lettersTo, link, roleOf } from "#tests/support/invitations";
import { draft, join, published } from "#tests/support/organizations";
import { asPerson, person, type TestPerson } from "#tests/support/people";

type Led = { readonly id: number; readonly leader: TestPerson };
const start = new Date("2026-03-01T12:00:00Z");
const after = new Date(start.getTime() + requestLasts);
const reply = "Este año ya no tenemos lugar en el grupo.";

const openDoor = async <T extends Led>(organization: T): Promise<T> => {
  const leader = await asPerson(organization.leader);
  const policy = { open: "yes", introduction: null } as const;
  await db.tx((tx) => saveJoinPolicy(tx, leader, organization, policy));
  return organization;
};
const ask = async (someone: TestPerson, organization: { id: number }, answers = {}, now?: Date) => {
  const viewer = await asPerson(someone);
  return db.tx((tx) => askToJoin(tx, viewer, organization, answers, now));
};
const countWaiting = async (organization: { id: number }, now?: Date) =>
  (await listRequests(db.fresh, organization, { view: "waiting", page: 1 }, now)).total;
const first = async (organization: { id: number }) => {
  const { rows: waiting } = await listRequests(db.fresh, organization, { view: "waiting", page: 1 });
  const found = await findRequest(db.fresh, organization, waiting[0]?.uid ?? "");
  if (!found) throw new Error("nobody waits");
  return found;
};

test("whoever asks waits once, her answers beside the questions as they were, and the leaders are told", async () => {
  const organization = await openDoor(await published());
  const leader = await asPerson(organization.leader);
  const add = (question: string, required: boolean) =>
    db.tx((tx) => addQuestion(tx, leader, organization, { question, required }));
  expect(await add("¿Cómo nos conoció?", true)).toBe("added");
  expect(await add("¿Cómo nos conoció?", false)).toBe("already-there");
  expect(await add("¿Qué le gustaría hacer?", false)).toBe("added");
  const [known, wish] = (await readJoinPolicy(db.fresh, organization)).questions;
  if (!known || !wish) throw new Error("there are no questions");
  const ana = await person("Ana");
  expect(await ask(ana, organization, { [answerField(wish)]: "Tejer" })).toBe("asked-otherwise");
  const answers = { [answerField(known)]: "Por una vecina", [answerField(wish)]: "" };
  expect(await ask(ana, organization, answers)).toBe("asked");
  expect(await ask(ana, organization, answers)).toBe("already-asked");
  await db.tx((tx) => removeQuestion(tx, leader, organization, known.uid));
  const request = await first(organization);
  expect([request.person, request.answers]).toEqual([
    "Ana",
    [{ question: "¿Cómo nos conoció?", answer: "Por una vecina" }],
  ]);
  expect((await lettersTo(organization.leader)).filter((kind) => kind === "join-requested")).toHaveLength(1);
});

test("of many requests of one person at the same moment one waits", async () => {
  const organization = await openDoor(await published());
  const ana = await asPerson(await person("Ana"));
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, () => db.tx((tx) => askToJoin(tx, ana, organization, {}))),
  );
  expect(outcomes.filter((outcome) => outcome === "asked")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "already-asked")).toHaveLength(5);
});

test("nobody asks where the door is closed, the profile is not before everyone, or she belongs", async () => {
  const ana = await person("Ana");
  expect(await ask(ana, await published())).toBe("closed");
  expect(await ask(ana, await openDoor(await draft()))).toBe("closed");
  const organization = await openDoor(await published());
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ hiddenAt: new Date() }).where(eq(organizations.id, organization.id));
  });
  expect(await ask(ana, organization)).toBe("closed");
  const other = await openDoor(await published());
  await join(ana, other, "member");
  expect(await ask(ana, other)).toBe("already-member");
  expect(await rows(joinRequests).then((all) => all.filter((row) => row.accountId === ana.id))).toEqual([]);
});

test("an accepted request makes a member; answering again, or accepting who came in meanwhile, changes nothing", async () => {
  const organization = await openDoor(await published());
  const leader = await asPerson(organization.leader);
  const [ana, bea] = [await person("Ana"), await person("Bea")];
  await ask(ana, organization);
  const request = await first(organization);
  expect(await db.tx((tx) => acceptRequest(tx, leader, request, { member: "" }))).toBe("accepted");
  expect(await db.tx((tx) => acceptRequest(tx, leader, request, { member: "" }))).toBe("answered");
  expect(await db.tx((tx) => rejectRequest(tx, leader, request, reply))).toBe("answered");
  expect(await roleOf(ana, organization)).toBe("member");
  expect(await lettersTo(ana)).toEqual(["join-accepted"]);
  await ask(bea, organization);
  await join(bea, organization, "editor");
  const second = await first(organization);
  expect(await db.tx((tx) => acceptRequest(tx, leader, second, { member: "" }))).toBe("accepted");
  expect(await roleOf(bea, organization)).toBe("editor");
});

test("whoever joins by an invitation no longer waits in the queue", async () => {
  const organization = await openDoor(await published());
  const ana = await person("Ana");
  await ask(ana, organization);
  const { token } = await link(organization);
  const viewer = await asPerson(ana);
  await db.tx((tx) => acceptInvitation(tx, viewer, { token }));
  expect((await listOwnRequests(db.fresh, ana)).map(({ state }) => state)).toEqual(["accepted"]);
  expect(await countWaiting(organization)).toBe(0);
});

test("a rejected request says why, and she may ask again; she takes back only her own", async () => {
  const organization = await openDoor(await published());
  const leader = await asPerson(organization.leader);
  const [ana, bea] = [await person("Ana"), await person("Bea")];
  await ask(ana, organization);
  const request = await first(organization);
  expect(await db.tx((tx) => rejectRequest(tx, leader, request, reply))).toBe("rejected");
  expect(await lettersTo(ana)).toEqual(["join-rejected"]);
  expect((await listOwnRequests(db.fresh, ana))[0]?.reply).toBe(reply);
  expect(await ask(ana, organization)).toBe("asked");
  const again = await first(organization);
  const [hers, others] = [await asPerson(ana), await asPerson(bea)];
  expect(await db.tx((tx) => cancelRequest(tx, others, again.uid))).toBeUndefined();
  expect(await db.tx((tx) => cancelRequest(tx, hers, again.uid))).toBe("cancelled");
  expect(await db.tx((tx) => cancelRequest(tx, hers, again.uid))).toBe("moved-on");
  const ended = await listRequests(db.fresh, organization, { view: "ended", page: 1 });
  expect(ended.rows.map(({ state }) => state)).toEqual(["rejected"]);
  expect((await rows(joinRequests)).find(({ uid }) => uid === again.uid)?.answers).toEqual([]);
});

test("after sixty days a request has ended, noted or not, and she may ask again", async () => {
  const organization = await openDoor(await published());
  const leader = await asPerson(organization.leader);
  const [ana, bea] = [await person("Ana"), await person("Bea")];
  await ask(ana, organization, {}, start);
  await ask(bea, organization, {}, start);
  const [one] = await rows(joinRequests).then((all) => all.filter((row) => row.accountId === ana.id));
  if (!one) throw new Error("nobody asked");
  expect(await countWaiting(organization, start)).toBe(2);
  expect(await countWaiting(organization, after)).toBe(0);
  expect(await db.tx((tx) => acceptRequest(tx, leader, one, { member: "" }, after))).toBe("answered");
  expect(await ask(ana, organization, {}, after)).toBe("asked");
  await runDue(db, after);
  const states = (someone: TestPerson) =>
    listOwnRequests(db.fresh, someone, after).then((all) => all.map(({ state }) => state));
  expect([await states(ana), await states(bea)]).toEqual([["pending", "expired"], ["expired"]]);
});

test("ten requests of a person may wait, and an organization asks six questions", async () => {
  const ana = await person("Ana");
  for (let n = 0; n < mostOwnWaiting; n++)
    expect(await ask(ana, await openDoor(await published()))).toBe("asked");
  const organization = await openDoor(await published());
  expect(await ask(ana, organization)).toBe("too-many");
  const leader = await asPerson(organization.leader);
  const add = (n: number) =>
    db.tx((tx) => addQuestion(tx, leader, organization, { question: `¿Pregunta ${n}?`, required: false }));
  const outcomes = await Promise.all(Array.from({ length: mostQuestions + 2 }, (_, n) => add(n)));
  expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(mostQuestions);
  expect((await readJoinPolicy(db.fresh, organization)).questions).toHaveLength(mostQuestions);
});
