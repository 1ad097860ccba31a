import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { getTableColumns, getTableName } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { env } from "#app/env.server";
import { databaseFile } from "#db/client/sqlite-connection";
import { engine } from "#db/dialect/engine";
import { tables } from "#db/schema/index";
import { db } from "#tests/support/database";

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
