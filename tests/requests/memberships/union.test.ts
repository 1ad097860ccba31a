import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { db, rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { member } from "#tests/support/members";
import { draft, join, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";
import { due } from "#tests/support/roster-objects";
import { dataPath } from "#tests/support/walk";

const count = "Hay 1 persona que puede estar dos veces";

/** Someone with an account, whom the organization had noted before under another spelling. */
async function rosaTwice() {
  const organization = await published({ canton: "0401" });
  const rosa = await person("Rosa Pérez");
  await join(rosa, organization, "member");
  const [held] = (await rows(tables.members)).filter(({ accountId }) => accountId === rosa.id);
  if (!held) throw new Error("she is not on the roster");
  const facts = { phone: "+593991234567", note: "Lleva las llaves", since: "2019-05-01" };
  const noted = await member(organization, { name: "Peres Roza", ...facts });
  return { organization, ...organization, rosa, held, noted };
}

test("whoever keeps the roster is told who may stand on it twice, sees both and makes them one", async () => {
  const { slug, leader, rosa, held, noted, organization } = await rosaTwice();
  await due({ organization, memberId: noted.id, period: "2026-02", amountCents: 725 });
  const union = paths.memberUnion(slug, held.uid, { con: noted.uid });
  const roster = await visit(paths.members(slug), { as: leader });
  expect(roster.text).toContain(count);
  expect(roster.body).toContain(`href="${union}"`);
  expect((await visit(paths.members(slug, { q: "rosa" }), { as: leader })).text).not.toContain(count);
  const hers = await visit(paths.member(slug, held.uid), { as: leader });
  expect(hers.text).toContain("Puede ser la misma persona que Peres Roza");
  expect(hers.body).toContain(`href="${union}"`);
  const other = await visit(paths.member(slug, noted.uid), { as: leader });
  expect(other.text).toContain("Puede ser la misma persona que Rosa Pérez");
  expect(other.body).toContain(`href="${paths.memberUnion(slug, noted.uid, { con: held.uid })}"`);

  const question = await text(union, { as: leader });
  for (const shown of [
    "¿Son la misma persona?",
    "Rosa Pérez",
    "Peres Roza",
    "099 123 4567",
    "Lleva las llaves",
  ])
    expect(question).toContain(shown);
  expect(question).not.toContain("Correo");
  const done = await submit(union, {}, { as: leader, follow: true });
  expect(done.text).toContain("Unimos las dos fichas: queda una sola.");
  expect(done.text).toContain("Lleva las llaves");
  expect(await text(paths.members(slug), { as: leader })).not.toMatch(/dos veces|Peres Roza/);
  expect(await text(paths.dues(slug), { as: rosa })).toContain("7,25");
});

test("a second click says that it is done, from either entry, and the way back leads to the one that is left", async () => {
  const { slug, leader, held, noted } = await rosaTwice();
  const union = paths.memberUnion(slug, noted.uid, { con: held.uid });
  expect((await submit(union, {}, { as: leader })).location).toBe(paths.member(slug, held.uid));
  for (const again of [union, paths.memberUnion(slug, held.uid, { con: noted.uid })]) {
    const late = await submit(again, {}, { as: leader, follow: true });
    expect(late.status).toBe(200);
    expect(late.text).toContain("Ya hay una sola ficha: la otra no está en la lista.");
  }
  expect((await visit(union, { as: leader })).location).toBe(paths.member(slug, held.uid));
  const neither = paths.memberUnion(slug, noted.uid, { con: "ninguna" });
  expect([
    (await visit(neither, { as: leader })).status,
    (await submit(neither, {}, { as: leader })).status,
  ]).toEqual([404, 404]);
});

test("the other entry is chosen by hand where nothing shows it; never someone else with an account", async () => {
  const { slug, leader, held, organization } = await rosaTwice();
  const nickname = await member(organization, { name: "Doña Chabela" });
  const eva = await person("Eva Gil");
  await join(eva, organization, "editor");
  const [evas] = (await rows(tables.members)).filter(({ accountId }) => accountId === eva.id);
  const choice = paths.memberUnion(slug, held.uid);
  expect((await visit(paths.member(slug, held.uid), { as: leader })).body).toContain(`href="${choice}"`);
  const { body } = await visit(choice, { as: leader });
  expect(body).toContain(`value="${nickname.uid}"`);
  expect(body).not.toContain(`value="${evas?.uid}"`);
  const fromNoted = await visit(paths.memberUnion(slug, nickname.uid), { as: leader });
  expect(fromNoted.text).toContain("Eva Gil (con cuenta)");
  const forced = paths.memberUnion(slug, held.uid, { con: evas?.uid ?? "" });
  const refused = await submit(forced, {}, { as: leader, follow: true });
  expect(refused.text).toContain("Esa ficha no se puede unir con esta");
  expect(await db.fresh.$count(tables.members, eq(tables.members.uid, evas?.uid ?? ""))).toBe(1);
  const elsewhere = await member(await draft(), { name: "Rosa Pérez Ajena" });
  const crossed = paths.memberUnion(slug, held.uid, { con: elsewhere.uid });
  expect(await text(crossed, { as: leader })).not.toContain("Ajena");
  await submit(crossed, {}, { as: leader });
  expect(await db.fresh.$count(tables.members, eq(tables.members.uid, elsewhere.uid))).toBe(1);
  expect(
    (await submit(paths.memberUnion(slug, held.uid, { con: nickname.uid }), {}, { as: leader })).status,
  ).toBe(303);
});

test("two receipts of one period stand in the way, and the page says which; an unpaid due goes, and it says so", async () => {
  const { slug, leader, held, noted, organization } = await rosaTwice();
  const paid = (memberId: number, receiptNumber: number) =>
    due({ organization, memberId, period: "2026-01", paidOn: "2026-01-05", receiptNumber });
  const one = await paid(noted.id, 1);
  await paid(held.id, 2);
  const union = paths.memberUnion(slug, held.uid, { con: noted.uid });
  for (const page of [
    await visit(union, { as: leader }),
    await submit(union, {}, { as: leader, follow: true }),
  ]) {
    expect(page.text).toContain("Todavía no se pueden unir");
    expect(page.body).toContain(paths.dues(slug, { periodo: "2026-01" }));
    expect(page.text).not.toContain("Sí, unir las dos fichas");
  }
  const unpaid = { paidOn: null, receiptNumber: null, amountCents: 200 };
  await db.tx((tx) => tx.update(tables.dues).set(unpaid).where(eq(tables.dues.id, one.id)));
  expect(await text(union, { as: leader })).toContain("De enero de 2026 las dos tienen un aporte");
  expect((await submit(union, {}, { as: leader, follow: true })).text).toContain("Unimos las dos fichas");
  const kept = and(eq(tables.dues.memberId, held.id), eq(tables.dues.period, "2026-01"));
  expect(await db.fresh.select({ number: tables.dues.receiptNumber }).from(tables.dues).where(kept)).toEqual([
    { number: 2 },
  ]);
});

test("nobody but who leads is told that two are alike, as page or as data, nor can join them", async () => {
  const { slug, leader, held, noted, organization } = await rosaTwice();
  const editor = await person("Eva Gil");
  await join(editor, organization, "editor");
  const union = paths.memberUnion(slug, held.uid, { con: noted.uid });
  const told = /dos veces|misma persona|"twice",\[\d|"twin",\{/;
  for (const [path, route] of [
    [paths.members(slug), "routes/memberships/index"],
    [paths.member(slug, held.uid), "routes/memberships/show"],
  ] as const)
    for (const at of [path, dataPath(path, undefined), dataPath(path, route)])
      expect((await visit(at, { as: editor })).body, at).not.toMatch(told);
  expect((await visit(paths.members(slug), { as: leader })).body).toMatch(told);
  const others = [
    editor,
    (await published()).leader,
    await staff("trainer", { office: "tulcan" }),
    await staff("networks"),
    await staff("admin"),
  ];
  for (const as of others) {
    for (const at of [union, dataPath(union, undefined), dataPath(union, "routes/memberships/union")])
      expect((await visit(at, { as })).body, as.name).not.toContain("Peres Roza");
    expect((await submit(union, {}, { as })).status).toBe(403);
  }
  expect(await db.fresh.$count(tables.members, eq(tables.members.uid, noted.uid))).toBe(1);
});
