import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { count, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { env } from "#app/env.server";
import { DatabaseNewer } from "#db/client/errors";
import { migrate } from "#db/client/index";
import { migrateSqlite } from "#db/client/migrate-sqlite";
import { knownMigrations } from "#db/client/migrations";
import { databaseFile } from "#db/client/sqlite-connection";
import { engine } from "#db/dialect/engine";
import { installation } from "#db/schema/installation";
import { officeCantons, offices } from "#db/schema/offices";
import { territories } from "#db/schema/territories";
import { db } from "#tests/support/database";
import { directly } from "#tests/support/operator";
import { rebuild } from "#tests/support/rebuild";

const options = { dataDir: env().dataDir, databaseUrl: env().databaseUrl };
const folder = mkdtempSync(join(tmpdir(), "tejido-migrate-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const refusal = async () => {
  const error = await migrate(options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DatabaseNewer);
  return (error as Error).message;
};

test("migrating again changes nothing", async () => {
  const before = await db.fresh.select().from(territories).orderBy(territories.id);
  const held = await db.fresh.select().from(installation).orderBy(installation.key);
  await migrate(options);
  expect(await db.fresh.select().from(territories).orderBy(territories.id)).toEqual(before);
  expect(await db.fresh.select().from(installation).orderBy(installation.key)).toEqual(held);
});

test("new reference data renews territories under their identity and leaves the offices to the staff", async () => {
  const tulcan = async () =>
    (await db.fresh.select().from(territories).where(eq(territories.code, "0401")).limit(1))[0];
  const before = await tulcan();
  await db.tx(async (tx) => {
    await tx.update(installation).set({ value: "older" }).where(eq(installation.key, "reference"));
    await tx.update(territories).set({ name: "Tulcan" }).where(eq(territories.code, "0401"));
    await tx.update(offices).set({ name: "Tulcán, frontera norte" }).where(eq(offices.slug, "tulcan"));
    await tx.delete(officeCantons);
    await tx.delete(offices).where(eq(offices.slug, "cuenca"));
  });
  await migrate(options);
  expect(await tulcan()).toEqual(before);
  expect((await db.fresh.select({ count: count() }).from(offices))[0]?.count).toBe(6);
  expect(await db.fresh.select().from(offices).where(eq(offices.slug, "tulcan"))).toMatchObject([
    { name: "Tulcán, frontera norte" },
  ]);
  expect(await db.fresh.select().from(officeCantons)).toEqual([]);
});

test("a trigger that went missing is back after a migrate", async () => {
  const trigger = engine === "postgres" ? "audit_events_no_change on audit_events" : "audit_events_no_update";
  await directly(`drop trigger ${trigger}`);
  const found = async () => {
    const change = "insert into audit_events (at, role, act, object_kind, outcome, fields) values";
    const values =
      engine === "postgres" ? "(now(), 'r', 'a', 'k', 'done', '[]')" : "(0, 'r', 'a', 'k', 'done', '[]')";
    await directly(`${change} ${values}`);
    return directly("update audit_events set act = 'b'").then(
      () => "changed",
      (error: Error) => error.message,
    );
  };
  expect(await found()).toBe("changed");
  await migrate(options);
  expect(await found()).toMatch(/append-only/);
});

test("a database of a newer version is refused in one line and not touched", async () => {
  await directly(
    "insert into migrations (name, hash, applied_at) select '9999_future', 'x', applied_at from migrations limit 1",
  );
  expect(await refusal()).toMatch(/^Base de datos: es de una versión más nueva [^\n]+«9999_future»[^\n]+$/);
  await directly("delete from migrations where name = '9999_future'");
  await migrate(options);

  await directly("update migrations set hash = 'other'");
  expect(await refusal()).toMatch(/^Base de datos: se creó con otra versión [^\n]+$/);
});

test.skipIf(engine !== "sqlite")(
  "rebuilding a parent table on SQLite keeps its children and its triggers",
  async () => {
    await migrateSqlite(folder);
    const connection = new Database(databaseFile(folder));
    const children = () => connection.prepare("select count(*) from office_cantons").pluck().get();
    const definition = (table: string) =>
      String(connection.prepare("select sql from sqlite_master where name = ?").pluck().get(table));
    expect(children()).toBe(221);
    const known = knownMigrations("sqlite");
    const next = rebuild("offices", definition("offices"));
    const last = rebuild("audit_events", definition("audit_events"));
    await migrateSqlite(folder, [...known, next, last]);
    expect(children()).toBe(221);
    expect(definition("offices")).toMatch(/STRICT$/);
    expect(() => {
      connection.exec(
        "insert into audit_events (at, role, act, object_kind, outcome, fields) values (0, 'r', 'a', 'k', 'done', '[]')",
      );
      connection.exec("delete from audit_events");
    }).toThrow(/append-only/);
    connection.close();
  },
);
