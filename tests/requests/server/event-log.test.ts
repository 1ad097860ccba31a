import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { describeError } from "#app/domain/error-description";
import { env } from "#app/env.server";
import { paths } from "#app/paths";
import { openEventLog } from "#app/server/event-log.server";
import { production } from "#tests/support/application";
import { db } from "#tests/support/database";

const mail = "rosa.quishpe@correo.test";
const token = "q7Zk3JrT0mVn5bXc8dLf2gHs6wPy9aEu1oIi4tRrMxY";

function memory() {
  const lines: string[] = [];
  return { lines, log: openEventLog("info", { write: (line: string) => void lines.push(line) }) };
}

const leaks = (lines: readonly string[]) =>
  lines.filter((line) => /@|%40|rosa|quishpe/i.test(line) || line.includes(token) || line.includes("q7Zk"));

/** A build in which a page throws what a person typed. */
function indiscreet(build: ServerBuild): ServerBuild {
  const { "routes/home/safety": safety, ...others } = build.routes;
  if (!safety) throw new Error("the route table has changed");
  const loader = () => Promise.reject(Object.assign(new Error(`no room for ${mail}`), { code: mail }));
  return {
    ...build,
    routes: { ...others, [safety.id]: { ...safety, module: { ...safety.module, loader } } },
  };
}

test("no mail address, token or text of a person gets into the log", async () => {
  const { lines, log } = memory();
  const { startApplication, build } = await production();
  const application = await startApplication({
    env: { ...env(), port: 0 },
    db,
    build: indiscreet(build),
    log,
  });
  const own = { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams({ mail, name: "Rosa Quishpe", password: token }).toString();
  const addresses = [
    paths.verification(token),
    paths.reset(token),
    paths.unsubscribe(token),
    `${paths.unsubscribe(token)}.data`,
    paths.signIn({ volver: `/mis/${mail}` }),
    paths.organizations({ q: mail }),
    `/${mail}`,
    `/${token}/${mail}?x=${mail}`,
    paths.safety(),
    `/%E0%A4%A${token}`,
  ];
  try {
    for (const path of addresses) {
      await fetch(application.origin + path, { redirect: "manual" });
      await fetch(application.origin + path, { redirect: "manual", method: "POST", headers: own, body });
    }
  } finally {
    await application.close();
  }
  expect(lines.filter((line) => line.includes('"event":"request"')).length).toBe(addresses.length * 2);
  expect(lines.some((line) => line.includes('"event":"failure"'))).toBe(true);
  expect(lines.some((line) => line.includes(`"route":"/baja/:token"`))).toBe(true);
  expect(leaks(lines)).toEqual([]);
});

test("the check notices a log that names addresses as they came, and the log refuses to be one", () => {
  expect(leaks([JSON.stringify({ event: "request", url: paths.unsubscribe(token) })])).toHaveLength(1);
  expect(leaks([JSON.stringify({ event: "failure", error: `no room for ${mail}` })])).toHaveLength(1);

  const { lines, log } = memory();
  log("request", { route: `/x/${mail}`, status: 200, ...({ url: mail, mail } as object) });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    level: 30,
    time: expect.any(String),
    event: "request",
    status: 200,
  });
});

test("of an error the log knows its class, a driver's word and the places in our code", () => {
  const cause = Object.assign(new Error(`UNIQUE constraint failed: ${mail}`), { code: "SQLITE_CONSTRAINT" });
  const described = describeError(new TypeError(`Failed query for ${mail}`, { cause }));
  expect(described).toMatchObject({ error: "TypeError", code: "SQLITE_CONSTRAINT" });
  expect(described.at?.[0]).toMatch(/^event-log\.test\.ts:\d+:\d+$/);
  expect(leaks([JSON.stringify(described)])).toEqual([]);
});
