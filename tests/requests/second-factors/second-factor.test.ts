import { expect, test } from "vitest";
import { codeAt } from "#app/domain/second-factors/totp.server";
import { paths } from "#app/paths";
import { recoveryCodes, secondFactors } from "#db/schema/accounts";
import { auditEvents } from "#db/schema/audit";
import { sessions } from "#db/schema/sessions";
import { rows } from "#tests/support/database";
import { submit, visit } from "#tests/support/http";
import { asPerson, enter, grant, person, staff, type TestPerson } from "#tests/support/people";

const hourAgo = new Date(Date.now() - 3_600_000);

async function secretOn(page: string): Promise<string> {
  const secret = /Clave secreta: ([A-Z2-7 ]+)/.exec(page)?.[1]?.replaceAll(" ", "");
  if (!secret) throw new Error("no secret on the page");
  return secret;
}

async function activate(someone: TestPerson) {
  const started = await submit(paths.secondFactor(), {}, { as: someone, follow: true });
  const secret = await secretOn(started.text);
  const answer = await submit(paths.newSecondFactor(), { code: codeAt(secret) }, { as: someone });
  return { secret, answer };
}

test("a person turns on the second factor: the square, a first code, ten codes seen once", async () => {
  const ana = await person("Ana");
  const started = await submit(paths.secondFactor(), {}, { as: ana, follow: true });
  expect(started.path).toBe(paths.newSecondFactor());
  expect(started.body).toMatch(/<svg[^>]*role="img"[^>]*><rect/);
  expect(started.body).not.toMatch(/style="|src="data:/);
  const secret = await secretOn(started.text);

  const wrong = await submit(paths.newSecondFactor(), { code: "000000" }, { as: ana });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Ese código no es el que esperábamos");
  expect(await secretOn(wrong.text)).toBe(secret);

  const done = await submit(paths.newSecondFactor(), { code: codeAt(secret) }, { as: ana });
  expect(done.status).toBe(200);
  const codes = done.text.match(/[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}/g);
  expect(codes).toHaveLength(10);
  expect(done.headers["cache-control"]).toContain("no-store");
  const state = await visit(paths.secondFactor(), { as: ana });
  expect(state.text).toContain("Su segundo factor está activo");
  expect(state.text).not.toContain(codes?.[0]);
  expect((await visit(paths.newSecondFactor(), { as: ana })).text).not.toContain(secret);
});

test("turning it on opens a new session here, ends every other one and wakes a staff grant", async () => {
  const ana = await person("Ana");
  await grant(ana, "networks");
  const phone = await enter(ana);
  const before = ana.jar.get("__Host-session");
  expect((await visit(paths.reviewQueue(), { as: ana })).status).toBe(403);
  await activate(ana);
  expect(ana.jar.get("__Host-session")).not.toBe(before);
  expect((await visit(paths.reviewQueue(), { as: ana })).status).toBe(200);
  expect((await visit(paths.account(), { as: phone })).location).toMatch(/^\/entrar/);
  expect((await rows(sessions)).filter((session) => session.accountId === ana.id)).toHaveLength(1);
});

test("every page of the second factor asks first who she is", async () => {
  const ana = await person("Ana", { confirmedAt: hourAgo });
  const addresses = [
    paths.secondFactor(),
    paths.newSecondFactor(),
    paths.recoveryCodes(),
    paths.secondFactorRemoval(),
  ];
  for (const address of addresses) {
    expect((await visit(address, { as: ana })).location).toMatch(/^\/confirmar/);
    const posted = await submit(address, { code: "123456" }, { as: ana });
    expect(posted).toMatchObject({ status: 303, location: expect.stringMatching(/^\/confirmar/) });
  }
  expect((await rows(secondFactors)).filter((row) => row.accountId === ana.id)).toEqual([]);
});

test("new recovery codes are shown once and the old ones go", async () => {
  const ana = await person("Ana", { secondFactor: true });
  const first = await submit(paths.recoveryCodes(), {}, { as: ana });
  expect(first.text.match(/[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}/g)).toHaveLength(10);
  await submit(paths.recoveryCodes(), {}, { as: ana });
  expect((await rows(recoveryCodes)).filter((row) => row.accountId === ana.id)).toHaveLength(10);
  expect((await visit(paths.recoveryCodes(), { as: ana })).text).toContain("Le quedan 10 códigos");
});

test("staff are warned before they turn it off; the last administrator is refused with a sentence", async () => {
  const admin = await staff("admin");
  expect((await visit(paths.secondFactorRemoval(), { as: admin })).text).toContain("quedan en pausa");
  const refused = await submit(paths.secondFactorRemoval(), {}, { as: admin });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Usted es la única persona que administra");
  const acts = (await rows(auditEvents)).filter(({ accountId }) => accountId === admin.id);
  expect(acts).toMatchObject([{ act: "second-factor.removed", outcome: "refused" }]);
  await staff("admin", { name: "Segunda" });
  const removed = await submit(paths.secondFactorRemoval(), {}, { as: admin, follow: true });
  expect(removed.text).toContain("Quitamos su segundo factor");
  expect((await asPerson(admin)).hasSecondFactor).toBe(false);
  expect((await visit(paths.accounts(), { as: admin })).status).toBe(403);
});

test("guessing the first code ends after a few attempts", async () => {
  const ana = await person("Ana");
  await submit(paths.secondFactor(), {}, { as: ana });
  const answers = [];
  for (let attempt = 0; attempt < 12; attempt++)
    answers.push((await submit(paths.newSecondFactor(), { code: "000000" }, { as: ana })).text);
  expect(answers[0]).toContain("Ese código no es el que esperábamos");
  expect(answers.at(-1)).toContain("demasiados intentos");
});
