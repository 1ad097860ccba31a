import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, inject, test } from "vitest";
import { env } from "#app/env.server";
import { databaseFile } from "#db/client/sqlite-connection";
import { productionSettings } from "#tests/support/server-process";
import { projectRoot } from "#tests/support/sources";

const onSqlite = test.skipIf(Boolean(inject("server")));

/** A folder with a database that nobody migrated, as these statements leave it. */
async function folder(name: string, statements: string): Promise<string> {
  const dataDir = join(env().dataDir, name);
  await mkdir(dataDir);
  const made = new Database(databaseFile(dataDir));
  made.exec(statements);
  made.close();
  return dataDir;
}

function tablesIn(dataDir: string): unknown[] {
  const opened = new Database(databaseFile(dataDir), { readonly: true });
  const names = opened.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  opened.close();
  return names;
}

/** What a program of the build says over that folder until it ends by itself. */
function told(program: "main" | "admin", dataDir: string): Promise<{ code: unknown; lines: string[] }> {
  const settings = {
    NODE_ENV: "production" as const,
    PATH: process.env.PATH,
    ...productionSettings(dataDir),
  };
  const command = [join(projectRoot, `build/server/${program}.js`), "primera@ejemplo.org"];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env: settings, timeout: 60_000 }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, lines: (out + err).trim().split("\n") }),
    );
  });
}

const programs = ["main", "admin"] as const;

for (const program of programs) {
  onSqlite(
    `${program} refuses a database of the demonstration before it changes anything in it`,
    async () => {
      const dataDir = await folder(
        `foreign-${program}`,
        `create table installation (key text primary key, value text, updated_at integer);
       insert into installation values ('created-by', 'demo', 0)`,
      );
      expect(await told(program, dataDir)).toEqual({
        code: 1,
        lines: [expect.stringMatching(/demostración/)],
      });
      expect(tablesIn(dataDir)).toEqual(["installation"]);
    },
  );

  onSqlite(`${program} stops where the first look at the database fails for another reason`, async () => {
    const dataDir = await folder(`broken-${program}`, "create table installation (other text)");
    const { code, lines } = await told(program, dataDir);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(tablesIn(dataDir)).toEqual(["installation"]);
  });
}
