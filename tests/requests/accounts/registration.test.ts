import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { registrations } from "#db/schema/accounts";
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

test("a person registers, opens the link of the letter, presses its button and signs in", async () => {
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
  const verified = await submit(link, {}, { as: luz, follow: true });
  expect(verified.path).toBe(paths.signIn());
  expect(verified.text).toContain("Su cuenta está lista");

  expect((await visit(link)).status).toBe(404);
  const again = await submit(link);
  expect(again.status).toBe(404);
  expect(again.text).toContain("Este enlace ya no sirve");

  const entered = await submit(paths.signIn(), { mail, password, shared: "yes" }, { as: luz, follow: true });
  expect(entered.path).toBe(paths.mine());
  expect(entered.status).toBe(200);
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
