import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { migrate } from "#db/client/index";
import { knownMigrations } from "#db/client/migrations";
import { databaseFile } from "#db/client/sqlite-connection";
import { engine } from "#db/dialect/engine";
import { createEmpty, drop, onDatabase } from "#tests/support/server-database";

const name = `tejido_carried_${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), "tejido-carried-"));
const url = engine === "postgres" ? onDatabase(inject("server"), name) : undefined;
if (url) await createEmpty(inject("server"), name);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (url) await drop(inject("server"), name);
});

// Whole numbers as numbers, like everywhere else.
pg.types.setTypeParser(20, Number);

type Row = Record<string, unknown>;
type Run = (statement: string) => Promise<Row[]>;

/** One connection to the database that is carried, for as long as the work takes. */
async function connected<T>(work: (run: Run) => Promise<T>): Promise<T> {
  if (url) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return work(async (statement) => (await client.query<Row>(statement)).rows).finally(() => client.end());
  }
  const connection = new Database(databaseFile(folder));
  connection.pragma("foreign_keys = on");
  return work(async (statement) => {
    const prepared = connection.prepare(statement);
    if (prepared.reader) return prepared.all() as Row[];
    prepared.run();
    return [];
  }).finally(() => connection.close());
}

const instant = new Date("2026-01-02T03:04:05.678Z");
const at = engine === "postgres" ? instant.toISOString() : instant.getTime();
const yes = engine === "postgres" ? true : 1;

const literal = (value: unknown): string =>
  value === null ? "null" : typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);

/** Identities far from those that the reference data will get. */
const [canton, ana, lia] = [9_001, 9_101, 9_102];
const account = (id: number, mail: string) => ({
  ...{ id, uid: `account-${id}`, name: "Ana Ñusta", name_key: "ana nusta", mail, mail_key: mail },
  ...{ password_hash: "x", password_changed_at: at, created_at: at },
});
const organization = (id: number, state: string, publicMail: string | null) => ({
  ...{ id, uid: `organization-${id}`, slug: `colectiva-${id}`, name: `Colectiva «${id}» d'Ibarra` },
  ...{ name_key: `colectiva ${id}`, kind: "collective", legal_form: "informal", formed_by: "mixed" },
  ...{ mission: "Acompañamos a familias.", canton_id: canton, public_mail: publicMail, state, version: 3 },
  ...{ created_at: at, created_by: ana, updated_at: at, published_at: state === "published" ? at : null },
});

/** What stood in the first tables, parents first. */
const before: Readonly<Record<string, readonly Row[]>> = {
  territories: [{ id: canton, level: "canton", code: "1001", name: "Ibarra", name_key: "ibarra" }],
  accounts: [account(ana, "ana@personas.test"), account(lia, "lia@personas.test")],
  offices: [{ id: 9_050, slug: "ibarra", name: "Ibarra", canton_id: canton, active: yes, created_at: at }],
  organizations: [
    organization(9_201, "published", "Colectiva.Norte@ejemplo.test"),
    organization(9_202, "draft", "borrador@ejemplo.test"),
    organization(9_203, "archived", "antes@ejemplo.test"),
    organization(9_204, "published", null),
  ],
  organization_themes: [
    { organization_id: 9_201, theme: "integration" },
    { organization_id: 9_201, theme: "women" },
  ],
  memberships: [
    { id: 9_301, organization_id: 9_201, account_id: ana, role: "leader", since: at, created_at: at },
    { id: 9_302, organization_id: 9_202, account_id: lia, role: "leader", since: at, created_at: at },
  ],
  grants: [
    {
      ...{ id: 9_401, uid: "grant", account_id: lia, role: "networks", reason: "Acompaña la red" },
      ...{ granted_by: ana, created_at: at, approved_at: at, expires_at: at },
    },
  ],
  notifications: [
    {
      ...{ id: 9_501, uid: "letter", kind: "organization-published", account_id: ana, params: "{}" },
      ...{ locale: "es", detail: "discreet", state: "pending", due_at: at, message_id: "<letter@test>" },
      ...{ give_up_at: at, created_at: at },
    },
  ],
  notification_preferences: [{ account_id: ana, kind: "organization-returned", enabled: yes }],
  mail_suppressions: [{ address_hash: "hash", reason: "refused", created_at: at }],
  audit_events: [
    {
      ...{ id: 9_601, at, account_id: ana, role: "leader", act: "organization.register" },
      ...{ object_kind: "organization", object_id: 9_201, organization_id: 9_201, outcome: "done" },
      fields: '["name"]',
    },
  ],
};

/** A database as the first migration left it, with people and organizations in it. */
async function asItWas(run: Run): Promise<void> {
  const [first] = knownMigrations(engine);
  if (!first) throw new Error("there is no first migration");
  for (const statement of first.statements) await run(statement);
  await run(
    engine === "postgres"
      ? "create table migrations (name text primary key, hash text not null, applied_at timestamptz(3) not null default now())"
      : "create table migrations (name text primary key, hash text not null, applied_at integer not null) strict",
  );
  await insert(run, "migrations", { name: first.name, hash: first.hash, applied_at: at });
  for (const [table, rows] of Object.entries(before)) for (const row of rows) await insert(run, table, row);
}

const insert = (run: Run, table: string, row: Row) =>
  run(
    `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.values(row).map(literal).join(", ")})`,
  );

/** Everything of these tables, each row under its columns' names. */
async function contents(run: Run): Promise<Record<string, Row[]>> {
  const found: Record<string, Row[]> = {};
  for (const table of Object.keys(before)) found[table] = await run(`select * from ${table} order by 1, 2`);
  return found;
}

test("a database of the first build is carried over: public addresses become channels for everyone, nothing is lost", async () => {
  const old = await connected(async (run) => {
    await asItWas(run);
    return contents(run);
  });
  await migrate({ dataDir: folder, databaseUrl: url });
  await migrate({ dataDir: folder, databaseUrl: url });

  await connected(async (run) => {
    const now = await contents(run);
    for (const [table, rows] of Object.entries(old)) {
      // Territories are renewed under their identity, and there are more of them.
      const same = table === "territories" ? ["id", "level", "code", "name"] : undefined;
      for (const row of rows) {
        const { public_mail: _, ...kept } = row;
        const wanted = same ? Object.fromEntries(same.map((column) => [column, row[column]])) : kept;
        expect({ table, rows: now[table] }).toEqual({
          table,
          rows: expect.arrayContaining([expect.objectContaining(wanted)]),
        });
      }
      if (!same) expect({ table, count: now[table]?.length }).toEqual({ table, count: rows.length });
    }
    expect(Object.keys(now.organizations?.[0] ?? {})).not.toContain("public_mail");

    const channels = await run("select * from organization_channels order by organization_id");
    expect(channels).toMatchObject([
      {
        organization_id: 9_201,
        kind: "mail",
        value: "Colectiva.Norte@ejemplo.test",
        value_key: "colectiva.norte@ejemplo.test",
        audience: "public",
        created_at: old.organizations?.[0]?.created_at,
      },
      { organization_id: 9_202, value: "borrador@ejemplo.test", audience: "public" },
      { organization_id: 9_203, value: "antes@ejemplo.test", audience: "public" },
    ]);
    expect(new Set(channels.map(({ uid }) => uid)).size).toBe(3);
    for (const { uid } of channels) expect(uid).toMatch(/^[\w-]{22,64}$/);
    expect((await run("select name from migrations order by name")).map((row) => row.name)).toEqual(
      knownMigrations(engine).map((migration) => migration.name),
    );
  });
});
