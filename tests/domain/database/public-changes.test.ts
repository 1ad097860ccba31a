import { setTimeout as wait } from "node:timers/promises";
import { count, eq, getTableName, sql } from "drizzle-orm";
import { test as anyEngine, expect, inject, vi } from "vitest";
import { env } from "#app/env.server";
import { type Db, openDb, type Tx } from "#db/client/index";
import { prepared } from "#db/client/prepared";
import { publicTables } from "#db/client/triggers";
import { whileUnchanged } from "#db/client/unchanged";
import { engine } from "#db/dialect/engine";
import { tables } from "#db/schema/index";
import { installation } from "#db/schema/installation";
import { organizations, organizationThemes } from "#db/schema/organizations";
import { rateLimits } from "#db/schema/sessions";
import { territories } from "#db/schema/territories";
import { db } from "#tests/support/database";
import { draft } from "#tests/support/organizations";
import { onServer } from "#tests/support/server-database";

const test = anyEngine;
const onPostgres = anyEngine.skipIf(engine !== "postgres");
const { dataDir, databaseUrl } = env();

/** Tables of which no page for everyone shows anything, or only together with a change of a public one. */
const otherTables: readonly string[] = [
  "installation",
  "leases",
  "public_changes",
  "scheduled_tasks",
  "accounts",
  "registrations",
  "account_tokens",
  "second_factors",
  "recovery_codes",
  "sessions",
  "held_forms",
  "rate_limits",
  "grants",
  "files",
  "file_parts",
  "imports",
  "import_rows",
  "exact_places",
  "organization_words",
  "word_variants",
  "memberships",
  "members",
  "roster_readings",
  "roster_imports",
  "invitations",
  "invitation_acceptances",
  "handovers",
  "join_questions",
  "join_requests",
  "dues",
  "occurrence_seats",
  "activity_reports",
  "activity_demographics",
  "sign_ups",
  "calendar_feeds",
  "announcements",
  "announcement_texts",
  "claims",
  "freshness_questions",
  "merges",
  "merge_moves",
  "distinct_pairs",
  "flags",
  "notifications",
  "notification_preferences",
  "mail_suppressions",
  "audit_events",
  "audit_seals",
];

test("of every table it is decided whether pages for everyone are made from it", () => {
  const all: string[] = Object.values(tables).map((table) => getTableName(table));
  const decided: string[] = [...publicTables, ...otherTables];
  expect(all.filter((name) => !decided.includes(name))).toEqual([]);
  expect(decided.filter((name) => !all.includes(name))).toEqual([]);
});

const known = async (one: Db): Promise<number> =>
  vi.waitFor(() => {
    const version = one.publicVersion();
    if (version === undefined) throw new Error("changes are not heard yet");
    return version;
  });

/** Opens the database a second time, as another process would. */
async function withAnother(work: (other: Db) => Promise<void>): Promise<void> {
  const other = await openDb({ dataDir, databaseUrl });
  try {
    await known(other);
    await work(other);
  } finally {
    await other.close();
  }
}

const changed = async (one: Db, before: number): Promise<void> =>
  vi.waitFor(() => expect(one.publicVersion()).not.toBe(before), { interval: 5 });

test("whoever writes knows with the end of the transaction that public data changed, others a moment later", async () => {
  await withAnother(async (other) => {
    const before = [await known(db), await known(other)] as const;
    await draft();
    expect(await known(db)).not.toBe(before[0]);
    await changed(other, before[1]);
  });
});

test("each of the public tables announces what is inserted, updated and deleted in it", async () => {
  const triggers =
    engine === "postgres"
      ? sql`(select tgrelid::regclass::text as of, tgname as name from pg_trigger where (tgtype & 28) = 28) as made`
      : sql`(select tbl_name as of, name from sqlite_master where type = 'trigger') as made`;
  const found = await db.fresh.select({ of: sql<string>`of`, name: sql<string>`name` }).from(triggers);
  const made = found.map(({ of, name }) => `${of} ${name}`);
  const acts = engine === "postgres" ? [""] : ["_insert", "_update", "_delete"];
  for (const table of publicTables)
    for (const act of acts) expect(made).toContain(`${table} ${table}_announces${act}`);
});

test("a row taken away is announced as one that is changed", async () => {
  const organization = await draft();
  for (const act of [
    (tx: Tx) => tx.update(organizations).set({ acronym: "X" }).where(eq(organizations.id, organization.id)),
    (tx: Tx) => tx.delete(organizationThemes).where(eq(organizationThemes.organizationId, organization.id)),
    (tx: Tx) => tx.insert(organizationThemes).values({ organizationId: organization.id, theme: "youth" }),
  ]) {
    const before = await known(db);
    await db.tx(async (tx) => {
      await act(tx);
    });
    expect(await known(db)).not.toBe(before);
  }
});

test("what is not public announces nothing", async () => {
  await known(db);
  // What was announced before comes round once more on PostgreSQL.
  if (engine === "postgres") await wait(50);
  const before = await known(db);
  await db.tx((tx) => tx.insert(rateLimits).values({ key: "quiet", count: 0, windowEndsAt: new Date() }));
  await db.tx((tx) => tx.insert(installation).values({ key: "quiet", value: "x", updatedAt: new Date() }));
  if (engine === "postgres") await wait(50);
  expect(db.publicVersion()).toBe(before);
});

test("what is undone announces nothing that matters: the version may move, the data does not", async () => {
  const before = await known(db);
  await db
    .tx(async (tx) => {
      await tx.update(territories).set({ seat: "nowhere" });
      throw new Error("undone on purpose");
    })
    .catch(() => {});
  if (engine === "sqlite") expect(db.publicVersion()).toBe(before);
  expect(await db.fresh.$count(territories, eq(territories.seat, "nowhere"))).toBe(0);
});

const endListeners = () =>
  onServer(
    inject("server"),
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = '${new URL(databaseUrl ?? "").pathname.slice(1)}' and query like 'listen %'`,
  );

onPostgres(
  "a process that lost the connection it listens by does not believe that nothing changed",
  async () => {
    await withAnother(async (other) => {
      const before = await known(other);
      await endListeners();
      await vi.waitFor(() => expect(other.publicVersion()).toBeUndefined(), { interval: 2 });
      await draft();
      expect(other.publicVersion()).not.toBe(before);
      expect(await known(other)).not.toBe(before);
      const again = await known(other);
      await draft();
      await changed(other, again);
    });
  },
);

onPostgres("a standby is never taken for where changes are announced", async () => {
  const { openPostgres } = await import("#db/client/postgres");
  const two = await openPostgres(databaseUrl ?? "", databaseUrl);
  await known(two);
  let asked = 0;
  const ask = async () => ++asked;
  for (let turn = 0; turn < 2; turn++) await whileUnchanged(two.read, "asked", ask);
  expect(asked).toBe(2);
  for (let turn = 0; turn < 2; turn++) await whileUnchanged(two.fresh, "asked", ask);
  expect(asked).toBe(3);
  await two.close();
});

test("a question is asked once while nothing public changes, and again after a change", async () => {
  await known(db);
  const total = () =>
    whileUnchanged(db.read, "how many", async () => {
      asked += 1;
      return db.read.$count(organizations);
    });
  let asked = 0;
  const [one, same] = await Promise.all([total(), total()]);
  expect(same).toBe(one);
  expect(await total()).toBe(one);
  expect(asked).toBe(1);
  await draft();
  expect(await total()).toBe(one + 1);
  expect(asked).toBe(2);
});

test("a question that fails, or that a change overtook, is not remembered", async () => {
  await known(db);
  const failing = () => whileUnchanged(db.read, "failing", () => Promise.reject(new Error("no")));
  await expect(failing()).rejects.toThrow("no");
  expect(await whileUnchanged(db.read, "failing", async () => "yes")).toBe("yes");

  const slow = whileUnchanged(db.read, "slow", async () => {
    const before = await db.read.$count(organizations);
    await draft();
    return before;
  });
  const old = await slow;
  expect(await whileUnchanged(db.read, "slow", () => db.read.$count(organizations))).toBe(old + 1);
});

test("inside a transaction nothing is remembered", async () => {
  let asked = 0;
  await db.tx(async (tx) => {
    for (let turn = 0; turn < 2; turn++) await whileUnchanged(tx, "inside", async () => ++asked);
  });
  expect(asked).toBe(2);
});

const ofLevel = prepared("test_of_level", (read) =>
  read
    .select({ places: count() })
    .from(territories)
    .where(eq(territories.level, sql.placeholder("level"))),
);

test("a prepared query answers each value anew, on every handle, in a transaction too", async () => {
  const cantons = [{ places: 221 }];
  expect(await ofLevel(db.read, { level: "canton" })).toEqual(cantons);
  expect(await ofLevel(db.read, { level: "province" })).toEqual([{ places: 24 }]);
  expect(await Promise.all([1, 2, 3].map(() => ofLevel(db.fresh, { level: "canton" })))).toEqual([
    cantons,
    cantons,
    cantons,
  ]);
  await db.tx(async (tx) => {
    await tx.update(territories).set({ level: "province" }).where(eq(territories.code, "0401"));
    expect(await ofLevel(tx, { level: "province" })).toEqual([{ places: 25 }]);
    await tx.update(territories).set({ level: "canton" }).where(eq(territories.code, "0401"));
  });
  await db.tx(async (tx) => expect(await ofLevel(tx, { level: "canton" })).toEqual(cantons));
});

const since = prepared("test_since", (read) =>
  read
    .select({ key: installation.key })
    .from(installation)
    .where(
      sql`${installation.key} = 'instant' and ${installation.updatedAt} = ${sql.param(sql.placeholder("at"), installation.updatedAt)}`,
    ),
);

test("a Date reaches a prepared query through its column", async () => {
  const at = new Date("2025-07-01T00:00:00.001Z");
  await db.tx((tx) => tx.insert(installation).values({ key: "instant", value: "x", updatedAt: at }));
  expect(await since(db.fresh, { at })).toEqual([{ key: "instant" }]);
  expect(await since(db.fresh, { at: new Date(0) })).toEqual([]);
});
