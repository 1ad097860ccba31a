import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { submit, visit } from "#tests/support/http";
import { current, draft, join, organizationFields, published } from "#tests/support/organizations";
import { person } from "#tests/support/people";

const words = wordsFor("es");

test("the form of an edit shows what is stored", async () => {
  const organization = await draft({ name: "Tejedoras del Carchi", canton: "0401", themes: ["health"] });
  const page = await visit(paths.editOrganization(organization.slug), { as: organization.leader });
  expect(page.status).toBe(200);
  expect(page.body).toContain('value="Tejedoras del Carchi"');
  expect(page.body).toMatch(/<option[^>]*value="0401"[^>]*selected/);
  expect(page.body).toMatch(/name="version"[^>]*value="1"|value="1"[^>]*name="version"/);
});

test("an editor saves a published profile and everyone reads it at once", async () => {
  const organization = await published();
  const eva = await person("Eva");
  await join(eva, organization, "editor");
  const fields = {
    ...organizationFields,
    mission: "Ahora también enseñamos a tejer los sábados.",
    version: 1,
  };
  const answer = await submit(paths.editOrganization(organization.slug), fields, { as: eva });
  expect(answer).toMatchObject({ status: 303, location: paths.organization(organization.slug) });
  expect((await visit(paths.organization(organization.slug))).text).toContain(fields.mission);
});

test("who saves second gets both texts and may save knowingly", async () => {
  const organization = await draft();
  const { leader, slug } = organization;
  const mine = { ...organizationFields, version: 1 };
  await submit(
    paths.editOrganization(slug),
    { ...mine, name: "El primer nombre", kind: "network" },
    { as: leader },
  );
  const second = { ...mine, name: "El segundo nombre", themes: ["health"] };
  const answer = await submit(paths.editOrganization(slug), second, { as: leader });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain(words.ui.form.staleTitle);
  expect(answer.body).toContain('value="El segundo nombre"');
  expect(answer.text).toContain("El primer nombre");
  expect(answer.text).toContain(`${words.ui.form.stored} ${words.organizations.kinds.network}`);
  expect(answer.text).toContain(
    `${words.ui.form.stored} ${words.organizations.themes.integration}, ${words.organizations.themes.women}`,
  );
  expect((await current(organization.id)).name).toBe("El primer nombre");

  const version = /name="version"[^>]*value="(\d+)"/.exec(answer.body)?.[1] ?? "";
  expect(version).toBe("2");
  const again = await submit(paths.editOrganization(slug), { ...second, version }, { as: leader });
  expect(again.status).toBe(303);
  expect((await current(organization.id)).name).toBe("El segundo nombre");
});

test("a form without its version, or with a forged one, changes nothing", async () => {
  const organization = await draft();
  for (const version of [{}, { version: "99" }, { version: "x" }, { version: "1e400" }]) {
    const answer = await submit(
      paths.editOrganization(organization.slug),
      { ...organizationFields, ...version },
      { as: organization.leader },
    );
    expect(answer.status).toBe(409);
  }
  expect((await current(organization.id)).version).toBe(1);
});

test("a member reads the draft and may not change it", async () => {
  const organization = await draft();
  const mia = await person("Mía");
  await join(mia, organization, "member");
  expect((await visit(paths.organization(organization.slug), { as: mia })).status).toBe(200);
  expect((await visit(paths.editOrganization(organization.slug), { as: mia })).status).toBe(403);
  const answer = await submit(
    paths.editOrganization(organization.slug),
    { ...organizationFields, version: 1 },
    { as: mia },
  );
  expect(answer.status).toBe(403);
});
