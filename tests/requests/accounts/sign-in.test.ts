import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hashToken } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import { accounts } from "#db/schema/accounts";
import { auditEvents } from "#db/schema/audit";
import { sessions } from "#db/schema/sessions";
import { db } from "#tests/support/database";
import { type Answer, stranger, submit, visit } from "#tests/support/http";
import { codeOf, enter, password, person, staff } from "#tests/support/people";

const cookieLine = ({ headers }: Answer, name: string) =>
  headers["set-cookie"]?.find((line) => line.startsWith(`__Host-${name}=`));

test("the session cookie is ours alone, and on a shared phone it dies with the browser", async () => {
  const { mail } = await person("Ana", { signedOut: true });
  const shared = cookieLine(await submit(paths.signIn(), { mail, password, shared: "yes" }), "session");
  expect(shared).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  const own = cookieLine(await submit(paths.signIn(), { mail, password }), "session");
  expect(own).toMatch(/; Max-Age=5184000$/);
});

test("shared is what the form offers", async () => {
  const { body } = await visit(paths.signIn());
  expect(body).toMatch(/<input[^>]*type="checkbox"[^>]*name="shared"[^>]*checked/);
});

test("a wrong password and an unknown address get the same answer, with the address still there", async () => {
  const { id, mail } = await person("Ana", { signedOut: true });
  const wrong = await submit(paths.signIn(), { mail, password: "no es esta frase" });
  const unknown = await submit(paths.signIn(), { mail: "nadie@personas.test", password: "no es esta frase" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("El correo o la contraseña no coinciden");
  expect(wrong.body).toContain(mail);
  expect(wrong.body.replaceAll(mail, "…")).toBe(unknown.body.replaceAll("nadie@personas.test", "…"));
  expect(cookieLine(wrong, "session")).toBeUndefined();
  const acts = await db.fresh.select().from(auditEvents).where(eq(auditEvents.objectId, id));
  expect(acts).toMatchObject([{ act: "account.sign-in", outcome: "refused", accountId: null }]);
});

test("a stored session id used as a cookie opens nothing", async () => {
  const ana = await person();
  const [row] = await db.fresh.select().from(sessions).where(eq(sessions.accountId, ana.id));
  const thief = stranger();
  for (const value of [row?.id ?? "", row?.uid ?? ""]) {
    thief.jar.set("__Host-session", value);
    expect((await visit(paths.mine(), { as: thief })).location).toContain(paths.signIn());
  }
  expect((await visit(paths.mine(), { as: ana })).status).toBe(200);
});

test("signing in always gives a new session and ends the one this browser had", async () => {
  const ana = await person();
  const before = ana.jar.get("__Host-session") ?? "";
  const { mail } = ana;
  await submit(paths.signIn(), { mail, password, shared: "yes" }, { as: ana });
  const after = ana.jar.get("__Host-session") ?? "";
  expect(after).not.toBe(before);
  const rows = await db.fresh.select().from(sessions).where(eq(sessions.accountId, ana.id));
  expect(rows.map(({ id }) => id)).toEqual([hashToken(after)]);
});

test("a planted cookie is never the session that is opened", async () => {
  const { mail } = await person("Ana", { signedOut: true });
  const as = stranger();
  const planted = "A".repeat(43);
  as.jar.set("__Host-session", planted);
  await submit(paths.signIn(), { mail, password }, { as });
  expect(as.jar.get("__Host-session")).not.toBe(planted);
});

test("with a second factor the password alone opens nothing", async () => {
  const someone = await staff("networks", { signedOut: true });
  const { mail } = someone;
  const first = await submit(
    paths.signIn({ volver: paths.sessions() }),
    { mail, password, shared: "yes" },
    { as: someone },
  );
  expect(first.location).toBe(paths.signInCode({ volver: paths.sessions() }));
  expect(cookieLine(first, "session")).toBeUndefined();
  expect((await visit(paths.mine(), { as: someone })).location).toContain(paths.signIn());

  const wrong = await submit(first.location ?? "", { code: "000000" }, { as: someone });
  expect(wrong.status).toBe(422);
  expect(wrong.body).not.toContain("000000");
  const right = await submit(first.location ?? "", { code: codeOf(someone) }, { as: someone });
  expect([right.status, right.location]).toEqual([303, paths.sessions()]);
  expect((await visit(paths.sessions(), { as: someone })).status).toBe(200);
  expect(someone.jar.get("__Host-pending")).toBeUndefined();
});

test("a code is taken once", async () => {
  const someone = await staff("networks", { signedOut: true });
  const { mail } = someone;
  const code = codeOf(someone);
  const outcomes = [];
  for (const as of [stranger(), stranger()]) {
    await submit(paths.signIn(), { mail, password }, { as });
    outcomes.push((await submit(paths.signInCode(), { code }, { as })).status);
  }
  expect(outcomes).toEqual([303, 422]);
});

test("without a sign-in on its way there is no code to type", async () => {
  expect((await visit(paths.signInCode())).location).toContain(paths.signIn());
  const posted = await submit(paths.signInCode(), { code: "123456" });
  expect([posted.status, posted.location?.split("?")[0]]).toEqual([303, paths.signIn()]);
});

test("a password changed in between stops a sign-in that waits for its code", async () => {
  const someone = await staff("networks", { signedOut: true });
  await submit(paths.signIn(), { mail: someone.mail, password }, { as: someone });
  await db.tx((tx) =>
    tx
      .update(accounts)
      .set({ passwordChangedAt: new Date(Date.now() + 1000) })
      .where(eq(accounts.id, someone.id)),
  );
  const answer = await submit(paths.signInCode(), { code: codeOf(someone) }, { as: someone });
  expect(answer.status).toBe(422);
});

test("signing out ends the session and asks the browser to forget the site", async () => {
  const ana = await person();
  const token = ana.jar.get("__Host-session") ?? "";
  expect((await visit(paths.signOut(), { as: ana })).text).toContain("Cerrar y borrar rastros");
  const answer = await submit(paths.signOut(), {}, { as: ana });
  expect([answer.status, answer.location]).toEqual([303, paths.home()]);
  expect(answer.headers["clear-site-data"]).toBe('"cache", "cookies", "storage"');
  expect(ana.jar.get("__Host-session")).toBeUndefined();
  const kept = stranger();
  kept.jar.set("__Host-session", token);
  expect((await visit(paths.mine(), { as: kept })).location).toContain(paths.signIn());
});

test("ending the others leaves only this browser signed in", async () => {
  const ana = await person();
  const elsewhere = await enter(ana, { shared: true });
  await submit(paths.endOtherSessions(), {}, { as: ana });
  expect((await visit(paths.mine(), { as: elsewhere })).status).toBe(302);
  expect((await visit(paths.mine(), { as: ana })).status).toBe(200);
});
