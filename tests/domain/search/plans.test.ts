import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, test } from "vitest";
import { listDirectory } from "#app/domain/directory/directory.server";
import { env } from "#app/env.server";
import type { Reader } from "#db/client/index";
import { noteReader } from "#db/client/readers";
import { databaseFile } from "#db/client/sqlite-connection";
import { engine } from "#db/dialect/engine";
import { published } from "#tests/support/organizations";

await published({ name: "Semillas del Páramo", canton: "0401" });

test.skipIf(engine !== "sqlite")("what a page of the directory asks is answered from indexes", async () => {
  const connection = new Database(databaseFile(env().dataDir), { readonly: true });
  const asked = new Set<string>();
  const prepare = (query: string) => {
    asked.add(query);
    const statement = connection.prepare(query);
    return statement.reader ? statement.raw(false) : statement;
  };
  const read = noteReader(
    drizzle({ prepare } as unknown as Database.Database, { casing: "snake_case" }) as unknown as Reader,
    () => 1,
  );
  const planOf = (query: string) => {
    const values = Array.from({ length: query.split("?").length - 1 }, () => "1");
    const steps = connection.prepare(`explain query plan ${query}`).all(...values) as { detail: string }[];
    return steps.map(({ detail }) => detail);
  };
  const plans = () => [...asked].flatMap(planOf);
  await listDirectory(read, "public", { q: "", page: 1 });
  expect(
    plans()
      .filter((step) => /published_places|organization_themes/.test(step))
      .join("\n"),
  ).not.toMatch(/SCAN published_places|SCAN organization_themes$/m);
  const before = new Set(asked);
  for (const q of ["semillas", "semilas paramo", "nadie"])
    await listDirectory(
      read,
      "public",
      { q, page: 1, theme: "women" },
      { near: { latitude: 0, longitude: -78 } },
    );
  const added = [...asked].filter((query) => !before.has(query)).flatMap(planOf);
  expect(added.filter((step) => /^SCAN/.test(step) && !/VIRTUAL TABLE INDEX/.test(step))).toEqual([]);
  expect(added.join("\n")).toMatch(/SCAN organization_fts VIRTUAL TABLE INDEX \d+:M/);
  expect(plans().join("\n")).toMatch(/SEARCH organizations USING INTEGER PRIMARY KEY/);
  connection.close();
});
