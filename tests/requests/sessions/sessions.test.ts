import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { sessions } from "#db/schema/sessions";
import { rows } from "#tests/support/database";
import { submit, visit } from "#tests/support/http";
import { asPerson, enter, person } from "#tests/support/people";

test("the page marks the session in use and ends another one", async () => {
  const ana = await person("Ana");
  const phone = await enter(ana, { shared: true });
  const { uid } = (await asPerson(phone)).session;
  const page = await visit(paths.sessions(), { as: ana });
  expect(page.text).toContain("Esta sesión");
  expect(page.text).toContain("Teléfono compartido");
  expect(page.body).toContain(paths.endSession(uid));
  expect(page.body).not.toContain(paths.endSession((await asPerson(ana)).session.uid));

  const ended = await submit(paths.endSession(uid), {}, { as: ana, follow: true });
  expect(ended.text).toContain("Esa sesión está cerrada");
  expect((await visit(paths.sessions(), { as: phone })).location).toMatch(/^\/entrar/);
  expect((await submit(paths.endSession(uid), {}, { as: ana })).status).toBe(404);
});

test("someone else's session is not found and stays", async () => {
  const ana = await person("Ana");
  const eva = await person("Eva");
  const { uid } = (await asPerson(eva)).session;
  const answer = await submit(paths.endSession(uid), {}, { as: ana });
  expect(answer.status).toBe(404);
  expect((await submit(paths.endSession("a\0b"), {}, { as: ana })).status).toBe(400);
  expect((await visit(paths.sessions(), { as: eva })).status).toBe(200);
});

test("one button ends all the others", async () => {
  const ana = await person("Ana");
  await enter(ana);
  await enter(ana);
  const answer = await submit(paths.endOtherSessions(), {}, { as: ana, follow: true });
  expect(answer.text).toContain("Sus otras sesiones están cerradas");
  expect(answer.text).toContain("Su cuenta está abierta solo aquí");
  expect((await rows(sessions)).filter((session) => session.accountId === ana.id)).toHaveLength(1);
});
