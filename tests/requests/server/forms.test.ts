import { expect, test } from "vitest";
import { z } from "zod";
import { type PostedFields, readFields, readForm } from "#app/http/forms.server";
import { wordsFor } from "#app/locales/dictionary";

const words = wordsFor("es").forms;

const posted = (body: string, type = "application/x-www-form-urlencoded") =>
  new Request("https://tejido.test/x", { method: "POST", body, headers: { "content-type": type } });

const judge = <S extends z.ZodType>(body: string, schema: S, locale: "es" | "en" = "es") =>
  readForm(posted(body), { locale }, schema);

const Sample = z.object({
  name: z.string().min(3, "too-short").max(10, "too-long"),
  themes: z.array(z.string()).min(1, "choose-some"),
  canton: z.coerce.number("choose-one").int(),
  password: z.string().min(10),
});

test("a good form gives what the schema makes of it, and nothing that it does not name", async () => {
  const form = await judge("name=+Ana+&themes=a&themes=b&canton=7&password=0123456789&extra=1", Sample);
  expect(form).toEqual({
    ok: true,
    data: { name: "Ana", themes: ["a", "b"], canton: 7, password: "0123456789" },
  });
});

test("a refused form keeps what was typed, secrets apart, with one sentence per field", async () => {
  const form = await judge("name=A&password=secret&canton=abc&extra=1", Sample);
  expect(form).toEqual({
    ok: false,
    result: {
      values: { name: "A", themes: [], canton: "abc" },
      errors: {
        name: words["too-short"]({ minimum: 3 }),
        themes: words["choose-some"],
        canton: words["choose-one"],
        password: words.invalid,
      },
    },
  });
});

test("what is missing and what a schema has no word for get a sentence in the viewer's language", async () => {
  const form = await judge("", z.object({ mail: z.email(), name: z.string() }), "en");
  const { required } = wordsFor("en").forms;
  expect(form.ok || form.result.errors).toEqual({ mail: required, name: required });
});

test("a rule about the whole form is told above it", async () => {
  const schema = z.object({ a: z.string() }).refine(() => false, "too-many-attempts");
  const form = await judge("a=1", schema);
  expect(form.ok || form.result).toEqual({
    values: { a: "1" },
    errors: {},
    formError: words["too-many-attempts"],
  });
});

test("schemas may be joined, chosen between, transformed and optional", async () => {
  const base = z.object({ kind: z.literal("a"), list: z.array(z.string()).optional() });
  const other = z.object({ kind: z.literal("b"), text: z.string().default("none") });
  const either = z.discriminatedUnion("kind", [base, other]).transform((form) => ({ form }));
  expect(await judge("kind=a&list=1", either)).toEqual({
    ok: true,
    data: { form: { kind: "a", list: ["1"] } },
  });
  expect(await judge("kind=b", either)).toEqual({ ok: true, data: { form: { kind: "b", text: "none" } } });
  expect(await judge("kind=a&more=x", z.intersection(base, z.object({ more: z.string() })))).toMatchObject({
    ok: true,
  });
  await expect(judge("a=1", z.string())).rejects.toThrow(TypeError);
});

test("of a name sent twice the last one counts, unless the schema wants a list", async () => {
  const form = await judge("one=first&one=last", z.object({ one: z.string() }));
  expect(form).toEqual({ ok: true, data: { one: "last" } });
});

test("unseen characters are taken out, line ends and accents are made one, and a password keeps its blanks", async () => {
  const odd = "\u202eA\u0000n\u200ba\u2066\ufeff\r\ncafe\u0301\u0007";
  const body = new URLSearchParams({ text: ` ${odd} `, password: " pass word " }).toString();
  const form = await judge(body, z.object({ text: z.string(), password: z.string() }));
  expect(form).toEqual({ ok: true, data: { text: "Ana\ncafé", password: " pass word " } });
  const joiners = "می\u200cخواهم 👩\u200d🌾";
  const kept = await judge(new URLSearchParams({ text: joiners }).toString(), z.object({ text: z.string() }));
  expect(kept).toEqual({ ok: true, data: { text: joiners } });
  const marked = "Sa\u00adlu\u200ed\u200f \u061cde \u2060to\u2064d\u206aas\u180e\ufff9\u{e0041}";
  const bare = await judge(new URLSearchParams({ text: marked }).toString(), z.object({ text: z.string() }));
  expect(bare).toEqual({ ok: true, data: { text: "Salud de todas" } });
});

test("reading the same request twice gives the same fields", async () => {
  const request = posted("a=1&a=2");
  const once = await readFields(request);
  expect(once).toEqual({ ok: true, fields: new Map([["a", ["1", "2"]]]) });
  expect(await readFields(request)).toBe(once);
});

const limits: readonly [string, string, PostedFields["ok"]][] = [
  ["200 fields", Array.from({ length: 200 }, (_, n) => `f${n}=1`).join("&"), true],
  ["201 fields", Array.from({ length: 201 }, (_, n) => `f${n}=1`).join("&"), false],
  ["a list index of four digits", "a[9999]=1", true],
  ["a list index of five digits", "a[10000]=1", false],
  ["a name of 100 characters", `${"n".repeat(100)}=1`, true],
  ["a name of 101 characters", `${"n".repeat(101)}=1`, false],
  ["an empty name", "=1", false],
  ["a name inside a name", "a.b[1].c=1", true],
  ["a name with a bracket left open", "a[=1", false],
  ["64 KB", `a=${"x".repeat(64 * 1024 - 2)}`, true],
  ["a byte more", `a=${"x".repeat(64 * 1024 - 1)}`, false],
];

test.each(limits)("%s: read or refused", async (_name, body, ok) => {
  expect((await readFields(posted(body))).ok).toBe(ok);
});
