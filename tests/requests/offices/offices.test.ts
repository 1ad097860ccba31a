import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { offices } from "#db/schema/offices";
import { rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { staff } from "#tests/support/people";

const words = wordsFor("es");

test("an administrator adds an office and reads it in the list", async () => {
  const admin = await staff("admin");
  const fields = { name: "Oficina del Sur", seat: "1101", covers: [], active: "yes" };
  const answer = await submit(paths.newOffice(), fields, { as: admin, follow: true });
  expect(answer.text).toContain(words.outcomes["office-created"]);
  expect(answer.text).toContain("Oficina del Sur");
  expect(answer.text).toContain("Loja, Loja");
});

test("a canton of another office is refused with its name, and what was typed stays", async () => {
  const admin = await staff("admin");
  const before = await rows(offices);
  const fields = { name: "Oficina doble", seat: "1701", covers: ["1701", "0401"], active: "yes" };
  const answer = await submit(paths.newOffice(), fields, { as: admin });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("Quito ya lo atiende la oficina Quito (Centro AMOR).");
  expect(answer.text).toContain("Tulcán ya lo atiende la oficina");
  expect(answer.body).toContain('value="Oficina doble"');
  expect(answer.body).toMatch(/value="0401"[^>]*checked|checked[^>]*value="0401"/);
  expect(await rows(offices)).toEqual(before);
});

test("who saves an office second gets both texts", async () => {
  const admin = await staff("admin");
  const fields = { name: "Ibarra", seat: "1001", covers: ["1001", "1002"], version: 1 };
  const first = { ...fields, name: "Ibarra y el norte", active: "yes" };
  expect((await submit(paths.office("ibarra"), first, { as: admin })).status).toBe(303);
  const answer = await submit(paths.office("ibarra"), { ...fields, covers: ["1001"] }, { as: admin });
  expect(answer.status).toBe(409);
  expect(answer.body).toContain('value="Ibarra"');
  expect(answer.text).toContain("Ibarra y el norte");
  expect(answer.text).toContain(`${words.ui.form.stored} Antonio Ante, Ibarra`);
  expect(answer.text).toContain(`${words.ui.form.stored} ${words.offices.active}`);
});

test("faults are said field by field", async () => {
  const admin = await staff("admin");
  const answer = await submit(paths.newOffice(), { name: "x", seat: "", covers: ["zz"] }, { as: admin });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(words.forms["too-short"]({ minimum: 3 }));
  expect(answer.text).toContain(words.forms["choose-one"]);
  expect(answer.text).toContain(words.forms["unknown-canton"]);
});

test("auditors read the offices, administrators change them, nobody else comes near", async () => {
  const auditor = await staff("auditor");
  const list = await visit(paths.offices(), { as: auditor });
  expect(list.status).toBe(200);
  expect(list.body).not.toContain(paths.office("quito"));
  expect((await visit(paths.office("quito"), { as: auditor })).status).toBe(403);
  expect((await visit(paths.offices(), { as: await staff("networks") })).status).toBe(403);
  expect((await visit(paths.office("no-existe"), { as: await staff("admin") })).status).toBe(404);
  expect(await text(paths.office("quito"), { as: await staff("admin") })).toContain("Pichincha: ");
});
