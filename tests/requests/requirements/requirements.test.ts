import { expect, test } from "vitest";
import { readChecklist } from "#app/domain/requirements/checklist.server";
import { listRequirements } from "#app/domain/requirements/requirements.server";
import { paths } from "#app/paths";
import { db } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { draft } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

const unconfirmed = "Asamblea constitutiva con su acta";

test("a group without legal personality gets its own whole list first, and the others beside it", async () => {
  const { slug, leader } = await draft({ legalForm: "informal" });
  const list = await text(paths.checklist(slug), { as: leader });
  expect(list).toContain("La lista de su organización");
  expect(list).toContain("0 requisitos en orden, 11 por empezar.");
  expect(list).toContain("Acuerdos de convivencia");
  expect(list).not.toContain("%");
  const other = await text(paths.checklist(slug, { forma: "in-process" }), { as: leader });
  expect(other).toContain("Una decisión conversada");
  expect(other).not.toContain(unconfirmed);
  expect(await text(paths.checklist(slug, { forma: "drop table" }), { as: leader })).toContain(
    "Acuerdos de convivencia",
  );
});

test("networks staff see what is to be confirmed, and that it is", async () => {
  const { slug } = await draft();
  const list = await text(paths.checklist(slug, { forma: "in-process" }), { as: await staff("networks") });
  expect(list).toContain(unconfirmed);
  expect(list).toContain("Por confirmar");
});

test("a leader says how a requirement stands and since when; of two at once the second sees both", async () => {
  const { slug, leader, id } = await draft({ legalForm: "informal" });
  const [entry] = await readChecklist(db.fresh, await asPerson(leader), { id }, "informal");
  const address = paths.requirementMark(slug, entry?.uid ?? "");
  const mark = (state: string, since = "") => submit(address, { state, since, version: 0 }, { as: leader });
  const saved = await mark("done", "2026-02-01");
  expect(saved.location).toBe(paths.checklist(slug, { forma: "informal" }));
  const list = await text(paths.checklist(slug), { as: leader });
  expect(list).toContain("1 requisito en orden, 10 por empezar.");
  expect(list).toMatch(/En orden desde el .*1 de febrero/);
  const late = await mark("in-progress");
  expect(late.status).toBe(409);
  expect(late.text).toContain("En orden");
  expect((await mark("better")).status).toBe(422);
});

test("an unconfirmed requirement cannot be marked by its address", async () => {
  const { slug, leader } = await draft();
  const hidden = (await listRequirements(db.fresh, "in-process")).find(({ title }) => title === unconfirmed);
  const address = paths.requirementMark(slug, hidden?.uid ?? "");
  expect((await visit(address, { as: leader })).status).toBe(404);
  expect((await submit(address, { state: "done", version: 0 }, { as: leader })).status).toBe(404);
});

const rule = {
  legalForm: "registered",
  position: 5,
  title: "Sello de la organización",
  detail: "Para firmar los oficios, si alguien lo pide.",
  source: "Conversación con el ministerio",
  validFrom: "2026-01-01",
};

test("an administrator adds a requirement, confirms it, and only then do organizations see it", async () => {
  const admin = await staff("admin");
  const { slug, leader } = await draft({ legalForm: "registered" });
  expect((await submit(paths.newRequirement(), rule, { as: admin })).status).toBe(303);
  const added = (await listRequirements(db.fresh, "registered")).find(({ title }) => title === rule.title);
  const address = paths.requirement(added?.uid ?? "");
  expect(await text(paths.requirements({ forma: "registered" }), { as: admin })).toContain(rule.title);
  expect(await text(paths.checklist(slug), { as: leader })).not.toContain(rule.title);
  const confirm = { ...rule, confirmed: "yes", version: 1 };
  expect((await submit(address, confirm, { as: admin })).status).toBe(303);
  expect(await text(paths.checklist(slug), { as: leader })).toContain(rule.title);
  const late = await submit(address, { ...rule, version: 1 }, { as: admin });
  expect(late.status).toBe(409);
  expect(late.text).toContain("Confirmado");
});

test("changing requirements asks to confirm who one is; networks staff and auditors only read", async () => {
  const longAgo = await staff("admin", { confirmedAt: new Date(Date.now() - 3_600_000) });
  expect((await visit(paths.newRequirement(), { as: longAgo })).location).toMatch(/^\/confirmar/);
  expect((await submit(paths.newRequirement(), rule, { as: longAgo })).location).toMatch(/^\/confirmar/);
  for (const role of ["networks", "auditor"] as const) {
    const reader = await staff(role);
    expect((await visit(paths.requirements(), { as: reader })).status).toBe(200);
    expect((await submit(paths.newRequirement(), rule, { as: reader })).status).toBe(403);
  }
  expect((await visit(paths.requirements(), { as: await person() })).status).toBe(403);
});

test("mistakes are named beside the field", async () => {
  const admin = await staff("admin");
  const wrong = { ...rule, position: "0", title: "x", validUntil: "2025-01-01" };
  const answer = await submit(paths.newRequirement(), wrong, { as: admin });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("La fecha de fin no puede ser anterior");
  expect(answer.text).toContain("Escriba al menos 5 caracteres.");
  expect(answer.text).toContain("Revise este dato");
});
