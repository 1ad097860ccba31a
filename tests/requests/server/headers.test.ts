import type { ServerBuild } from "@remix-run/node";
import { beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths";
import { serve } from "#tests/support/application";
import { type Answer, type Options, submit, visit } from "#tests/support/http";
import { person } from "#tests/support/people";

/** The built routes, one of which breaks, one of which hydrates. */
function altered(build: ServerBuild): ServerBuild {
  const { "routes/home/safety": safety, "routes/home/privacy": privacy, ...others } = build.routes;
  if (!safety || !privacy) throw new Error("the route table has changed");
  const broken = () => Promise.reject(new Error("broken on purpose"));
  return {
    ...build,
    routes: {
      ...others,
      [safety.id]: { ...safety, module: { ...safety.module, loader: broken } },
      [privacy.id]: { ...privacy, module: { ...privacy.module, handle: { hydrate: true } } },
    },
  };
}

beforeAll(async () => {
  await serve({ alter: altered });
});

const expected: Readonly<Record<string, RegExp>> = {
  "content-security-policy":
    /^default-src 'none'; script-src 'self'; style-src ('self'|'sha256-[\w+/=]+'); .*base-uri 'none'; frame-ancestors 'none'$/,
  "strict-transport-security": /^max-age=31536000$/,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^same-origin$/,
  "permissions-policy": /geolocation=\(\)/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "x-frame-options": /^DENY$/,
  "x-request-id": /^[\w-]{12}$/,
  "cache-control": /./,
};

const missing = ({ headers }: Pick<Answer, "headers">): string[] => [
  ...Object.entries(expected).flatMap(([name, shape]) => (shape.test(String(headers[name])) ? [] : [name])),
  ...(headers["x-powered-by"] ? ["x-powered-by"] : []),
];

const big = "a=1&".repeat(20_000);
const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };

const answers: readonly [string, number, string, Options][] = [
  ["a page", 200, paths.home(), {}],
  ["a page's head", 200, paths.home(), { method: "HEAD" }],
  ["the data of a page", 200, "/_root.data", {}],
  ["no page", 404, "/nada", {}],
  ["a refused visitor", 302, paths.account(), {}],
  ["a redirect after a post", 303, paths.language(), { method: "POST", body: "locale=en", headers: form }],
  ["a file", 200, "/robots.txt", {}],
  ["no file", 404, "/assets/nada.css", {}],
  ["health", 200, paths.health(), {}],
  ["what may be asked", 204, paths.home(), { method: "OPTIONS" }],
  ["an address that cannot be read", 400, "/%E0%A4%A", {}],
  ["a post from elsewhere", 403, paths.language(), { method: "POST", body: "locale=en" }],
  ["another method", 405, paths.home(), { method: "DELETE" }],
  ["too large a post", 413, paths.language(), { method: "POST", body: big, headers: form }],
  ["too long an address", 414, `/${"a".repeat(5000)}`, {}],
  ["a failure", 500, paths.safety(), {}],
];

test.each(answers)("%s (%i) carries every header of safety", async (_name, status, path, options) => {
  const answer = await visit(path, options);
  expect(answer.status).toBe(status);
  expect(missing(answer)).toEqual([]);
});

test("the check of headers notices one that is missing or weaker", async () => {
  const { headers } = await visit(paths.home());
  const policy = String(headers["content-security-policy"]);
  expect(missing({ headers: { ...headers, "referrer-policy": undefined } })).toEqual(["referrer-policy"]);
  expect(
    missing({
      headers: { ...headers, "content-security-policy": policy.replace("'self'", "'unsafe-inline'") },
    }),
  ).toEqual(["content-security-policy"]);
  expect(missing({ headers: { ...headers, "x-powered-by": "Express" } })).toEqual(["x-powered-by"]);
});

test("a nonce is given only to a page that hydrates, and each answer has its own", async () => {
  const policy = async (path: string) => String((await visit(path)).headers["content-security-policy"]);
  const { headers, body } = await visit(paths.privacy());
  const nonce = /'nonce-([\w+/=]+)'/.exec(String(headers["content-security-policy"]))?.[1];
  expect(nonce).toBeDefined();
  const inline = body.match(/<script(?![^>]* src=)[^>]*>/g) ?? [];
  expect(inline.length).toBeGreaterThan(0);
  for (const tag of inline) expect(tag).toContain(`nonce="${nonce}"`);
  expect(await policy(paths.privacy())).not.toContain(String(nonce));
  expect(await policy(paths.home())).not.toContain("nonce");
});

test("only a visitor's public pages may be kept by the browser", async () => {
  const cache = async (path: string, options: Options = {}) =>
    (await visit(path, options)).headers["cache-control"];
  const ana = await person("Ana");
  expect(await cache(paths.home())).toBe("private, no-cache");
  expect(await cache(paths.organizations())).toBe("private, no-cache");
  expect(await cache(paths.home(), { as: ana })).toBe("no-store");
  expect(await cache(paths.signIn())).toBe("no-store");
  expect(await cache("/_root.data")).toBe("no-store");
  expect((await submit(paths.language(), { locale: "en" })).headers["cache-control"]).toBe("no-store");
});

test("cookies are bound to this very host", async () => {
  const lines = (await submit(paths.language(), { locale: "en" })).headers["set-cookie"] ?? [];
  expect(lines.map((line) => line.split("=", 1)[0]).sort()).toEqual(["__Host-fresh", "__Host-locale"]);
  for (const line of lines) expect(line).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Lax/);
});

test("an unknown host and forwarded headers change nothing", async () => {
  const plain = await visit(paths.home());
  const odd = await visit(paths.home(), {
    headers: {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "gopher",
      "x-forwarded-for": "1.2.3.4",
    },
  });
  expect(odd.status).toBe(200);
  expect(odd.body).toBe(plain.body);
  expect(JSON.stringify(odd.headers)).not.toContain("evil.example");
});

test("a failure is told without a word of what broke, with the number that the log has", async () => {
  const { body, headers, text } = await visit(paths.safety());
  expect(body).not.toContain("on purpose");
  expect(body).not.toMatch(/\.js:\d+|at async/);
  expect(text).toContain(String(headers["x-request-id"]));
});
