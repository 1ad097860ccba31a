import { expect, test } from "vitest";
import { newUid } from "#app/domain/secrets.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { organizations } from "#db/schema/organizations";
import { rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { draft, organizationFields, published } from "#tests/support/organizations";
import { person } from "#tests/support/people";

const words = wordsFor("es");

test("a person registers an organization and reads that it is a draft", async () => {
  const ana = await person("Ana");
  const answer = await submit(paths.newOrganization(), organizationFields, { as: ana });
  expect(answer).toMatchObject({ status: 303, location: paths.organization("crc") });
  const page = await visit(paths.organization("crc"), { as: ana });
  expect(page.text).toContain(words.outcomes["organization-created"]);
  expect(page.text).toContain(words.organizations.profile.standing.draft);
  expect(page.text).toContain("Quito, Pichincha");
  expect((await visit(paths.organization("crc"))).status).toBe(404);
  expect(await text(paths.mine(), { as: ana })).toContain(words.home.mine.next.complete);
});

test("a form with faults comes back with a sentence beside each and everything typed", async () => {
  const ana = await person("Ana");
  const before = await rows(organizations);
  const answer = await submit(
    paths.newOrganization(),
    { ...organizationFields, name: "ab", canton: "9999", themes: [], mission: "Corta" },
    { as: ana },
  );
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(words.forms["too-short"]({ minimum: 3 }));
  expect(answer.text).toContain(words.forms["too-short"]({ minimum: 20 }));
  expect(answer.text).toContain(words.forms["choose-some"]);
  expect(answer.text).toContain(words.forms["unknown-canton"]);
  expect(answer.body).toContain('value="ab"');
  expect(answer.body).toMatch(/<textarea[^>]*>Corta<\/textarea>/);
  expect(answer.body).toMatch(/<option[^>]*value="collective"[^>]*selected/);
  expect(await rows(organizations)).toEqual(before);
});

test("a name made of invisible marks is refused", async () => {
  const ana = await person("Ana");
  for (const name of [
    "\u200b\u200b\u200b\u200b",
    "\u202e\u202d\u2066\u2069",
    "\u3164\u3164\u3164",
    "\u200d\u200d\u200d",
  ]) {
    const answer = await submit(paths.newOrganization(), { ...organizationFields, name }, { as: ana });
    expect(answer.status, JSON.stringify(name)).toBe(422);
  }
});

test("an empty form is refused field by field", async () => {
  const ana = await person("Ana");
  const answer = await submit(paths.newOrganization(), {}, { as: ana });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(words.forms.required);
  expect(answer.text).toContain(words.forms["choose-one"]);
});

test("what people write is text on the page and nothing else", async () => {
  const ana = await person("Ana");
  const answer = await submit(
    paths.newOrganization(),
    { ...organizationFields, name: "<img src=x onerror=alert(1)>", acronym: "XSS" },
    { as: ana, follow: true },
  );
  expect(answer.status).toBe(200);
  expect(answer.body).not.toContain("<img src=x");
  expect(answer.text).toContain("<img src=x onerror=alert(1)>");
});

test("the form offers every canton under its province", async () => {
  const page = await visit(paths.newOrganization(), { as: await person("Ana") });
  expect(page.body.match(/<optgroup/g)).toHaveLength(24);
  expect(page.body).toContain(`>${words.territories.option("Tulcán", "Carchi")}</option>`);
});

test("who registers what is here already sees it first, and goes on knowingly", async () => {
  const there = await published({ name: "Tejedoras Unidas de Nayón", canton: "1701" });
  await draft({ name: "Tejedoras Unidas de Nayon", canton: "1701" });
  const ana = await person("Ana");
  const mine = { ...organizationFields, name: "Tejedoras unidas de Nayón", acronym: "TUN" };
  const warned = await submit(paths.newOrganization(), mine, { as: ana });
  expect(warned.status).toBe(422);
  expect(warned.text).toContain(words.organizations.duplicates.title);
  expect(warned.body).toContain(`href="${paths.organization(there.slug)}"`);
  expect(warned.body.match(/name="seen"/g)).toHaveLength(1);
  expect(warned.body).toContain(`value="${mine.name}"`);
  expect(warned.text).toContain(words.organizations.duplicates.none);
  expect((await rows(organizations)).some(({ acronym }) => acronym === "TUN")).toBe(false);

  const forged = await submit(paths.newOrganization(), { ...mine, seen: "otra" }, { as: ana });
  expect(forged.status).toBe(422);
  const known = await submit(paths.newOrganization(), { ...mine, seen: there.slug }, { as: ana });
  expect(known).toMatchObject({ status: 303, location: paths.organization("tun") });
});

test("who registers one after another has to wait, and keeps what she typed", async () => {
  const ana = await person("Ana");
  const register = (name: string) =>
    submit(paths.newOrganization(), { ...organizationFields, acronym: "", name }, { as: ana });
  let name = newUid();
  let answer = await register(name);
  for (let time = 0; time < 30 && answer.status === 303; time += 1) {
    name = newUid();
    answer = await register(name);
  }
  expect(answer.status).toBe(429);
  expect(answer.text).toContain(words.forms["too-many-attempts"]);
  expect(answer.body).toContain(`value="${name}"`);
  expect(answer.body).toMatch(/<option[^>]*value="1701"[^>]*selected/);
});
