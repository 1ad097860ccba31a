import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { sessions } from "#db/schema/sessions";
import { db } from "#tests/support/database";
import { type Answer, stranger, submit, visit } from "#tests/support/http";
import { deliver, letterTo } from "#tests/support/mail";
import { enter, password, person, staff } from "#tests/support/people";

const next = "nueve gatos en la azotea";

const said = ({ status, headers, body }: Answer) => {
  const { date: _date, "x-request-id": _id, "request-id": _other, ...rest } = headers;
  return JSON.stringify({ status, headers: rest, body }).replace(/[\w-]{40,}/g, "…");
};

const signsIn = async (mail: string, typed: string) =>
  (await submit(paths.signIn(), { mail, password: typed })).status === 303;

test("a forgotten password is replaced by the link of a letter, and every session ends", async () => {
  const ana = await person("Ana Olvido");
  const asked = await submit(paths.recovery(), { mail: ana.mail }, { as: stranger(), follow: true });
  expect(asked.path).toBe(paths.signIn());
  await deliver();
  const [link = ""] = (await letterTo(ana.mail)).links;
  expect(link).toMatch(/^\/recuperar\/[\w-]{43}$/);
  expect((await visit(link)).text).toContain("Elegir otra contraseña");

  const weak = await submit(link, { newPassword: "corta" });
  expect(weak.status).toBe(422);
  expect(weak.text).toContain("al menos 10 caracteres");
  const saved = await submit(link, { newPassword: next }, { follow: true, as: stranger() });
  expect(saved.text).toContain("Su contraseña cambió y cerramos todas sus sesiones");
  expect((await visit(paths.mine(), { as: ana })).status).toBe(302);
  expect(await signsIn(ana.mail, password)).toBe(false);
  expect(await signsIn(ana.mail, next)).toBe(true);

  for (const used of [await visit(link), await submit(link, { newPassword: next })]) {
    expect(used.status).toBe(404);
    expect(used.text).toContain("Este enlace ya no sirve");
  }
  await deliver();
  expect((await letterTo(ana.mail, 2)).links).not.toContain(link);
});

test("recovery answers the same, byte for byte, for a known and an unknown address", async () => {
  const { mail } = await person("Ana Conocida", { signedOut: true });
  const [one, other] = [stranger(), stranger()];
  for (const as of [one, other]) await visit(paths.recovery(), { as });
  const known = await submit(paths.recovery(), { mail }, { as: one });
  const unknown = await submit(paths.recovery(), { mail: "nadie@personas.test" }, { as: other });
  expect(known.status).toBe(303);
  expect(said(known)).toBe(said(unknown));
});

test("changing the password gives this browser a new session and ends the others", async () => {
  const ana = await person("Ana Cambio");
  const elsewhere = await enter(ana);
  const before = ana.jar.get("__Host-session");
  const wrong = await submit(
    paths.password(),
    { currentPassword: "no es esta frase", newPassword: next },
    { as: ana },
  );
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Esa no es su contraseña de ahora");
  const saved = await submit(
    paths.password(),
    { currentPassword: password, newPassword: next },
    { as: ana, follow: true },
  );
  expect(saved.path).toBe(paths.account());
  expect(saved.text).toContain("Su contraseña cambió");
  expect(ana.jar.get("__Host-session")).not.toBe(before);
  expect((await visit(paths.mine(), { as: elsewhere })).status).toBe(302);
  expect(await db.fresh.select().from(sessions).where(eq(sessions.accountId, ana.id))).toHaveLength(1);
  expect(await signsIn(ana.mail, next)).toBe(true);
  await deliver();
  await letterTo(ana.mail);
});

test("changing the password asks first who she is, and confirms nothing by itself", async () => {
  const someone = await person("Ana Vigilada", {
    secondFactor: true,
    confirmedAt: new Date(Date.now() - 3_600_000),
  });
  expect((await visit(paths.password(), { as: someone })).location).toMatch(/^\/confirmar/);
  const fields = { currentPassword: password, newPassword: next };
  const posted = await submit(paths.password(), fields, { as: someone });
  expect([posted.status, posted.location]).toEqual([303, paths.confirmation({ volver: paths.password() })]);
  expect(await signsIn(someone.mail, next)).toBe(false);

  const confirmedAt = new Date(Date.now() - 600_000);
  const her = await enter(someone, { confirmedAt });
  expect((await submit(paths.password(), fields, { as: her })).status).toBe(303);
  const open = await db.fresh.select().from(sessions).where(eq(sessions.accountId, someone.id));
  expect(open.map((session) => session.confirmedAt)).toEqual([confirmedAt]);
});

test("with a staff grant the new password needs fourteen characters", async () => {
  const someone = await staff("networks");
  const change = (newPassword: string) =>
    submit(paths.password(), { currentPassword: password, newPassword }, { as: someone });
  const short = await change("Xk93mfLq2p");
  expect(short.status).toBe(422);
  expect(short.text).toContain("al menos 14 caracteres");
  expect((await change("Xk93mfLq2p-7hw")).status).toBe(303);
});

test("no answer repeats a password", async () => {
  const ana = await person("Ana Secreta");
  const typed = { currentPassword: "frase equivocada aquí", newPassword: "otra frase por estrenar" };
  const { body } = await submit(paths.password(), typed, { as: ana });
  for (const secret of Object.values(typed)) expect(body).not.toContain(secret);
});
