import { beforeEach, expect, test } from "vitest";
import { inviteAdministrator } from "#app/domain/accounts/first-administrator.server";
import { paths } from "#app/paths";
import { accounts } from "#db/schema/accounts";
import { grants } from "#db/schema/grants";
import { db, rows } from "#tests/support/database";
import { stranger, submit, visit } from "#tests/support/http";
import { person } from "#tests/support/people";

const fields = { name: "Primera Administradora", password: "un colibrí sobre la laguna" };

beforeEach(() => db.tx(async (tx) => void (await tx.delete(accounts))));

const link = async (mail: string) => {
  const invitation = await db.tx((tx) => inviteAdministrator(tx, mail));
  if (invitation === "two-active") throw new Error(invitation);
  return paths.firstAdministrator(invitation.token);
};

test("the first administrator opens her link, makes her account and signs in", async () => {
  const address = await link("primera@ejemplo.org");
  const browser = stranger();
  expect((await visit(address, { as: browser })).text).toContain("Cree la cuenta de primera@ejemplo.org");
  const short = await submit(address, { ...fields, password: "once letras" }, { as: browser });
  expect(short.status).toBe(422);
  expect(short.body).toContain('value="Primera Administradora"');
  expect(short.text).toContain("al menos 14 caracteres");
  expect(await rows(accounts)).toEqual([]);

  const done = await submit(address, fields, { as: browser });
  expect(done).toMatchObject({ status: 303, location: expect.stringMatching(/^\/entrar/) });
  expect(await rows(accounts)).toMatchObject([{ mail: "primera@ejemplo.org", passwordGrade: "staff" }]);
  expect(await rows(grants)).toMatchObject([{ role: "admin", grantedBy: null }]);

  const again = await submit(address, fields, { as: browser });
  expect(again.status).toBe(404);
  expect(again.text).toContain("Este enlace ya no sirve");
  const signedIn = await submit(
    paths.signIn(),
    { mail: "primera@ejemplo.org", password: fields.password },
    { as: browser, follow: true },
  );
  expect(signedIn.status).toBe(200);
  expect((await visit(paths.account(), { as: browser })).text).toContain("Sus permisos de personal esperan");
});

test("with an account one button is enough, and reading the page changes nothing", async () => {
  const ana = await person("Ana");
  const address = await link(ana.mail);
  const page = await visit(address);
  expect(page.body).not.toContain('name="password"');
  expect(await rows(grants)).toEqual([]);
  expect((await submit(address)).status).toBe(303);
  expect(await rows(grants)).toMatchObject([{ accountId: ana.id, role: "admin" }]);
});

test("an invented link says that it does not serve", async () => {
  const address = paths.firstAdministrator("x".repeat(43));
  expect((await visit(address)).text).toContain("Este enlace ya no sirve");
  expect((await submit(address, fields)).status).toBe(404);
  expect(await rows(accounts)).toEqual([]);
});
