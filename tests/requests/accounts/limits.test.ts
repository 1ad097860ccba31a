import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { rateLimits } from "#db/schema/sessions";
import { db, rows } from "#tests/support/database";
import { type Browser, stranger, submit, visit } from "#tests/support/http";
import { password, person } from "#tests/support/people";

const filled = (mail: string) => ({
  name: "Persona del taller",
  mail,
  password,
  adult: "yes",
  privacy: "yes",
});

test("forty people register from one training room", async () => {
  const register = async (n: number) => {
    const as = stranger();
    await visit(paths.registration(), { as });
    return (await submit(paths.registration(), filled(`taller.${n}@personas.test`), { as })).status;
  };
  const statuses: number[] = [];
  for (let n = 0; n < 40; n += 8)
    statuses.push(...(await Promise.all(Array.from({ length: 8 }, (_, k) => register(n + k)))));
  expect(statuses).toEqual(Array.from({ length: 40 }, () => 303));
});

test("a script that drops its cookies is stopped, and loses nothing it typed", async () => {
  const answers = [];
  for (let n = 0; n < 8; n++)
    answers.push(await submit(paths.registration(), filled(`guion.${n}@personas.test`)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 429, 429, 429]);
  const last = answers.at(-1);
  expect(last?.text).toContain("Hubo demasiados intentos seguidos");
  expect(last?.body).toContain("guion.7@personas.test");
  expect(last?.body).not.toContain(password);
});

test("a device name of one's own making counts as none", async () => {
  await db.tx((tx) => tx.delete(rateLimits));
  const statuses = [];
  for (let n = 0; n < 6; n++) {
    const as = stranger();
    as.jar.set("__Host-device", `inventado${n}.${"0".repeat(64)}`);
    statuses.push((await submit(paths.registration(), filled(`falso.${n}@personas.test`), { as })).status);
  }
  expect(statuses.at(-1)).toBe(429);
});

test("guessing the password of one account is stopped, and a success forgets the mistakes before it", async () => {
  await db.tx((tx) => tx.delete(rateLimits));
  const { mail, jar } = await person("Ana", { signedOut: true });
  await visit(paths.signIn(), { as: { jar } });
  const attempt = async (typed: string) =>
    (await submit(paths.signIn(), { mail, password: typed }, { as: { jar } })).status;
  for (let n = 0; n < 9; n++) expect(await attempt("no es esta frase")).toBe(422);
  expect(await attempt(password)).toBe(303);
  jar.delete("__Host-session");
  for (let n = 0; n < 10; n++) expect(await attempt("no es esta frase")).toBe(422);
  expect(await attempt(password)).toBe(429);
});

test("what others try at an account does not lock out a browser that has signed in to it", async () => {
  await db.tx((tx) => tx.delete(rateLimits));
  const ana = await person("Ana", { signedOut: true });
  const attempt = async (as: Browser, typed: string) =>
    (await submit(paths.signIn(), { mail: ana.mail, password: typed }, { as })).status;
  const newcomer = async () => {
    const as = stranger();
    await visit(paths.signIn(), { as });
    return as;
  };
  const known = await newcomer();
  expect(await attempt(known, password)).toBe(303);
  known.jar.delete("__Host-session");
  for (let n = 0; n < 7; n++) {
    const as = await newcomer();
    for (let k = 0; k < 9; k++) await attempt(as, "no es esta frase");
  }
  expect(await attempt(await newcomer(), password)).toBe(429);
  expect(await attempt(known, password)).toBe(303);

  known.jar.delete("__Host-session");
  for (let n = 0; n < 10; n++) expect(await attempt(known, "no es esta frase")).toBe(422);
  expect(await attempt(known, password)).toBe(429);
});

test("letters to one address are limited from wherever they are asked for", async () => {
  await db.tx((tx) => tx.delete(rateLimits));
  const statuses = [];
  for (let n = 0; n < 6; n++) {
    const as = stranger();
    await visit(paths.recovery(), { as });
    statuses.push((await submit(paths.recovery(), { mail: "asediada@personas.test" }, { as })).status);
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
});

test("what is counted lies in the database, without an address in clear", async () => {
  const counted = await rows(rateLimits);
  expect(counted.length).toBeGreaterThan(0);
  for (const { key } of counted) expect(key).toMatch(/^[0-9a-f]{64}$/);
});
