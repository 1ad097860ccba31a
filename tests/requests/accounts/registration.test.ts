import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { accounts, registrations } from "#db/schema/accounts";
import { auditEvents } from "#db/schema/audit";
import { sessions } from "#db/schema/sessions";
import { rows } from "#tests/support/database";
import { type Answer, stranger, submit, text, visit } from "#tests/support/http";
import { deliver, letterTo } from "#tests/support/mail";
import { password, person } from "#tests/support/people";

const filled = (mail: string) => ({
  name: "Luz Caicedo",
  mail,
  password,
  sharedMail: "no",
  adult: "yes",
  privacy: "yes",
});

/** Everything an answer says, but for what is made anew at random for each. */
const said = ({ status, headers, body }: Answer) => {
  const { date: _date, "x-request-id": _id, "request-id": _other, ...rest } = headers;
  return JSON.stringify({ status, headers: rest, body }).replace(/[\w-]{40,}/g, "…");
};

/** Registers someone, with her password unless another is given, and answers the link of the letter to her. */
async function linkFor(mail: string, chosen = password): Promise<string> {
  const as = stranger();
  await visit(paths.registration(), { as });
  await submit(paths.registration(), { ...filled(mail), password: chosen }, { as });
  await deliver();
  return (await letterTo(mail)).links[0] ?? "";
}

const accountsOf = async (mail: string) => (await rows(accounts)).filter(({ mailKey }) => mailKey === mail);

test("a person registers, opens the link of the letter, types her password and is signed in", async () => {
  const luz = stranger();
  const mail = "luz.caicedo@personas.test";
  await visit(paths.registration(), { as: luz });
  const sent = await submit(paths.registration(), filled(mail), { as: luz, follow: true });
  expect(sent.path).toBe(paths.verificationSent());
  expect(sent.text).toContain("Revise su correo");

  await deliver();
  const [link = ""] = (await letterTo(mail)).links;
  expect(link).toMatch(/^\/verificar\/[\w-]{43}$/);
  for (let look = 0; look < 3; look++) expect((await visit(link)).status).toBe(200);
  const verified = await submit(link, { password, shared: "yes" }, { as: luz, follow: true });
  expect([verified.status, verified.path]).toEqual([200, paths.mine()]);
  expect(verified.text).toContain("Su cuenta está lista.");
  const [account] = await accountsOf(mail);
  expect((await rows(sessions)).filter(({ accountId }) => accountId === account?.id)).toMatchObject([
    { shared: true },
  ]);
  const acts = (await rows(auditEvents)).filter(({ objectId }) => objectId === account?.id);
  expect(acts.map(({ act, outcome, accountId }) => [act, outcome, accountId])).toEqual([
    ["account.register", "done", null],
    ["account.sign-in", "done", account?.id],
  ]);

  expect((await visit(link)).status).toBe(404);
  const again = await submit(link, { password });
  expect(again.status).toBe(404);
  expect(again.text).toContain("Este enlace ya no sirve");

  luz.jar.delete("__Host-session");
  const entered = await submit(paths.signIn(), { mail, password, shared: "yes" }, { as: luz, follow: true });
  expect(entered.path).toBe(paths.mine());
  expect(entered.status).toBe(200);
});

test("whoever reads the mail but did not choose the password gets no account, and her link stays good", async () => {
  const mail = "ajena@personas.test";
  const link = await linkFor(mail, "la frase de otra persona");
  const page = await visit(link);
  expect(page.text).toContain("No haga nada: sin la contraseña no se crea");
  expect(page.body).toContain(`href="${paths.registration()}"`);
  expect(page.body).toMatch(/<input[^>]*type="checkbox"[^>]*name="shared"[^>]*checked/);

  const owner = stranger();
  for (const typed of ["", password]) {
    const refused = await submit(link, { password: typed }, { as: owner });
    expect(refused.status).toBe(422);
    expect(owner.jar.get("__Host-session")).toBeUndefined();
    expect(refused.body).not.toContain(password);
  }
  expect((await submit(link, { password })).text).toContain("Esa no es la contraseña que se eligió");
  expect(await accountsOf(mail)).toEqual([]);
  const acts = (await rows(auditEvents)).filter(({ act }) => act === "account.register");
  expect(acts.at(-1)).toMatchObject({ outcome: "refused", accountId: null, objectId: null });

  const right = await submit(link, { password: "la frase de otra persona" }, { as: owner });
  expect([right.status, right.location]).toEqual([303, paths.mine()]);
  expect(owner.jar.get("__Host-session")).toBeDefined();
});

test("guessing the password beside a link is stopped, from wherever, and the right one too", async () => {
  const mail = "adivinada@personas.test";
  const link = await linkFor(mail);
  const statuses = [];
  for (let n = 0; n < 12; n++) {
    const as = stranger();
    await visit(link, { as });
    const typed = n < 11 ? "no es esta frase" : password;
    statuses.push((await submit(link, { password: typed }, { as })).status);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429]);
  expect(await accountsOf(mail)).toEqual([]);
});

test("a link whose address got an account in between leads to signing in, and opens nothing", async () => {
  const mail = "entretanto@personas.test";
  const link = await linkFor(mail);
  await person("Otra Puerta", { mail, signedOut: true });
  const as = stranger();
  const late = await submit(link, { password }, { as, follow: true });
  expect(late.path).toBe(paths.signIn());
  expect(late.text).toContain("Esa dirección ya tiene una cuenta");
  expect(as.jar.get("__Host-session")).toBeUndefined();
});

test("for a known and an unknown address the answer is the same, byte for byte", async () => {
  const { mail } = await person("Rosa Chila", { signedOut: true });
  const [one, other] = [stranger(), stranger()];
  for (const as of [one, other]) await visit(paths.registration(), { as });
  const known = await submit(paths.registration(), filled(mail), { as: one });
  const unknown = await submit(paths.registration(), filled("nadie.aun@personas.test"), { as: other });
  expect(known.status).toBe(303);
  expect(said(known)).toBe(said(unknown));
  expect(said(await visit(paths.verificationSent(), { as: one }))).toBe(
    said(await visit(paths.verificationSent(), { as: other })),
  );
});

test("every mistake has its sentence, and what was typed comes back but for the password", async () => {
  const before = (await rows(registrations)).length;
  const answer = await submit(paths.registration(), {
    name: "Luz «la de Tulcán»",
    mail: "luz arroba correo",
    password: "k9#vL",
  });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("Escriba una dirección de correo completa");
  expect(answer.text).toContain("Use al menos 10 caracteres.");
  expect(answer.text).toContain("Las cuentas son para personas de 18 años o más.");
  expect(answer.text).toContain("acepte el aviso de privacidad");
  expect(answer.body).toContain("Luz «la de Tulcán»");
  expect(answer.body).toContain("luz arroba correo");
  expect(answer.body).not.toContain("k9#vL");
  expect(await rows(registrations)).toHaveLength(before);
});

test("a weak password is refused beside its field", async () => {
  const tried = { ...filled("luz.debil@personas.test"), password: "luzcaicedo1" };
  const answer = await submit(paths.registration(), tried);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("se parece a su nombre, a su correo o al nombre de este sitio");
});

test("letters are discreet unless the person says that nobody else reads her mail", async () => {
  const as = stranger();
  await visit(paths.registration(), { as });
  const { sharedMail: _left, ...unanswered } = filled("sin.respuesta@personas.test");
  await submit(paths.registration(), unanswered, { as });
  await submit(paths.registration(), filled("solo.yo@personas.test"), { as });
  const all = await rows(registrations);
  const detail = (mail: string) => all.find((row) => row.mailKey === mail)?.letterDetail;
  expect(detail("sin.respuesta@personas.test")).toBe("discreet");
  expect(detail("solo.yo@personas.test")).toBe("detailed");
});

test("who is signed in needs no second account", async () => {
  const ana = await person();
  expect((await visit(paths.registration(), { as: ana })).location).toBe(paths.mine());
  expect(await text(paths.signIn(), { as: ana })).not.toContain("Olvidé mi contraseña");
});
