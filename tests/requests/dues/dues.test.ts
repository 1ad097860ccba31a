import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays, dayOf } from "#app/domain/calendar";
import { longPeriod, thisMonth } from "#app/domain/dues/periods";
import { readSpreadsheet } from "#app/domain/spreadsheets/reading.server";
import { env } from "#app/env.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { dues } from "#db/schema/dues";
import { members } from "#db/schema/memberships";
import { origin } from "#tests/support/application";
import { db } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { draft, join, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";
import { due, member } from "#tests/support/roster-objects";

const { dues: words, outcomes, forms } = wordsFor("es");
const today = dayOf(new Date());
const month = thisMonth();

const duesOf = (organizationId: number) =>
  db.fresh.select().from(dues).where(eq(dues.organizationId, organizationId)).orderBy(dues.id);

test("a leader notes a due, it is paid with one button, and its receipt says the sum in figures and words", async () => {
  const { slug, id, name, leader } = await draft();
  const rosa = await member({ organization: { id } });
  expect(await text(paths.dues(slug), { as: leader })).toContain(words.list.emptyTitle);
  const fields = { member: rosa.uid, period: month, amount: "2,50", paidOn: "", note: "" };
  const add = () => submit(paths.newDue(slug), fields, { as: leader, follow: true });
  expect((await add()).text).toContain(outcomes["due-added"]);
  const again = await add();
  expect([again.status, again.text.includes(words.form.there)]).toEqual([422, true]);
  expect(again.body).toContain('value="2,50"');

  const [stored] = await duesOf(id);
  const uid = stored?.uid ?? "";
  const register = await text(paths.dues(slug, { ver: "pendientes" }), { as: leader });
  expect(register).toContain(words.list.pay);
  expect((await visit(paths.dueReceipt(slug, uid), { as: leader })).status).toBe(404);
  const pay = { amount: "2,50", paidOn: today, note: "", version: 1 };
  const paid = await submit(paths.due(slug, uid), pay, { as: leader, follow: true });
  expect(paid.text).toContain(outcomes["due-paid"]);
  expect(paid.text).toContain(words.numbered(1));

  const receipt = await text(paths.dueReceipt(slug, uid), { as: leader });
  for (const part of [
    words.receiptPage.title(1),
    name,
    "Rosa Canaria",
    "$2,50",
    "dos dólares con cincuenta centavos",
    words.receiptPage.conceptOf(longPeriod(month, "es")),
    leader.name,
  ])
    expect(receipt).toContain(part);

  const late = await submit(paths.due(slug, uid), { ...pay, amount: "3", version: 1 }, { as: leader });
  expect(late.status).toBe(409);
  expect(late.body).toContain('value="3,00"');
  expect(late.text).toContain("2,50");
  await submit(paths.due(slug, uid), { ...pay, amount: "3", version: 2 }, { as: leader });
  expect(await text(paths.dueReceipt(slug, uid), { as: leader })).toContain("tres dólares");
  expect((await duesOf(id))[0]).toMatchObject({ receiptNumber: 1, amountCents: 300 });

  expect(await text(paths.dueRemoval(slug, uid), { as: leader })).toContain(words.removal.void(1));
  const removed = await submit(paths.dueRemoval(slug, uid), {}, { as: leader, follow: true });
  expect(removed.text).toContain(outcomes["due-removed"]);
  expect(await duesOf(id)).toEqual([]);
});

test("what is typed wrong has its sentence beside the field and stays", async () => {
  const { slug, id, leader } = await draft();
  const rosa = await member({ organization: { id } });
  const fields = { member: rosa.uid, period: month, amount: "2,50", paidOn: "", note: "" };
  const wrong: [object, string][] = [
    [{ amount: "1.234" }, forms.amount],
    [{ amount: "0" }, forms.amount],
    [{ amount: "" }, forms.required],
    [{ paidOn: addDays(today, 2) }, forms["future-day"]],
    [{ paidOn: "2026-02-31" }, forms.day],
    [{ period: "2026-13" }, forms["choose-one"]],
    [{ member: "nadie" }, words.form.personGone],
    [{ member: "" }, forms["choose-one"]],
  ];
  for (const [change, sentence] of wrong) {
    const refused = await submit(
      paths.newDue(slug),
      { ...fields, note: "En dos partes", ...change },
      { as: leader },
    );
    expect([change, refused.status, refused.text.includes(sentence)]).toEqual([change, 422, true]);
    expect(refused.body).toContain("En dos partes</textarea>");
  }
  expect(await duesOf(id)).toEqual([]);
  const round = await submit(paths.duesRound(slug), { period: month, amount: "nada" }, { as: leader });
  expect([round.status, round.text.includes(forms.amount)]).toEqual([422, true]);
});

test("a round asks everyone once; the register filters, adds up and is downloaded", async () => {
  const { slug, id, leader } = await draft();
  await member({ organization: { id }, name: "=Rosa" });
  await member({ organization: { id }, name: "Luz Canaria" });
  const round = () =>
    submit(paths.duesRound(slug), { period: "2026-01", amount: "5" }, { as: leader, follow: true });
  expect(await text(paths.duesRound(slug), { as: leader })).toContain("3 personas");
  const first = await round();
  expect(first.text).toContain(outcomes["round-made"]);
  expect(first.text).toContain("$15,00");
  expect((await round()).text).toContain(outcomes["round-nobody"]);
  await member({ organization: { id }, name: "Nueva Canaria" });
  expect((await round()).text).toContain(outcomes["round-partly"]);
  await due({
    organization: { id },
    period: "2025",
    amountCents: 100,
    paidOn: "2025-01-01",
    receiptNumber: 7,
  });

  const all = await text(paths.dues(slug), { as: leader });
  for (const part of ["$21,00", "$1,00", "$20,00", words.list.paidOf(0, 4), words.list.paidOf(1, 1)])
    expect(all).toContain(part);
  const paid = await text(paths.dues(slug, { ver: "pagados" }), { as: leader });
  expect(paid).toContain(words.numbered(7));
  expect(paid).not.toContain("Luz Canaria");
  expect(await text(paths.dues(slug, { periodo: "2024" }), { as: leader })).toContain(words.list.noneTitle);

  const answer = await fetch(
    (await origin()) + paths.duesExport(slug, { formato: "xlsx", periodo: "2026-01" }),
    {
      headers: { cookie: leader.jar.header, host: new URL(env().publicOrigin).host },
    },
  );
  const table = await readSpreadsheet(new Uint8Array(await answer.arrayBuffer()));
  if ("refusal" in table) throw new Error(table.refusal);
  expect(table.rows.map(({ cells }) => cells[0]).sort()).toEqual(
    [leader.name, "=Rosa", "Luz Canaria", "Nueva Canaria"].sort(),
  );
  expect(table.rows[0]?.cells.slice(1, 4)).toEqual(["2026-01", "5", words.states.owed]);
  expect((await visit(paths.duesExport(slug), { as: leader })).body).toContain("'=Rosa");
});

test("a member sees her own dues and receipts only; editors read; staff and strangers see nothing", async () => {
  const organization = await published();
  const { slug, id } = organization;
  const ana = await person("Ana Canaria");
  await join(ana, organization, "member");
  const [hers] = await db.fresh.select().from(members).where(eq(members.accountId, ana.id));
  const note = "Se atrasa siempre";
  const paid = { paidOn: "2026-01-15", receiptNumber: 1, note };
  const mine = await due({ organization, memberId: hers?.id ?? 0, ...paid });
  const others = await due({ organization, paidOn: "2026-01-15", receiptNumber: 2 });
  const page = await text(paths.dues(slug), { as: ana });
  expect(page).toContain(words.own.title);
  expect(page).toContain(words.numbered(1));
  expect(page).not.toContain("Rosa Canaria");
  expect((await visit(`${paths.dues(slug)}.data`, { as: ana })).body).not.toContain(note);
  expect((await visit(`${paths.dues(slug)}.data`, { as: organization.leader })).body).toContain(note);
  const status = async (path: string, as: Awaited<ReturnType<typeof person>>) =>
    (await visit(path, { as })).status;
  expect(await status(paths.dueReceipt(slug, mine.uid), ana)).toBe(200);
  expect(await status(paths.dueReceipt(slug, others.uid), ana)).toBe(404);
  expect(await status(paths.due(slug, mine.uid), ana)).toBe(403);
  expect(await status(paths.duesExport(slug), ana)).toBe(403);

  const editor = await person();
  await join(editor, organization, "editor");
  const read = await visit(paths.dues(slug), { as: editor });
  expect(read.text).toContain("Rosa Canaria");
  expect(read.body).not.toContain(paths.newDue(slug));
  expect(await status(paths.dueReceipt(slug, others.uid), editor)).toBe(200);
  expect((await submit(paths.dueRemoval(slug, others.uid), {}, { as: editor })).status).toBe(403);
  for (const outsider of [await staff("networks"), await staff("trainer"), await person()])
    expect([
      await status(paths.dues(slug), outsider),
      await status(paths.dueReceipt(slug, mine.uid), outsider),
    ]).toEqual([403, 403]);
  expect(await duesOf(id)).toHaveLength(2);
});

test("a receipt of another organization is not found under this one's address", async () => {
  const [one, other] = [await draft(), await draft()];
  const foreign = await due({ organization: other, paidOn: "2026-01-15", receiptNumber: 1 });
  for (const path of [paths.due, paths.dueRemoval, paths.dueReceipt])
    expect((await visit(path(one.slug, foreign.uid), { as: one.leader })).status).toBe(404);
  const changed = await submit(
    paths.due(one.slug, foreign.uid),
    { amount: "1", paidOn: "", note: "", version: 1 },
    { as: one.leader },
  );
  expect(changed.status).toBe(404);
  const foreignMember = await member({ organization: other });
  const refused = await submit(
    paths.newDue(one.slug),
    { member: foreignMember.uid, period: month, amount: "1", paidOn: "", note: "" },
    { as: one.leader },
  );
  expect([refused.status, refused.text.includes(words.form.personGone)]).toEqual([422, true]);
});
