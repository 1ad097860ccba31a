import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { accounts } from "#db/schema/accounts";
import { heldForms, sessions } from "#db/schema/sessions";
import type { CookieJar } from "#tests/support/cookie-jar";
import { db, rows } from "#tests/support/database";
import { submit, visit } from "#tests/support/http";
import { password, person, type TestPerson } from "#tests/support/people";

const { errors } = wordsFor("es").ui;
const typed = { name: "Ana del Río", locale: "es", letterDetail: "discreet", version: "1" };

const lapse = ({ id }: TestPerson) =>
  db.tx((tx) =>
    tx
      .update(sessions)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(sessions.accountId, id)),
  );

const forgetSession = ({ id }: TestPerson) =>
  db.tx((tx) => tx.delete(sessions).where(eq(sessions.accountId, id)));

const signIn = (path: string, { mail, jar }: TestPerson) =>
  submit(path, { mail, password, shared: "yes" }, { as: { jar } });

test("a session that ends in mid-form loses nothing", async () => {
  const ana = await person("Ana Morales");
  await lapse(ana);
  const refused = await submit(paths.account(), typed, { as: ana });
  expect(refused.status).toBe(401);
  const link = paths.signIn({ volver: paths.account() });
  expect(refused.body).toContain(`href="${link}"`);

  expect((await signIn(link, ana)).location).toBe(paths.account());
  for (let reload = 0; reload < 2; reload++) {
    const { body } = await visit(paths.account(), { as: ana });
    expect(body).toContain("Ana del Río");
  }
  expect((await visit(paths.mine(), { as: ana })).body).not.toContain("Ana del Río");

  expect((await submit(paths.account(), typed, { as: ana })).status).toBe(303);
  const [account] = await db.fresh.select().from(accounts).where(eq(accounts.id, ana.id));
  expect(account?.name).toBe("Ana del Río");
  expect(await rows(heldForms)).toEqual([]);
  expect(ana.jar.get("__Host-held")).toBeUndefined();
});

test("what is kept cannot be read without the person's cookie, and holds no secret", async () => {
  const ana = await person();
  await lapse(ana);
  await submit(paths.account(), { ...typed, name: "Marca Visible", password: "secreto" }, { as: ana });
  const [row] = await rows(heldForms);
  const clear = JSON.stringify(row);
  expect(clear).not.toContain("Marca");
  expect(clear).not.toContain(ana.jar.get("__Host-held"));
  expect(row).toMatchObject({ accountId: ana.id, path: paths.account() });
  await db.tx((tx) => tx.delete(heldForms));
});

test("only the person whose session it was gets it back", async () => {
  const ana = await person("Ana");
  const eva = await person("Eva", { signedOut: true });
  await lapse(ana);
  await submit(paths.account(), { ...typed, name: "Solo de Ana" }, { as: ana });
  await signIn(paths.signIn(), { ...eva, jar: ana.jar });
  expect((await visit(paths.account(), { as: ana })).body).not.toContain("Solo de Ana");
  await signIn(paths.signIn(), ana);
  expect((await visit(paths.account(), { as: ana })).body).toContain("Solo de Ana");
});

test.each([
  ["its row was swept away", (ana: TestPerson) => forgetSession(ana)],
  [
    "another page was read first",
    (ana: TestPerson) => lapse(ana).then(() => visit(paths.account(), { as: ana })),
  ],
])("she alone gets it back where %s", async (_name, end) => {
  const ana = await person("Ana");
  const eva = await person("Eva", { signedOut: true });
  await visit(paths.account(), { as: ana });
  await end(ana);
  const refused = await submit(paths.account(), { ...typed, name: "Solo de Ana" }, { as: ana });
  expect(refused.text).toContain(errors[401].text);
  await signIn(paths.signIn(), { ...eva, jar: ana.jar });
  expect((await visit(paths.account(), { as: ana })).body).not.toContain("Solo de Ana");
  await signIn(paths.signIn(), ana);
  expect((await visit(paths.account(), { as: ana })).body).toContain("Solo de Ana");
});

test.each([
  ["no session is left in the browser", (jar: CookieJar) => jar.delete("__Host-session")],
  ["nobody can say any more whose session it was", (jar: CookieJar) => jar.delete("__Host-owner")],
  [
    "the session is another than its owner was noted for",
    (jar: CookieJar) => jar.set("__Host-session", "A".repeat(43)),
  ],
])("nothing is kept where %s, and the page says so", async (_name, change) => {
  const ana = await person("Ana");
  await visit(paths.account(), { as: ana });
  await forgetSession(ana);
  change(ana.jar);
  const kept = (await rows(heldForms)).length;
  const refused = await submit(paths.account(), typed, { as: ana });
  expect(refused.status).toBe(401);
  expect(refused.text).toContain(errors.notKept);
  expect(refused.text).not.toContain(errors[401].text);
  expect(await rows(heldForms)).toHaveLength(kept);
  expect(ana.jar.get("__Host-held")).toBeUndefined();
});

test("the owner is noted in a cookie that names nobody and goes with the session", async () => {
  const ana = await person("Ana");
  await visit(paths.account(), { as: ana });
  const owner = ana.jar.get("__Host-owner") ?? "";
  expect(Buffer.from(owner, "base64url").toString("latin1")).not.toContain("owner");
  await visit(paths.account(), { as: ana });
  expect(ana.jar.get("__Host-owner")).toBe(owner);
  await submit(paths.signOut(), {}, { as: ana });
  expect(ana.jar.get("__Host-owner")).toBeUndefined();
});

test("a form posted over and over is kept ten times at most", async () => {
  const ana = await person("Ana");
  await visit(paths.account(), { as: ana });
  await lapse(ana);
  const before = (await rows(heldForms)).length;
  for (let n = 0; n < 10; n++) await submit(paths.account(), typed, { as: ana });
  const refused = await submit(paths.account(), typed, { as: ana });
  expect(refused.status).toBe(401);
  expect(refused.text).toContain(errors.notKept);
  expect((await rows(heldForms)).length - before).toBe(10);
});

test("after thirty minutes it is gone", async () => {
  const ana = await person();
  await lapse(ana);
  await submit(paths.account(), { ...typed, name: "Demasiado tarde" }, { as: ana });
  await db.tx((tx) => tx.update(heldForms).set({ expiresAt: new Date(Date.now() - 1) }));
  await signIn(paths.signIn(), ana);
  expect((await visit(paths.account(), { as: ana })).body).not.toContain("Demasiado tarde");
});

test("a form over 16 KB is let go, without a fault", async () => {
  const ana = await person();
  await lapse(ana);
  const refused = await submit(paths.account(), { ...typed, name: "ñ".repeat(9000) }, { as: ana });
  expect(refused.status).toBe(401);
  expect(ana.jar.get("__Host-held")).toBeUndefined();
});

test("a sensitive act asks who she is again, keeps what was typed and changes the session", async () => {
  const ana = await person("Ana", { confirmedAt: new Date(Date.now() - 16 * 60_000) });
  const before = ana.jar.get("__Host-session");
  const asked = await visit(paths.newSecondFactor(), { as: ana });
  expect(asked.location).toBe(paths.confirmation({ volver: paths.newSecondFactor() }));
  const wrong = await submit(asked.location ?? "", { password: "no es esta frase" }, { as: ana });
  expect(wrong.status).toBe(422);
  const right = await submit(asked.location ?? "", { password }, { as: ana });
  expect([right.status, right.location]).toEqual([303, paths.newSecondFactor()]);
  expect(ana.jar.get("__Host-session")).not.toBe(before);
  expect((await visit(paths.newSecondFactor(), { as: ana })).status).toBe(200);
});
