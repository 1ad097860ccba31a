import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { stranger, submit, visit } from "#tests/support/http";
import { draft } from "#tests/support/organizations";
import { person } from "#tests/support/people";

const { errors } = wordsFor("es").ui;

test("a visitor who posts where only a button leads is told to sign in, and where to go on", async () => {
  const { slug } = await draft();
  const answer = await submit(paths.organizationSubmission(slug));
  expect(answer.status).toBe(401);
  expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(answer.text).toContain(errors[401].title);
  expect(answer.body).toMatch(new RegExp(`<a href="${paths.signIn()}[^"]*">${errors.signIn}</a>`));
});

test("someone without the right gets the page that says so, also where no page of its own exists", async () => {
  const { slug } = await draft();
  const answer = await submit(paths.organizationSubmission(slug), {}, { as: await person("Otra") });
  expect([403, 404]).toContain(answer.status);
  expect(answer.text).toContain(errors[answer.status === 403 ? 403 : 404].title);
});

test("a page that stands alone speaks the visitor's language", async () => {
  const as = stranger();
  await submit(paths.language(), { locale: "en" }, { as });
  const answer = await visit("/%E0%A4%A", { as });
  expect(answer.body).toContain('<html lang="en">');
  expect(answer.text).toContain(wordsFor("en").ui.errors[400].title);
});

test("a page that stands alone asks for nothing more, and its style is allowed by its own hash", async () => {
  const { body, headers } = await visit("/%E0%A4%A");
  expect(body).not.toMatch(/<link|<script|<img|style="/);
  expect(body.match(/<style>/g)).toHaveLength(1);
  expect(headers["content-security-policy"]).toMatch(/style-src 'sha256-[\w+/=]{44}'/);
  expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
});
