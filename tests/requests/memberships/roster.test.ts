import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findOwnPlace } from "#app/domain/memberships/own.server";
import { endMembership } from "#app/domain/memberships/roles.server";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { members } from "#db/schema/memberships";
import { db, rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { member } from "#tests/support/members";
import { draft, join, published } from "#tests/support/organizations";
import { person, staff, type TestPerson } from "#tests/support/people";
import { dataPath } from "#tests/support/walk";

const fields = {
  name: "Luz Vera",
  phone: "099 123 4567",
  mail: "Luz@Ejemplo.test",
  since: "2025-03-01",
  note: "",
};

const uidOf = async (name: string) =>
  (await rows(tables.members))
    .filter((row) => row.name === name)
    .sort((one, other) => one.id - other.id)
    .at(-1)?.uid ?? "";

test("a leader adds people, finds them by name and role, and sees how to reach them", async () => {
  const { slug, leader } = await draft();
  const empty = await text(paths.members(slug), { as: leader });
  expect(empty).toContain("Todavía no hay nadie más");
  expect((await submit(paths.newMember(slug), fields, { as: leader })).location).toBe(paths.members(slug));
  await submit(paths.newMember(slug), { name: "Ángela Peña", since: "2024-01-01" }, { as: leader });
  const roster = await text(paths.members(slug), { as: leader });
  expect(roster).toContain("3 personas: 1 lidera, 2 sin cuenta");
  expect(roster).toContain("099 123 4567");
  expect(roster).toContain("luz@ejemplo.test");
  const found = await text(paths.members(slug, { q: "pena ang", rol: "sin-cuenta" }), { as: leader });
  expect(found).toContain("Ángela Peña");
  expect(found).not.toContain("Luz Vera");
  expect(await text(paths.members(slug, { q: "zzz" }), { as: leader })).toContain("No encontramos a nadie");
});

test("the same person under another spelling is asked about, with a link to her, and nothing typed is lost", async () => {
  const { slug, leader } = await draft();
  await submit(paths.newMember(slug), fields, { as: leader });
  const uid = await uidOf("Luz Vera");
  const again = { ...fields, name: "Vera Luz", phone: "", mail: "", note: "Vive en el barrio" };
  const refused = await submit(paths.newMember(slug), again, { as: leader });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Luz Vera tiene un nombre muy parecido");
  expect(refused.body).toContain(paths.member(slug, uid));
  expect(refused.body).toContain('value="Vera Luz"');
  expect(refused.text).toContain("Vive en el barrio");
  const broken = await submit(paths.newMember(slug), { ...again, another: uid, since: "x" }, { as: leader });
  expect(broken.body).toContain(`name="another" value="${uid}"`);
  expect((await submit(paths.newMember(slug), { ...again, another: uid }, { as: leader })).status).toBe(303);
});

test("a telephone, a mail or a day that cannot be gets a sentence beside it", async () => {
  const { slug, leader } = await draft();
  const wrong = { ...fields, name: " ", phone: "12", mail: "luz@", since: "2150-01-01" };
  const refused = await submit(paths.newMember(slug), wrong, { as: leader });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Hay 4 datos por corregir");
  expect(refused.text).toContain("Ponga el día de hoy o uno que ya pasó.");
  expect(refused.body).toContain('value="luz@"');
});

test("whoever may take the roster along finds it in both formats; only a leader what keeps it", async () => {
  const organization = await draft();
  const { slug, leader } = organization;
  const [editor, other] = [await person("Eva"), await person("Ana")];
  await join(editor, organization, "editor");
  await join(other, organization, "member");
  const links = async (who: TestPerson) => {
    const { body } = await visit(paths.members(slug), { as: who });
    const pages = [
      paths.membersExport(slug),
      paths.membersExport(slug, { formato: "xlsx" }),
      paths.rosterImport(slug),
    ];
    return pages.map((page) => body.includes(`href="${page}"`));
  };
  expect(await links(leader)).toEqual([true, true, true]);
  expect(await links(editor)).toEqual([true, true, false]);
  expect(await links(other)).toEqual([false, false, false]);
});

test("the position of whoever holds one stands beside her name", async () => {
  const { slug, leader } = await draft();
  await submit(paths.newMember(slug), fields, { as: leader });
  const term = { position: "treasurer", holder: "LUZ VERA", startsOn: "2025-01-01", endsOn: "" };
  await submit(paths.newBoardTerm(slug), term, { as: leader });
  expect(await text(paths.members(slug), { as: leader })).toMatch(/Luz Vera\s+Tesorería/);
});

test("what is noted of someone is changed, by two at once with both texts; her account's name is not", async () => {
  const organization = await draft();
  const { slug, leader } = organization;
  const ana = await person("Ana Morales");
  await join(ana, organization, "member");
  const page = paths.member(slug, await uidOf("Ana Morales"));
  const edit = (note: string) => submit(page, { ...fields, name: "Otra", note, version: 1 }, { as: leader });
  expect((await edit("Lleva las llaves")).status).toBe(303);
  const late = await edit("Cuida la huerta");
  expect(late.status).toBe(409);
  expect(late.text).toContain("Lleva las llaves");
  expect(late.text).toContain("Cuida la huerta");
  const shown = await text(page, { as: leader });
  expect(shown).toContain("Ana Morales");
  expect(shown).not.toContain("Otra");
});

test("who came back did not come before she had left; the rest can be changed, and nothing typed is lost", async () => {
  const organization = await draft();
  const { slug, leader, id: organizationId } = organization;
  const ana = await person("Ana Morales");
  await join(ana, organization, "member");
  const accountId = ana.id;
  await db.tx((tx) => endMembership(tx, { organizationId, accountId }, { departure: "left" }));
  await db.tx((tx) =>
    tx
      .update(members)
      .set({ since: "2019-05-01", until: "2024-03-10" })
      .where(eq(members.accountId, accountId)),
  );
  await join(ana, organization, "member");
  const [now] = (await rows(tables.members)).filter(
    (row) => row.accountId === accountId && row.until === null,
  );
  const page = paths.member(slug, now?.uid ?? "");
  const edit = (since: string) =>
    submit(page, { ...fields, since, note: "Cuida la huerta", version: 1 }, { as: leader });
  for (const inside of ["2024-03-09", "2019-05-01", "2010-01-01"]) {
    const refused = await edit(inside);
    expect([refused.status, refused.text.includes("Ese día todavía estaba")]).toEqual([422, true]);
    expect(refused.text).toContain("Cuida la huerta");
  }
  expect((await edit("2024-03-10")).status).toBe(303);
});

test("a member is removed with a reason that she can read; her contact is gone and her stay remains", async () => {
  const organization = await draft();
  const { slug, leader } = organization;
  const ana = await person("Ana Morales");
  await join(ana, organization, "member");
  const uid = await uidOf("Ana Morales");
  const short = await submit(paths.memberRemoval(slug, uid), { reason: "No" }, { as: leader });
  expect(short.status).toBe(422);
  await submit(paths.memberRemoval(slug, uid), { reason: "Ya no vive en el barrio." }, { as: leader });
  expect(await text(paths.members(slug), { as: leader })).not.toContain("Ana Morales");
  expect(await text(paths.members(slug, { ver: "anteriores" }), { as: leader })).toContain("Ana Morales");
  expect((await visit(paths.organizationHub(slug), { as: ana })).status).toBe(404);
});

test("the last leader is told to hand over first, wherever she tries to go", async () => {
  const { slug, leader, id } = await draft();
  const place = await findOwnPlace(db.fresh, leader, id);
  const [row] = (await rows(tables.members)).filter((one) => one.id === place?.id);
  const departure = await visit(paths.departure(slug), { as: leader });
  expect(departure.text).toContain("Usted es la única persona que lidera");
  expect(departure.body).toContain(paths.handover(slug));
  await submit(paths.departure(slug), {}, { as: leader });
  const role = { role: "member", held: "leader" };
  const refused = await submit(paths.memberRole(slug, row?.uid ?? ""), role, { as: leader });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Pase antes el liderazgo a otra persona");
  expect((await visit(paths.organizationHub(slug), { as: leader })).status).toBe(200);
});

test("a role form that is past answers 409 with the role of now", async () => {
  const organization = await draft();
  const { slug, leader } = organization;
  const ana = await person("Ana Morales");
  await join(ana, organization, "member");
  const page = paths.memberRole(slug, await uidOf("Ana Morales"));
  const give = (role: string) => submit(page, { role, held: "member" }, { as: leader });
  expect((await give("editor")).status).toBe(303);
  const late = await give("leader");
  expect(late.status).toBe(409);
  expect(late.text).toContain("Editora o editor");
});

test("a member sees her part, decides on her name, leaves, and may still read how it was", async () => {
  const organization = await published();
  const { slug } = organization;
  const ana = await person("Ana Morales");
  await join(ana, organization, "member");
  expect(await text(paths.ownMembership(slug), { as: ana })).toContain("Integrante");
  await submit(paths.ownMembership(slug), { listed: "yes" }, { as: ana });
  expect((await visit(paths.ownMembership(slug), { as: ana })).body).toMatch(/checked=""/);
  const gone = await submit(paths.departure(slug), {}, { as: ana });
  expect(gone.location).toBe(paths.mine());
  expect((await submit(paths.departure(slug), {}, { as: ana })).location).toBe(paths.mine());
  expect(await text(paths.ownMembership(slug), { as: ana })).toContain("Usted fue parte de");
  expect((await visit(paths.members(slug), { as: ana })).status).toBe(403);
});

test("a trainer counts, reads the names for an hour once she said why, and the leaders see it", async () => {
  const organization = await published({ canton: "0401" });
  const { slug, leader } = organization;
  await submit(paths.newMember(slug), { ...fields, note: "Nota interna" }, { as: leader });
  const trainer = await staff("trainer", { office: "tulcan", name: "Tania Formadora" });
  const counts = await text(paths.members(slug), { as: trainer });
  expect(counts).toContain("Sin cuenta");
  expect(counts).not.toContain("Luz Vera");
  const short = await submit(paths.rosterReading(slug), { reason: "porque" }, { as: trainer });
  expect(short.status).toBe(422);
  const why = "Para preparar la lista del taller de mayo.";
  await submit(paths.rosterReading(slug), { reason: why }, { as: trainer });
  const names = await text(paths.members(slug), { as: trainer });
  expect(names).toContain("Luz Vera");
  for (const hidden of ["099 123 4567", "luz@ejemplo.test", "Nota interna"])
    expect(names).not.toContain(hidden);
  const seen = await text(paths.members(slug), { as: leader });
  expect(seen).toContain("Tania Formadora");
  expect(seen).toContain(why);
  const acts = (await rows(tables.auditEvents)).filter(({ accountId }) => accountId === trainer.id);
  expect(acts.map(({ act, role }) => [act, role])).toContainEqual(["members.read-names", "trainer"]);
  await db.tx((tx) => tx.update(tables.rosterReadings).set({ expiresAt: new Date(Date.now() - 1) }));
  expect(await text(paths.members(slug), { as: trainer })).not.toContain("Luz Vera");
});

test("no name, telephone, mail or note of a member reaches anyone outside, as page or as data", async () => {
  const organization = await published({ canton: "0401", leader: await person("Rosa Canaria Lidera") });
  const { slug, leader } = organization;
  const secrets = {
    name: "Luz Canaria",
    phone: "+593991234567",
    mail: "canaria@ejemplo.test",
    note: "Nota canaria",
  };
  const { uid } = await member(organization, secrets);
  const silent = await person("Eva Canaria");
  await join(silent, organization, "member");
  const elsewhere = await published();
  const outsiders: readonly (TestPerson | undefined)[] = [
    undefined,
    await person(),
    elsewhere.leader,
    await staff("networks"),
    await staff("auditor"),
    await staff("admin"),
    await staff("focal_point", { office: "tulcan" }),
    await staff("trainer", { office: "tulcan" }),
    await staff("trainer", { office: "cuenca" }),
  ];
  const pages: readonly (readonly [string, string])[] = [
    [paths.members(slug), "routes/memberships/index"],
    [paths.members(slug, { ver: "anteriores" }), "routes/memberships/index"],
    [paths.members(slug, { q: "canaria" }), "routes/memberships/index"],
    [paths.member(slug, uid), "routes/memberships/show"],
    [paths.memberRole(slug, uid), "routes/memberships/role"],
    [paths.memberRemoval(slug, uid), "routes/memberships/removal"],
    [paths.ownMembership(slug), "routes/memberships/own"],
    [paths.organizationHub(slug), "routes/profiles/hub"],
    [paths.organization(slug), "routes/profiles/show"],
  ];
  const told = /Canaria|99 ?123 ?4567|canaria@|Nota canaria/;
  for (const as of outsiders)
    for (const [path, route] of pages) {
      const options = as ? { as } : {};
      for (const at of [path, dataPath(path, undefined), dataPath(path, route)]) {
        const { body } = await visit(at, options);
        // What was asked for comes back in the search field.
        expect(body.replaceAll(/(value="|"q",")canaria"/g, ""), `${as?.name} ${at}`).not.toMatch(told);
      }
    }
  expect((await visit(paths.members(slug), { as: leader })).body).toMatch(told);
});

test("a member reads the names of those who allow it and no others, nor how to reach anyone", async () => {
  const organization = await published({ leader: await person("Rosa Oculta") });
  const { slug } = organization;
  const shown = await member(organization, { name: "Luz Visible", listed: true, phone: "+593991234567" });
  await member(organization, { name: "Eva Callada", note: "Nota" });
  const ana = await person("Ana Propia");
  await join(ana, organization, "member");
  for (const at of [paths.members(slug), dataPath(paths.members(slug), "routes/memberships/index")]) {
    const { body } = await visit(at, { as: ana });
    expect(body).toContain("Luz Visible");
    expect(body).toContain("Ana Propia");
    expect(body).not.toMatch(/Rosa Oculta|Eva Callada|123 ?4567|2024-02-01/);
  }
  expect((await visit(paths.member(slug, shown.uid), { as: ana })).status).toBe(403);
  const hub = await text(paths.organizationHub(slug), { as: ana });
  expect(hub).toContain("Mi membresía");
  expect(hub).not.toContain("Invitaciones");
});
