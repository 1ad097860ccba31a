import { expect, test } from "vitest";
import { switchableKinds } from "#app/domain/notifications/kinds";
import { notify } from "#app/domain/notifications/notify.server";
import { addressHash, suppress } from "#app/domain/notifications/suppressions.server";
import { paths } from "#app/paths";
import { notificationPreferences } from "#db/schema/notifications";
import { db, rows } from "#tests/support/database";
import { submit, visit } from "#tests/support/http";
import { published } from "#tests/support/organizations";
import { person } from "#tests/support/people";

test("a person finds what was written to her, with where it stands, and nobody else's", async () => {
  const organization = await published();
  const { leader } = organization;
  const page = await visit(paths.notifications(), { as: leader });
  expect(page.status).toBe(200);
  expect(page.text).toContain("Organización publicada");
  expect(page.text).toContain("Por salir");
  expect(page.body).toContain(`href="${paths.organization(organization.slug)}"`);
  const eva = await person("Eva");
  const hers = await visit(paths.notifications(), { as: eva });
  expect(hers.text).toContain("Todavía no hay avisos");
  expect(hers.text).not.toContain(organization.name);
});

test("the switches are saved as a whole", async () => {
  const ana = await person("Ana");
  const save = (kinds: string[]) => submit(paths.notifications(), { kinds }, { as: ana, follow: true });
  const off = async () =>
    (await rows(notificationPreferences))
      .filter(({ accountId, enabled }) => accountId === ana.id && !enabled)
      .map(({ kind }) => kind);
  const answer = await save(["organization-published", "grant-given"]);
  expect(answer.text).toContain("Guardamos qué avisos quiere recibir");
  expect(await off()).toHaveLength(switchableKinds.length - 2);
  const page = await visit(paths.notifications(), { as: ana });
  expect(page.body.match(/<input[^>]*checked/g)).toHaveLength(2);
  await save([]);
  expect(await off()).toHaveLength(switchableKinds.length);
  const refused = await submit(paths.notifications(), { kinds: ["password-reset"] }, { as: ana });
  expect(refused.status).toBe(422);
  expect(await off()).toHaveLength(switchableKinds.length);
});

test("who has an address that bounced is told where to correct it", async () => {
  const ana = await person("Ana");
  await db.tx((tx) => suppress(tx, addressHash(ana.mail), "bounced"));
  await db.tx((tx) => notify(tx, { accountId: ana.id }, "password-changed", {}));
  const page = await visit(paths.notifications(), { as: ana });
  expect(page.text).toContain("Su correo no recibe nuestros avisos");
  expect(page.text).toContain("No enviado");
  expect(page.body).toContain(`href="${paths.mail()}"`);
});

test("visitors are sent to sign in", async () => {
  expect((await visit(paths.notifications())).location).toMatch(/^\/entrar/);
  expect((await submit(paths.notifications(), { kinds: [] })).status).toBe(401);
});
