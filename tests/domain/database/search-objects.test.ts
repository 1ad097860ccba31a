import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listDirectory } from "#app/domain/directory/directory.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { env } from "#app/env.server";
import { migrate, openDb } from "#db/client/index";
import { migrateSqlite } from "#db/client/migrate-sqlite";
import { knownMigrations, type Migration } from "#db/client/migrations";
import { engine } from "#db/dialect/engine";
import { organizations } from "#db/schema/organizations";
import { organizationSearch } from "#db/schema/search";
import { db } from "#tests/support/database";
import { directly } from "#tests/support/operator";
import { published } from "#tests/support/organizations";
import { rebuild } from "#tests/support/rebuild";

const { dataDir, databaseUrl } = env();
const rebuilt = ["organization_search", "organizations"];

/** What a table has that no generated migration makes: triggers, and what the search looks things up in. */
async function kept(): Promise<string[]> {
  const found = await directly(
    engine === "postgres"
      ? `select indexdef as made from pg_indexes where indexname like 'organization_search_%'
         union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal`
      : "select sql as made from sqlite_master where type = 'trigger' or name = 'organization_fts'",
  );
  return found.map(({ made }) => String(made)).sort();
}

/** The tables rebuilt by a migration, as they and their indexes stand now. */
async function rebuilds(): Promise<Migration[]> {
  const made = await directly("select type, tbl_name, sql from sqlite_master where sql is not null");
  const of = (type: string, table: string) =>
    made.filter((one) => one.type === type && one.tbl_name === table).map(({ sql }) => String(sql));
  return rebuilt.map((table) => rebuild(table, of("table", table)[0] ?? "", of("index", table)));
}

/** Loses them as a rebuild of their table does; on PostgreSQL, where none is made, as an operator might. */
async function lose(): Promise<void> {
  if (engine === "postgres") {
    for (const name of ["organization_search_title", "organization_search_words"])
      await directly(`drop index ${name}`);
    for (const table of rebuilt) await directly(`drop trigger ${table}_announces on ${table}`);
    return;
  }
  // The rebuild alone, without what follows every migrate.
  for (const statement of (await rebuilds()).flatMap(({ statements }) => statements))
    if (!statement.startsWith("PRAGMA")) await directly(statement, { foreignKeys: false });
}

/** What a process that starts now finds: one that runs keeps its answers until a change is announced. */
async function found(q: string): Promise<string[]> {
  const own = await openDb({ dataDir, databaseUrl });
  try {
    return (await listDirectory(own.fresh, "public", { q, page: 1 })).rows.map(({ name }) => name);
  } finally {
    await own.close();
  }
}

const rename = (id: number, name: string) =>
  db.tx(async (tx) => {
    await tx.update(organizations).set({ name }).where(eq(organizations.id, id));
    await profileChanged(tx, id);
  });

test("what the search looks things up in, and every trigger, is back after the migrate that follows a rebuild", async () => {
  const { id } = await published({ name: "Semillas del Páramo" });
  const before = await kept();
  await lose();
  expect((await kept()).length).toBeLessThan(before.length);

  // Without its triggers the index of SQLite no longer hears of what changes: that is what a migrate mends.
  await rename(id, "Quinua del Volcán");
  if (engine === "sqlite") expect(await found("quinua")).toEqual([]);

  await migrate({ dataDir, databaseUrl });
  expect(await kept()).toEqual(before);
  expect(await found("quinua")).toEqual(["Quinua del Volcán"]);
  expect(await found("paramo")).toEqual([]);
  await rename(id, "Cóndores del Norte");
  expect(await found("condores")).toEqual(["Cóndores del Norte"]);
  expect(await found("quinua")).toEqual([]);
  await db.tx((tx) => tx.delete(organizationSearch));
  expect(await found("condores")).toEqual([]);
});

test.skipIf(engine !== "sqlite")(
  "a migration that rebuilds the tables brings them back by itself",
  async () => {
    const { id } = await published({ name: "Tejedoras de la Frontera" });
    const before = await kept();
    const definitions = await directly("select name, sql from sqlite_master where type = 'table'");
    const definition = (table: string) => String(definitions.find(({ name }) => name === table)?.sql);
    await migrateSqlite(dataDir, [
      ...knownMigrations("sqlite"),
      ...rebuilt.map((table) => rebuild(table, definition(table))),
    ]);
    expect(await kept()).toEqual(before);
    expect(await found("tejedoras")).toEqual(["Tejedoras de la Frontera"]);
    await rename(id, "Hilanderas de la Frontera");
    expect(await found("hilanderas")).toEqual(["Hilanderas de la Frontera"]);
    expect(await found("tejedoras")).toEqual([]);
  },
);
