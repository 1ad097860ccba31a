import { connect } from "node:net";
import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { origin } from "#tests/support/application";
import { snapshot } from "#tests/support/database";
import { type Browser, submit, visit } from "#tests/support/http";
import { organizationFields } from "#tests/support/organizations";
import { person } from "#tests/support/people";

const words = wordsFor("es");
/** Posts a body as it is, from one of our own pages. */
const post = (path: string, body: string, as: Browser, type = "application/x-www-form-urlencoded") =>
  visit(path, {
    as,
    method: "POST",
    body,
    headers: { "content-type": type, "sec-fetch-site": "same-origin" },
  });

const refused: readonly [string, string, string][] = [
  [
    "a field that would become a huge list",
    `name=Ana&${encodeURIComponent("evil[20000000]")}=1`,
    words.forms["not-a-form"],
  ],
  [
    "a field of the prototype",
    `name=Ana&${encodeURIComponent("__proto__[x][y]")}=1`,
    words.forms["not-a-form"],
  ],
  ["a name too long", `name=Ana&${"n".repeat(101)}=1`, words.forms["not-a-form"]],
  [
    "more than 200 fields",
    Array.from({ length: 300 }, (_, n) => `f${n}=1`).join("&"),
    words.forms["too-large"],
  ],
];

test.each(refused)("%s gets one sentence, status 422 and does nothing", async (_name, body, sentence) => {
  const ana = await person("Ana");
  const before = await snapshot();
  for (const path of [paths.newOrganization(), `${paths.newOrganization()}.data`]) {
    const answer = await post(path, body, ana);
    expect(answer.status).toBe(422);
    expect(answer.body).not.toContain("20000000");
    expect(answer.body.length).toBeLessThan(100_000);
    if (!path.endsWith(".data")) expect(answer.text).toContain(sentence);
  }
  expect(await snapshot()).toEqual(before);
});

test("the same form with names that we know is not refused for its names", async () => {
  const ana = await person("Ana");
  const answer = await submit(
    paths.newOrganization(),
    { ...organizationFields, "extra[12]": "x" },
    { as: ana },
  );
  expect(answer.status).toBe(303);
});

test("another kind of body is no form", async () => {
  const ana = await person("Ana");
  const answer = await post(
    paths.newOrganization(),
    JSON.stringify(organizationFields),
    ana,
    "application/json",
  );
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(words.forms["not-a-form"]);
});

test.each([
  ["100 KB", 100 * 1024],
  ["2 MB", 2 * 1024 * 1024],
])("a body of %s is refused with a page that says so", async (_name, size) => {
  const ana = await person("Ana");
  const before = await snapshot();
  const body = `mission=${"a".repeat(size)}`;
  const answer = await post(paths.newOrganization(), body, ana);
  expect(answer.status).toBe(413);
  expect(answer.text).toContain(words.ui.errors[413].title);
  expect(await snapshot()).toEqual(before);
});

test("a body just under the limit is read", async () => {
  const ana = await person("Ana");
  const body = `mission=${"a".repeat(64 * 1024 - 20)}`;
  const answer = await post(paths.newOrganization(), body, ana);
  expect(answer.status).toBe(422);
});

test.each([
  "/%E0%A4%A",
  "/organizaciones/%",
  "//evil.example/x",
  "/\\evil.example",
  "/?_data=root",
  "/?a?&_data=root",
  "/?a=1&%5Fdata=root",
  "/%00",
  "/organizaciones/a%00b",
  "/%C0%AF",
])("the address %s is answered, never with a failure", async (path) => {
  const answer = await visit(path);
  expect(answer.status).toBe(400);
  expect(answer.text).toContain(words.ui.errors[400].title);
});

test.each(["/..%2f..%2fetc%2fpasswd", "/assets/..%2f..%2fserver%2fmain.js", "/.vite/manifest.json"])(
  "the address %s leads nowhere",
  async (path) => {
    expect((await visit(path)).status).toBe(404);
  },
);

test("HEAD answers as GET does, without the body", async () => {
  const get = await visit(paths.organizations());
  const head = await visit(paths.organizations(), { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.body).toBe("");
  expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
});

test("an address that only takes posts says so when it is opened", async () => {
  const answer = await visit(paths.organizationSubmission("nada"));
  expect(answer.status).toBeGreaterThanOrEqual(300);
  expect(answer.status).toBeLessThan(500);
  expect(answer.body).not.toContain("loader");
});

/** What comes back for bytes that are no request. */
async function exchange(bytes: string): Promise<string> {
  const { port } = new URL(await origin());
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(bytes));
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk;
    });
    socket.once("error", reject);
    socket.once("close", () => resolve(received));
  });
}

test.each([
  ["400", "nonsense\r\n\r\n"],
  ["400", "GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n"],
  ["400", "GET /?_da\tta=root HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"],
  ["431", `GET / HTTP/1.1\r\nhost: a\r\nx: ${"x".repeat(20_000)}\r\n\r\n`],
])("what cannot be read as a request gets %s, the headers of safety, and the door", async (status, bytes) => {
  const answer = await exchange(bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  const sent = new Map<string, string>();
  for (const line of answer.split("\r\n").slice(1)) {
    const [, name = "", value = ""] = /^([\w-]+): (.*)$/.exec(line) ?? [];
    sent.set(name.toLowerCase(), value);
  }
  const { headers } = await visit("/%E0%A4%A");
  const others = ["content-type", "x-request-id", "date", "keep-alive", "connection", "content-length"];
  for (const [name, value] of Object.entries(headers)) {
    if (others.includes(name)) continue;
    const end = name === "content-security-policy" ? "default-src 'none'".length : undefined;
    expect(sent.get(name)?.slice(0, end), name).toBe(String(value).slice(0, end));
  }
  for (const name of ["strict-transport-security", "cross-origin-opener-policy", "permissions-policy"])
    expect(sent.get(name), name).toBeTruthy();
});
