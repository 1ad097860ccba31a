import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable, getTableConfig as postgresConfig } from "drizzle-orm/pg-core";
import { getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { afterAll, expect, test } from "vitest";
import { env } from "#app/env.server";
import { databaseFile } from "#db/client/sqlite-connection";
import { engine } from "#db/dialect/engine";
import { tables } from "#db/schema/index";
import { db } from "#tests/support/database";
import { directly } from "#tests/support/operator";

const folder = mkdtempSync(join(tmpdir(), "tejido-schema-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the migrations of this engine are what the schema says: nothing is left to generate", () => {
  const copy = join(folder, "migrations");
  cpSync(join("db/migrations", engine), copy, { recursive: true });
  const before = readdirSync(copy, { recursive: true }).sort();
  const { status, stdout } = spawnSync(
    process.execPath,
    ["node_modules/drizzle-kit/bin.cjs", "generate", "--config=drizzle.config.ts", "--name=left"],
    { env: { ...process.env, MIGRATIONS_DIR: copy }, encoding: "utf8" },
  );
  expect(stdout).toMatch(/No schema changes/);
  expect(status).toBe(0);
  expect(readdirSync(copy, { recursive: true }).sort()).toEqual(before);
});

test("both engines have migrations of the same names", () => {
  const names = (which: string) =>
    readdirSync(join("db/migrations", which)).filter((name) => name.endsWith(".sql"));
  expect(names("sqlite")).toEqual(names("postgres"));
});

test("every table and column of the schema answers, and tables are listed parents first", async () => {
  const seen: string[] = [];
  for (const table of Object.values(tables)) {
    expect(
      await db.fresh
        .select()
        .from(table as typeof tables.accounts)
        .limit(1),
    ).toBeInstanceOf(Array);
    expect(Object.keys(getTableColumns(table)).length).toBeGreaterThan(1);
    seen.push(getTableName(table));
  }
  for (const [child, parent] of references()) {
    if (child !== parent)
      expect(seen.indexOf(parent), `${parent} before ${child}`).toBeLessThan(seen.indexOf(child));
  }
});

/** Child and parent of every foreign key, as the migrations of PostgreSQL spell them. */
function references(): [string, string][] {
  const folderOf = join("db/migrations", "postgres");
  const text = readdirSync(folderOf)
    .filter((name) => name.endsWith(".sql"))
    .map((name) => readFileSync(join(folderOf, name), "utf8"))
    .join("\n");
  return [...text.matchAll(/ALTER TABLE "(\w+)" ADD CONSTRAINT .* REFERENCES "public"."(\w+)"/g)].map(
    ([, child = "", parent = ""]) => [child, parent],
  );
}

test.skipIf(engine !== "sqlite")("every table on SQLite is STRICT and named in the schema", () => {
  const connection = new Database(databaseFile(env().dataDir), { readonly: true });
  const found = connection.pragma("table_list") as {
    name: string;
    schema: string;
    type: string;
    strict: number;
  }[];
  connection.close();
  const ours = found.filter(
    ({ name, schema, type }) => schema === "main" && type === "table" && !name.startsWith("sqlite_"),
  );
  expect(ours.filter(({ strict }) => strict !== 1)).toEqual([]);
  const named = Object.values(tables).map((table) => getTableName(table));
  expect(ours.map(({ name }) => name).sort()).toEqual([...named, "migrations"].sort());
});

/** Child column, parent and what becomes of the child when the parent is deleted, of every foreign key. */
async function keysOfTheDatabase(): Promise<string[]> {
  const found = await directly(
    engine === "postgres"
      ? `select child.relname as child, a.attname as "column", parent.relname as parent,
           case c.confdeltype when 'c' then 'cascade' when 'n' then 'set null' else 'no action' end as deletion
         from pg_constraint c
         join pg_class child on child.oid = c.conrelid
         join pg_class parent on parent.oid = c.confrelid
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
         where c.contype = 'f'`
      : `select m.name as child, f."from" as "column", f."table" as parent, lower(f.on_delete) as deletion
         from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'`,
  );
  return found.map(({ child, column, parent, deletion }) => `${child}.${column} ${parent} ${deletion}`);
}

const keysOfTheSchema = () =>
  Object.values(tables).flatMap((table) =>
    (is(table, PgTable) ? postgresConfig(table) : sqliteConfig(table)).foreignKeys.map((key) => {
      const { columns, foreignTable } = key.reference();
      const names = columns.map(({ name }) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
      return `${getTableName(table)}.${names} ${getTableName(foreignTable)} ${key.onDelete ?? "no action"}`;
    }),
  );

test("what becomes of a row whose parent is deleted is in the database as in the schema", async () => {
  expect((await keysOfTheDatabase()).sort()).toEqual(keysOfTheSchema().sort());
});
