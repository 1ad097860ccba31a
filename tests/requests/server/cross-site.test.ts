import { expect, test } from "vitest";
import { env } from "#app/env.server";
import { refusal } from "#app/http/request-guard.server";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { rows, snapshot } from "#tests/support/database";
import { submit } from "#tests/support/http";
import { organizationFields } from "#tests/support/organizations";
import { person } from "#tests/support/people";

type Headers = Readonly<Record<string, string | undefined>>;

const fromElsewhere: readonly [string, Headers][] = [
  [
    "another origin, from a browser that does not say more",
    { origin: "https://evil.example", "sec-fetch-site": undefined },
  ],
  ["an origin that hides itself", { origin: "null", "sec-fetch-site": undefined }],
  ["another site", { "sec-fetch-site": "cross-site" }],
  ["a neighbour under the same name", { origin: "https://otra.tejido.test", "sec-fetch-site": "same-site" }],
  ["nobody knows where", { origin: undefined, "sec-fetch-site": undefined }],
  [
    "a host and an origin that agree with each other",
    { host: "evil.example", origin: "https://evil.example", "sec-fetch-site": undefined },
  ],
  [
    "a forwarded host that agrees with its origin",
    { "x-forwarded-host": "evil.example", origin: "https://evil.example", "sec-fetch-site": undefined },
  ],
];

test.each(fromElsewhere)("a post from %s is refused and changes no row", async (_name, headers) => {
  const ana = await person("Ana");
  const before = await snapshot();
  for (const path of [paths.newOrganization(), `${paths.newOrganization()}.data`]) {
    const answer = await submit(path, { ...organizationFields }, { as: ana, headers });
    expect(answer.status).toBe(403);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  }
  expect(await snapshot()).toEqual(before);
});

const ours: readonly [string, Headers][] = [
  ["a browser that says so", { origin: undefined, "sec-fetch-site": "same-origin" }],
  ["a browser that only names its origin", { "sec-fetch-site": undefined }],
];

test.each(ours)("the same post from our own page, by %s, is carried out", async (_name, headers) => {
  const ana = await person("Ana");
  const before = (await rows(tables.organizations)).length;
  const answer = await submit(paths.newOrganization(), { ...organizationFields }, { as: ana, headers });
  expect(answer.status).toBe(303);
  expect((await rows(tables.organizations)).length).toBe(before + 1);
});

test("methods that no page of ours uses are refused before anything looks at them", () => {
  const headers = { "sec-fetch-site": "same-origin" };
  for (const method of ["PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND"])
    expect(refusal({ method, url: "/", headers }, env().publicOrigin)).toBe("method");
  for (const method of ["GET", "HEAD", "OPTIONS"])
    expect(refusal({ method, url: "/", headers: {} }, env().publicOrigin)).toBeUndefined();
});

test("from elsewhere one may post to the one-click unsubscribe address and to nothing else", () => {
  const post = (url: string) => refusal({ method: "POST", url, headers: {} }, env().publicOrigin);
  expect(post(paths.unsubscribe("abc_123-def"))).toBeUndefined();
  for (const url of ["/baja/", "/baja/a/b", "/baja/a.data", "/x/baja/a", "/entrar?/baja/a", "/baja/%61"])
    expect(post(url)).toBe("cross-site");
});
