import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { text, visit } from "#tests/support/http";
import { join, published, submitted } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";

const { home, management, organizations } = wordsFor("es");

test("someone without organizations is told how to begin", async () => {
  const page = await visit(paths.mine(), { as: await person("Ana Morales") });
  expect(page.text).toContain(home.mine.greeting("Ana Morales"));
  expect(page.text).toContain(home.mine.emptyTitle);
  expect(page.body).toContain(`href="${paths.newOrganization()}"`);
});

test("each organization shows its state, her role and the next step", async () => {
  const ana = await person("Ana");
  const waiting = await submitted({ leader: ana });
  const open = await published();
  await join(ana, open, "member");
  const page = await text(paths.mine(), { as: ana });
  expect(page).toContain(waiting.name);
  expect(page).toContain(organizations.states["in-review"]);
  expect(page).toContain(home.mine.next.wait);
  expect(page).toContain(open.name);
  expect(page).toContain(home.mine.role(organizations.roles.member));
});

test("management shows each grant what waits for it, and only that", async () => {
  await submitted();
  const networks = await text(paths.management(), { as: await staff("networks") });
  expect(networks).toContain(management.review.title);
  expect(networks).toContain(management.review.oldest);
  expect(networks).not.toContain(management.grants.title);

  const admin = await text(paths.management(), { as: await staff("admin") });
  expect(admin).toContain(management.grants.count(0));
  expect(admin).toContain(management.mail.count(0));
  expect(admin).not.toContain(management.review.title);

  const auditor = await visit(paths.management(), { as: await staff("auditor") });
  expect(auditor.body).toContain(`href="${paths.audit()}"`);
  expect(auditor.text).not.toContain(management.grants.title);

  expect(await text(paths.management(), { as: await staff("trainer") })).toContain(management.noneTitle);
});

test("who is not staff has no management", async () => {
  const organization = await published();
  expect((await visit(paths.management(), { as: organization.leader })).status).toBe(403);
  expect((await visit(paths.management())).location).toBe(paths.signIn({ volver: paths.management() }));
});
