import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { expect, test } from "vitest";
import { env } from "#app/env.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import type { Db } from "#db/client/index";
import { tables } from "#db/schema/index";
import { production } from "#tests/support/application";
import { db, rows } from "#tests/support/database";
import { submit, visit } from "#tests/support/http";
import { organizationFields } from "#tests/support/organizations";
import { person } from "#tests/support/people";

/** Keeps every writer waiting, as a backup or a stuck process would, until the returned function is called. */
async function lockDatabase(): Promise<() => Promise<void>> {
  const { databaseUrl, dataDir } = env();
  if (!databaseUrl) {
    const other = new Database(join(dataDir, "tejido.db"));
    other.exec("begin immediate");
    return async () => {
      other.close();
    };
  }
  const other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
  await other.query("begin");
  await other.query("lock table organizations, rate_limits in exclusive mode");
  return () => other.end();
}

test("while the database is locked a post gets a page that says so, and nothing is half done", async () => {
  const ana = await person("Ana");
  const before = await rows(tables.organizations);
  const unlock = await lockDatabase();
  try {
    const answer = await submit(paths.newOrganization(), { ...organizationFields }, { as: ana });
    expect(answer.status).toBe(503);
    expect(answer.headers["retry-after"]).toMatch(/^\d+$/);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.text).toContain(wordsFor("es").ui.errors[503].title);
    expect(answer.body).not.toMatch(/<link|<script/);
    expect((await visit(paths.organizations())).status).toBe(200);
  } finally {
    await unlock();
  }
  expect(await rows(tables.organizations)).toEqual(before);
  const again = await submit(paths.newOrganization(), { ...organizationFields }, { as: ana });
  expect(again.status).toBe(303);
}, 90_000);

/** The site over a database that fails in one way. */
async function over(faulty: Partial<Db>, path: string): Promise<Response> {
  const { startApplication } = await production();
  const application = await startApplication({
    env: { ...env(), port: 0 },
    db: Object.defineProperties({ ...db }, Object.getOwnPropertyDescriptors(faulty)),
  });
  try {
    return await fetch(application.origin + path, { redirect: "manual" });
  } finally {
    await application.close();
  }
}

test("health is told as it is", async () => {
  const good = await over({}, paths.health());
  expect(good.status).toBe(200);
  expect(await good.json()).toEqual({ ok: true, engine: db.engine, version: expect.stringMatching(/^\d/) });

  const away = await over({ ping: () => Promise.reject(new Error("away")) }, paths.health());
  expect(away.status).toBe(503);
  expect(away.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(await away.json()).toMatchObject({ ok: false });

  const silent = await over({ ping: () => new Promise(() => {}) }, paths.health());
  expect(silent.status).toBe(503);
});

/** Nobody can read, neither from a standby nor from where writes are seen. */
const failing = (code: string): Partial<Db> => ({
  get read(): Db["read"] {
    throw Object.assign(new Error("failed on purpose"), { code });
  },
  get fresh(): Db["fresh"] {
    throw Object.assign(new Error("failed on purpose"), { code });
  },
});

test.each([
  ["SQLITE_FULL", 503],
  ["53100", 503],
  ["SQLITE_BUSY", 503],
  ["ECONNREFUSED", 503],
  ["SQLITE_CORRUPT", 500],
])("a read that fails with %s is answered with %i", async (code, status) => {
  const answer = await over(failing(code), paths.organizations());
  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toContain("on purpose");
});
