import { expect, test } from "vitest";
import { addMember } from "#app/domain/memberships/addition.server";
import { editMember } from "#app/domain/memberships/edition.server";
import { listFormer } from "#app/domain/memberships/former.server";
import type { MemberData } from "#app/domain/memberships/member.schema";
import { findMember } from "#app/domain/memberships/member.server";
import { findOwnPlace, setListed } from "#app/domain/memberships/own.server";
import { listRoster } from "#app/domain/memberships/roster.server";
import { listShownNames } from "#app/domain/memberships/shown-names.server";
import { tables } from "#db/schema/index";
import { db, rows } from "#tests/support/database";
import { member } from "#tests/support/members";
import { draft, join } from "#tests/support/organizations";
import { asPerson, person } from "#tests/support/people";

const asked = { q: "", page: 1 };
const names = (roster: { readonly entries: readonly { readonly name: string }[] }) =>
  roster.entries.map(({ name }) => name);

const luz: MemberData = {
  name: "Luz Vera",
  mail: null,
  phone: null,
  since: "2025-03-01",
  note: null,
  another: [],
};

async function organizationOfThree() {
  const organization = await draft({ leader: await person("Ñusta Quishpe") });
  const editor = await person("Óscar Ávila");
  await join(editor, organization, "editor");
  await member(organization, { name: "María José Peña", phone: "+593991234567" });
  return { organization, editor };
}

test("the roster is searched by the beginning of words, accents and their order aside, and filtered by role", async () => {
  const { organization } = await organizationOfThree();
  const find = (q: string) => listRoster(db.fresh, organization.id, { ...asked, q }).then(names);
  expect(await find("")).toEqual(["María José Peña", "Ñusta Quishpe", "Óscar Ávila"]);
  expect(await find("pena mari")).toEqual(["María José Peña"]);
  expect(await find("AVI")).toEqual(["Óscar Ávila"]);
  expect(await find("ena")).toEqual([]);
  expect(await find("%")).toEqual([]);
  const only = (filter: "lidera" | "edita" | "integrante" | "sin-cuenta") =>
    listRoster(db.fresh, organization.id, { ...asked, filter }).then(names);
  expect(await only("lidera")).toEqual(["Ñusta Quishpe"]);
  expect(await only("edita")).toEqual(["Óscar Ávila"]);
  expect(await only("integrante")).toEqual([]);
  expect(await only("sin-cuenta")).toEqual(["María José Peña"]);
});

test("the counts tell everyone on the roster, whatever is asked, and how many the search finds", async () => {
  const { organization } = await organizationOfThree();
  await member(organization, { name: "Ana de antes", until: "2025-01-01", departure: "left" });
  const { tally, found } = await listRoster(db.fresh, organization.id, { ...asked, q: "oscar" });
  expect(tally).toEqual({ total: 3, leader: 1, editor: 1, member: 0, withoutAccount: 1 });
  expect(found).toBe(1);
  expect(names(await listFormer(db.fresh, organization.id, asked))).toEqual(["Ana de antes"]);
});

test("whoever had another role before stands once on the roster, with the role of today", async () => {
  const { organization, editor } = await organizationOfThree();
  const before = new Date("2024-01-01T12:00:00Z");
  await db.tx((tx) =>
    tx.insert(tables.memberships).values({
      organizationId: organization.id,
      accountId: editor.id,
      role: "member",
      since: before,
      until: new Date(),
      createdAt: before,
    }),
  );
  const { entries, tally } = await listRoster(db.fresh, organization.id, asked);
  expect(entries.map(({ name, role }) => [name, role])).toEqual([
    ["María José Peña", null],
    ["Ñusta Quishpe", "leader"],
    ["Óscar Ávila", "editor"],
  ]);
  expect(tally.total).toBe(3);
});

test("a long roster comes in pages of fifty, without repeating or losing anyone", async () => {
  const organization = await draft();
  for (let count = 1; count <= 101; count += 1) await member(organization, { name: "Ana Vera" });
  const pages = [1, 2, 3].map((page) => listRoster(db.fresh, organization.id, { ...asked, page }));
  const listed = (await Promise.all(pages)).map(({ entries }) => entries.map(({ uid }) => uid));
  expect(listed.map((page) => page.length)).toEqual([50, 50, 2]);
  expect(new Set(listed.flat()).size).toBe(102);
  const beyond = await listRoster(db.fresh, organization.id, { ...asked, page: 9 });
  expect(beyond).toMatchObject({ page: 3, pages: 3, found: 102 });
});

test("a member is shown those who allow it and herself, and who leads of them", async () => {
  const { organization, editor } = await organizationOfThree();
  const ana = await person("Ana Gil");
  await join(ana, organization, "member");
  const shown = async () => (await listShownNames(db.fresh, organization.id, ana, asked)).entries;
  expect(await shown()).toMatchObject([{ name: "Ana Gil", self: true, leads: false }]);
  for (const one of [organization.leader, editor]) {
    const place = await findOwnPlace(db.fresh, one, organization.id);
    const viewer = await asPerson(one);
    if (place) await db.tx((tx) => setListed(tx, viewer, place, true));
  }
  expect((await shown()).map(({ name, leads }) => [name, leads])).toEqual([
    ["Ana Gil", false],
    ["Ñusta Quishpe", true],
    ["Óscar Ávila", false],
  ]);
});

test("someone who seems to be on the roster already is not added until she is said to be another", async () => {
  const { organization } = await organizationOfThree();
  const leader = await asPerson(organization.leader);
  const add = (data: Partial<MemberData>) =>
    db.tx((tx) => addMember(tx, leader, organization, { ...luz, ...data }));
  expect(await add({})).toBe("added");
  const again = await add({ name: "vera luz" });
  expect(again).toMatchObject({ likely: { by: "name", member: { name: "Luz Vera" } } });
  expect(await add({ name: "M. Peña", phone: "+593991234567" })).toMatchObject({ likely: { by: "phone" } });
  const another = typeof again === "object" ? [again.likely.member.uid] : [];
  expect(await add({ name: "vera luz", another })).toBe("added");
  expect(await add({ name: "vera luz", another })).toMatchObject({
    likely: { member: { name: "vera luz" } },
  });
});

test("the same form sent twice at once adds one person", async () => {
  const { organization } = await organizationOfThree();
  const leader = await asPerson(organization.leader);
  const add = () => db.tx((tx) => addMember(tx, leader, organization, luz));
  const outcomes = await Promise.all([add(), add()]);
  expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(1);
});

test("someone who was on the roster before, or is on another, does not stand in the way", async () => {
  const { organization } = await organizationOfThree();
  await member(organization, { name: "Luz Vera", until: "2025-01-01", departure: "left" });
  await member(await draft(), { name: "Luz Vera" });
  const leader = await asPerson(organization.leader);
  expect(await db.tx((tx) => addMember(tx, leader, organization, luz))).toBe("added");
});

test("an edition of a version that is past is refused, and a name of an account is not touched", async () => {
  const { organization, editor } = await organizationOfThree();
  const leader = await asPerson(organization.leader);
  const [row] = (await rows(tables.members)).filter(({ accountId }) => accountId === editor.id);
  const stored = await findMember(db.fresh, organization.id, row?.uid ?? "");
  if (!stored) throw new Error("the editor is not on the roster");
  const { another, ...data } = luz;
  const edit = () =>
    db.tx((tx) => editMember(tx, leader, stored, { ...data, note: "Lleva las llaves", version: 1 }));
  expect([await edit(), await edit()]).toEqual(["edited", "stale"]);
  const now = await findMember(db.fresh, organization.id, stored.uid);
  expect(now).toMatchObject({ name: "Óscar Ávila", note: "Lleva las llaves", version: 2 });
});
