import { count, eq, sql } from "drizzle-orm";
import { test as anyEngine, expect, inject, vi } from "vitest";
import { env } from "#app/env.server";
import { dbError } from "#db/client/errors";
import type { Tx } from "#db/client/index";
import { describingPostgres } from "#db/client/postgres-connection";
import { engine } from "#db/dialect/engine";
import { installation } from "#db/schema/installation";
import { rateLimits } from "#db/schema/sessions";
import { db } from "#tests/support/database";
import { onDatabase, onServer } from "#tests/support/server-database";

const test = anyEngine.skipIf(engine !== "postgres");
const now = new Date();
const { dataDir, databaseUrl = "" } = env();
const open = async (url: string, readUrl?: string) =>
  (await import("#db/client/postgres")).openPostgres(url, readUrl);

const read = async (tx: Pick<Tx, "select">, key: string) =>
  (await tx.select().from(rateLimits).where(eq(rateLimits.key, key)).limit(1))[0]?.count ?? 0;

const write = (tx: Tx, key: string, value: number) =>
  tx.update(rateLimits).set({ count: value }).where(eq(rateLimits.key, key));

const counter = (key: string) =>
  db.tx((tx) => tx.insert(rateLimits).values({ key, count: 0, windowEndsAt: now }));

/** A body that adds one, and waits after its first reading until two bodies have read. */
function meetingIncrement(key: string) {
  let bodies = 0;
  let meet = () => {};
  const bothHaveRead = new Promise<void>((resolve) => {
    meet = resolve;
  });
  return {
    bodies: () => bodies,
    body: async (tx: Tx) => {
      const before = await read(tx, key);
      if (++bodies === 2) meet();
      await bothHaveRead;
      await write(tx, key, before + 1);
    },
  };
}

test("a transaction that another one overtook is run again, and neither increment is lost", async () => {
  await counter("overtaken");
  const { body, bodies } = meetingIncrement("overtaken");
  await Promise.all([db.tx(body), db.tx(body)]);
  expect(await read(db.fresh, "overtaken")).toBe(2);
  expect(bodies()).toBe(3);
});

test("at read committed the same bodies lose an increment (negative control)", async () => {
  await counter("lost");
  const { body } = meetingIncrement("lost");
  await Promise.all([1, 2].map(() => db.tx(body, { isolation: "read committed" })));
  expect(await read(db.fresh, "lost")).toBe(1);
});

const endSessions = () =>
  onServer(
    inject("server"),
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(databaseUrl).pathname.slice(1)}'`,
  );

test("a lost connection is reported as busy, never run again, and survived by the process and the pools", async () => {
  await counter("cut");
  let bodies = 0;
  const cut = await db
    .tx(async (tx) => {
      bodies++;
      await write(tx, "cut", 1);
      await endSessions();
      await write(tx, "cut", 2);
    })
    .catch((error: unknown) => error);
  expect(dbError(cut)).toBe("busy");
  expect(bodies).toBe(1);
  expect(await read(db.fresh, "cut")).toBe(0);
  await vi.waitFor(() => db.tx((tx) => write(tx, "cut", 3)));
  expect(await read(db.read, "cut")).toBe(3);
});

const where = async (reader: Pick<Tx, "select">) =>
  (
    await reader
      .select({ name: sql<string>`name`, readOnly: sql<string>`read_only`, zone: sql<string>`zone` })
      .from(
        sql`(select current_database() as name, current_setting('transaction_read_only') as read_only, current_setting('TimeZone') as zone) as here`,
      )
  )[0];

test("read goes to the standby, fresh and tx to the primary, all of them in UTC", async () => {
  const standby = new URL(onDatabase(inject("server"), "postgres"));
  standby.searchParams.set("options", "-c work_mem=5MB");
  const name = new URL(databaseUrl).pathname.slice(1);
  const two = await open(databaseUrl, standby.href);
  expect(await where(two.read)).toEqual({ name: "postgres", readOnly: "on", zone: "UTC" });
  expect(await where(two.fresh)).toEqual({ name, readOnly: "on", zone: "UTC" });
  expect(await two.tx((tx) => where(tx))).toEqual({ name, readOnly: "off", zone: "UTC" });
  await two.ping();
  await two.close();
});

test("an instant is stored in UTC to the millisecond", async () => {
  const at = new Date("2025-07-01T00:00:00.001Z");
  await db.tx((tx) => tx.insert(installation).values({ key: "instant", value: "x", updatedAt: at }));
  const stored = await db.fresh
    .select({
      text: sql<string>`to_char(${installation.updatedAt} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS')`,
    })
    .from(installation)
    .where(eq(installation.key, "instant"));
  expect(stored).toEqual([{ text: "2025-07-01 00:00:00.001" }]);
});

test("many migrations at once agree", async () => {
  const { migrate } = await import("#db/client/migrate");
  await Promise.all([1, 2, 3].map(() => migrate({ dataDir, databaseUrl })));
  expect((await db.fresh.select({ count: count() }).from(installation))[0]?.count).toBeGreaterThan(0);
});

const refusal = async (url: string) =>
  await open(url).then(
    () => "opened",
    (error: Error) => `${error.constructor.name}: ${error.message}`,
  );

test("a wrong address is one clear line without the password", async () => {
  const missing = new URL(onDatabase(inject("server"), "tejido_that_is_not_there"));
  const told = await refusal(missing.href);
  expect(told).toMatch(
    /^DatabaseUnreachable: DATABASE_URL: [^\n]+\/tejido_that_is_not_there: esa base de datos no existe\.$/,
  );
  if (missing.password) expect(told).not.toContain(missing.password);
  expect(await refusal("postgres://ana:hunter2@127.0.0.1:9/tejido")).toBe(
    "DatabaseUnreachable: DATABASE_URL: 127.0.0.1:9/tejido: nadie atiende en esa dirección.",
  );
  expect(await refusal("postgres://ana:hunter2@host.invalid/tejido")).toBe(
    "DatabaseUnreachable: DATABASE_URL: host.invalid/tejido: no se encuentra ese servidor.",
  );
  const described = (code: string) =>
    describingPostgres("DATABASE_URL", "postgres://ana:hunter2@db.test/tejido", () => {
      throw Object.assign(new Error("refused"), { code });
    });
  await expect(described("28P01")).rejects.toThrow(/: el usuario o la contraseña no son correctos\.$/);
  await expect(described("42501")).rejects.toThrow(/: el usuario no tiene permiso para crear tablas\.$/);
  await expect(described("25006")).rejects.toThrow(/: es una réplica de solo lectura\.$/);
  await expect(described("XX000")).rejects.toThrow(
    /^DATABASE_URL: db\.test\/tejido: no se puede usar \(XX000\)\.$/,
  );
});
