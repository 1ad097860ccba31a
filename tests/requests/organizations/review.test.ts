import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { submit, text, visit } from "#tests/support/http";
import { current, draft, join, organizationFields, submitted } from "#tests/support/organizations";
import { staff } from "#tests/support/people";

const words = wordsFor("es");
const reason = "Falta contar en qué barrio se reúnen.";

test("a leader submits, networks staff publish, and the search finds it", async () => {
  const organization = await draft({ name: "Círculo de Parteras", themes: ["health"], canton: "1701" });
  const { leader, slug } = organization;
  const networks = await staff("networks");

  const sent = await submit(paths.organizationSubmission(slug), {}, { as: leader, follow: true });
  expect(sent.text).toContain(words.outcomes["organization-submitted"]);
  expect(sent.text).toContain(words.organizations.profile.standing["in-review"]);
  expect(await text(paths.organizations({ q: "parteras" }))).not.toContain(organization.name);

  expect(await text(paths.reviewQueue(), { as: networks })).toContain(organization.name);
  const review = await visit(paths.organizationReview(slug), { as: networks });
  expect(review.text).toContain(organization.mission);
  expect(review.text).toContain(words.organizations.review.submitted);

  const done = await submit(
    paths.organizationPublication(slug),
    { version: organization.version },
    { as: networks, follow: true },
  );
  expect(done.text).toContain(words.outcomes["organization-published"]);
  for (const query of [
    { q: "PARTERAS" },
    { tema: "health" },
    { canton: "1701" },
    { q: "circulo", tema: "health" },
  ])
    expect(await text(paths.organizations(query))).toContain(organization.name);
  expect(await text(paths.organizations({ q: "parteras", tema: "housing" }))).not.toContain(
    organization.name,
  );
  const profile = await text(paths.organization(slug));
  expect(profile).toContain(words.organizations.profile.verified);
  expect(profile).not.toContain(words.organizations.profile.manage);
});

test("a returned profile tells its leader why, on its page and on hers", async () => {
  const organization = await submitted();
  const { leader, slug } = organization;
  const networks = await staff("networks");
  const answer = await submit(paths.organizationReturn(slug), { reason }, { as: networks });
  expect(answer).toMatchObject({ status: 303, location: paths.organizationReview(slug) });
  for (const page of [paths.organization(slug), paths.mine()])
    expect(await text(page, { as: leader })).toContain(reason);
  expect(await text(paths.organization(slug), { as: networks })).not.toContain(
    words.organizations.profile.manage,
  );
});

test("a reason that says nothing is refused and kept", async () => {
  const organization = await submitted();
  const networks = await staff("networks");
  for (const empty of ["", "Falta", "..............."]) {
    const answer = await submit(
      paths.organizationReturn(organization.slug),
      { reason: empty },
      { as: networks },
    );
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`${empty}</textarea>`);
  }
  expect((await current(organization.id)).state).toBe("in-review");
});

test("a text that changed while it was read goes back to the reviewer", async () => {
  const organization = await submitted();
  const networks = await staff("networks");
  await submit(
    paths.editOrganization(organization.slug),
    { ...organizationFields, mission: "Otro texto que nadie ha revisado.", version: 1 },
    { as: organization.leader },
  );
  const answer = await submit(
    paths.organizationPublication(organization.slug),
    { version: 1 },
    { as: networks, follow: true },
  );
  expect(answer.text).toContain(words.outcomes["organization-changed"]);
  expect((await current(organization.id)).state).toBe("in-review");
});

test("what was decided already says so", async () => {
  const organization = await draft();
  const networks = await staff("networks");
  const { slug } = organization;
  const published = await submit(
    paths.organizationPublication(slug),
    { version: 1 },
    { as: networks, follow: true },
  );
  expect(published.text).toContain(words.outcomes["organization-moved-on"]);
  const returned = await submit(paths.organizationReturn(slug), { reason }, { as: networks, follow: true });
  expect(returned.text).toContain(words.outcomes["organization-moved-on"]);
  expect((await visit(paths.organizationReturn(slug), { as: networks })).text).toContain(
    words.organizations.return.closed,
  );
  await submit(paths.organizationSubmission(slug), {}, { as: organization.leader });
  const twice = await submit(
    paths.organizationSubmission(slug),
    {},
    { as: organization.leader, follow: true },
  );
  expect(twice.text).toContain(words.outcomes["organization-moved-on"]);
  expect((await current(organization.id)).state).toBe("in-review");
});

test("nobody reviews her own organization", async () => {
  const organization = await submitted();
  const networks = await staff("networks");
  await join(networks, organization, "leader");
  const { slug } = organization;
  const page = await visit(paths.organizationReview(slug), { as: networks });
  expect(page.text).toContain(words.organizations.review.ownOrganization);
  expect(page.body).not.toContain(paths.organizationPublication(slug));
  expect((await submit(paths.organizationPublication(slug), { version: 1 }, { as: networks })).status).toBe(
    403,
  );
  expect((await submit(paths.organizationReturn(slug), { reason }, { as: networks })).status).toBe(403);
  expect((await visit(paths.organizationReturn(slug), { as: networks })).status).toBe(403);
  expect((await current(organization.id)).state).toBe("in-review");
});

test("the address of an act, opened as a page, leads to the page of the act", async () => {
  const { leader, slug } = await submitted();
  const networks = await staff("networks");
  expect((await visit(paths.organizationSubmission(slug), { as: leader })).location).toBe(
    paths.organization(slug),
  );
  expect((await visit(paths.organizationPublication(slug), { as: networks })).location).toBe(
    paths.organizationReview(slug),
  );
  expect((await visit(paths.organizationSubmission(slug))).location).toMatch(/^\/entrar/);
  expect((await visit(paths.organizationPublication(slug), { as: leader })).status).toBe(403);
});
