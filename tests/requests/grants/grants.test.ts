import { beforeEach, expect, test } from "vitest";
import { lastExpiryDay } from "#app/domain/grants/expiry";
import { newUid } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import { accounts } from "#db/schema/accounts";
import { auditEvents } from "#db/schema/audit";
import { grants } from "#db/schema/grants";
import { db, rows } from "#tests/support/database";
import { submit, visit } from "#tests/support/http";
import { person, staff, type TestPerson } from "#tests/support/people";

const form = {
  role: "networks",
  office: "",
  reason: "Acompaña a las organizaciones de la costa",
  expiresOn: lastExpiryDay(),
};

beforeEach(() => db.tx(async (tx) => void (await tx.delete(accounts))));

const grantUid = async ({ id }: TestPerson) => {
  const found = (await rows(grants)).find((grant) => grant.accountId === id);
  if (!found) throw new Error("no grant");
  return found.uid;
};

test("an administrator finds a person by name or address and gives her a grant", async () => {
  const admin = await staff("admin");
  const ana = await person("Ana Lucía Peña", { secondFactor: true });
  await person("Berta Ruiz");
  for (const q of ["ana lu", "PENA", ana.mail.slice(0, 9)]) {
    const list = await visit(paths.accounts({ q }), { as: admin });
    expect(list.body).toContain(paths.accountRecord(ana.uid));
    expect(list.text).not.toContain("Berta Ruiz");
  }
  expect((await visit(paths.accounts({ q: "ana\0" }), { as: admin })).status).toBe(200);
  expect((await visit(paths.accounts({ q: "%" }), { as: admin })).text).toContain("Nadie con ese nombre");
  expect((await visit(paths.accounts({ pagina: 999 }), { as: admin })).text).toContain("Ana");

  const given = await submit(paths.newGrant(ana.uid), form, { as: admin, follow: true });
  expect(given.text).toContain("El permiso está dado");
  expect(given.text).toContain("Acompaña a las organizaciones de la costa");
  expect(given.text).toContain("Activo");
});

test("two administrators give the audit role together, and the next request of its holder has it", async () => {
  const first = await staff("admin", { name: "Primera" });
  const second = await staff("admin", { name: "Segunda" });
  const ana = await person("Ana", { secondFactor: true });
  const requested = await submit(
    paths.newGrant(ana.uid),
    { ...form, role: "auditor" },
    { as: first, follow: true },
  );
  expect(requested.text).toContain("espera que otra persona lo apruebe");
  const uid = await grantUid(ana);
  expect(requested.body).not.toContain(paths.grantApproval(uid));
  expect((await submit(paths.grantApproval(uid), {}, { as: first })).status).toBe(403);
  expect((await visit(paths.accounts(), { as: ana })).status).toBe(403);

  expect((await visit(paths.accounts(), { as: second })).text).toContain(
    "Permisos que esperan su aprobación",
  );
  const approved = await submit(paths.grantApproval(uid), {}, { as: second, follow: true });
  expect(approved.text).toContain("El permiso está aprobado");
  expect((await visit(paths.accounts(), { as: ana })).location).toMatch(/^\/entrar/);
  const again = await submit(paths.grantApproval(uid), {}, { as: second, follow: true });
  expect(again.text).toContain("Ese permiso ya cambió");
});

test("an administrator may not open the form for herself", async () => {
  const admin = await staff("admin");
  expect((await visit(paths.newGrant(admin.uid), { as: admin })).status).toBe(403);
  expect((await submit(paths.newGrant(admin.uid), form, { as: admin })).status).toBe(403);
  expect(await rows(grants)).toHaveLength(1);
});

test.each([
  ["a role that is none", { role: "owner" }],
  ["no role", { role: "" }],
  ["a short reason", { reason: "porque sí" }],
  ["more than twelve months", { expiresOn: "2099-01-01" }],
  ["a past day", { expiresOn: "2020-01-01" }],
  ["no day", { expiresOn: "" }],
  ["a day that is none", { expiresOn: "2027-02-31" }],
  ["no office for a trainer", { role: "trainer" }],
  ["an office that is none", { role: "trainer", office: "no-existe" }],
])("%s is refused beside its field, and nothing is given", async (_, wrong) => {
  const admin = await staff("admin");
  const ana = await person("Ana");
  const answer = await submit(paths.newGrant(ana.uid), { ...form, ...wrong }, { as: admin });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatch(/class="fault"/);
  expect(answer.body).not.toContain("Revise este dato");
  expect((await rows(grants)).map((grant) => grant.accountId)).toEqual([admin.id]);
});

test("an administrator revokes with a reason; the holder's rights end at once", async () => {
  const admin = await staff("admin");
  const ana = await staff("networks", { name: "Ana" });
  expect((await visit(paths.reviewQueue(), { as: ana })).status).toBe(200);
  const address = paths.grantRevocation(await grantUid(ana));
  expect((await visit(address, { as: admin })).text).toContain("Redes, de Ana");
  expect((await submit(address, { reason: "corto" }, { as: admin })).status).toBe(422);
  const done = await submit(address, { reason: "Terminó su contrato" }, { as: admin, follow: true });
  expect(done.text).toContain("El permiso está retirado");
  expect(done.text).toContain("Terminó su contrato");
  expect((await visit(paths.reviewQueue(), { as: ana })).location).toMatch(/^\/entrar/);
});

test("the last administrator cannot revoke herself and reads why", async () => {
  const admin = await staff("admin");
  const address = paths.grantRevocation(await grantUid(admin));
  const refused = await submit(address, { reason: "Dejo la organización" }, { as: admin });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Es la única persona que administra");
  expect(refused.body).toContain("Dejo la organización");
  const acts = (await rows(auditEvents)).filter(({ accountId }) => accountId === admin.id);
  expect(acts).toMatchObject([{ act: "grant.revoke", outcome: "refused", role: "admin" }]);
});

test.each([
  ["well formed", newUid(), 404],
  ["with a NUL", "a\0b", 400],
  ["with a quote", "' or 1=1", 404],
])("names of persons and grants that do not exist (%s) lead nowhere", async (_, unknown, status) => {
  const admin = await staff("admin");
  for (const address of [
    paths.accountRecord(unknown),
    paths.newGrant(unknown),
    paths.grantApproval(unknown),
    paths.grantRevocation(unknown),
  ])
    expect((await visit(address, { as: admin })).status).toBe(status);
  const reason = "Terminó su contrato";
  expect((await submit(paths.newGrant(unknown), form, { as: admin })).status).toBe(status);
  expect((await submit(paths.grantApproval(unknown), {}, { as: admin })).status).toBe(status);
  expect((await submit(paths.grantRevocation(unknown), { reason }, { as: admin })).status).toBe(status);
});

test("an auditor reads persons and grants but changes none", async () => {
  await staff("admin");
  const auditor = await staff("auditor");
  const ana = await staff("networks", { name: "Ana" });
  const page = await visit(paths.accountRecord(ana.uid), { as: auditor });
  expect(page.status).toBe(200);
  expect(page.body).not.toContain(paths.newGrant(ana.uid));
  const uid = await grantUid(ana);
  expect((await submit(paths.newGrant(ana.uid), form, { as: auditor })).status).toBe(403);
  expect((await submit(paths.grantApproval(uid), {}, { as: auditor })).status).toBe(403);
  expect((await submit(paths.grantRevocation(uid), { reason: form.reason }, { as: auditor })).status).toBe(
    403,
  );
});

test("giving, approving and revoking ask first who she is", async () => {
  const admin = await staff("admin", { confirmedAt: new Date(Date.now() - 3_600_000) });
  const ana = await staff("networks", { name: "Ana" });
  const uid = await grantUid(ana);
  for (const address of [paths.newGrant(ana.uid), paths.grantApproval(uid), paths.grantRevocation(uid)]) {
    const answer = await submit(address, { ...form, role: "trainer", office: "quito" }, { as: admin });
    expect(answer.location).toMatch(/^\/confirmar/);
  }
  expect((await rows(grants)).filter((grant) => grant.revokedAt ?? grant.role === "trainer")).toEqual([]);
});
