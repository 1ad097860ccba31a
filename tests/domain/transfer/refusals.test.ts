import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { env } from "#app/env.server";
import { type DbOptions, migrate } from "#db/client/index";
import { knownMigrations } from "#db/client/migrations";
import { engine } from "#db/dialect/engine";
import { tables } from "#db/schema/index";
import { seedNetwork } from "#db/seed/network";
import { readExport } from "#db/transfer/entries";
import { exportData, restore } from "#db/transfer/installation";
import { headerLine, readHeader } from "#db/transfer/lines";
import { TransferRefused } from "#db/transfer/refusal";
import { db } from "#tests/support/database";
import { person } from "#tests/support/people";
import { elsewhere, newPath, openElsewhere } from "./elsewhere";

const here = { dataDir: env().dataDir, databaseUrl: env().databaseUrl };
const taken = { replace: false, verify: async () => {} };
const migrations = knownMigrations(engine).map(({ name }) => name);

await seedNetwork(db);
const whole = newPath(".ndjson");
await exportData(here, whole);
const bytes = readFileSync(whole);
const lines = bytes.toString("utf8").trimEnd().split("\n");

function written(content: string | Buffer, end = ".ndjson"): string {
  const path = newPath(end);
  writeFileSync(path, content);
  return path;
}

const word = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "taken",
    (error: unknown) => (error instanceof TransferRefused ? error.word : String(error)),
  );

const read = (content: string | Buffer, end?: string) => word(readExport(written(content, end), migrations));

/** The lines with a header and a footer that fit them, as whoever forges a file would write. */
function sealed(rows: readonly string[], header = lines[0] ?? "", change: object = {}): string {
  const hash = createHash("sha256").update(rows.map((row) => `${row}\n`).join(""));
  const counts = { ...JSON.parse(lines.at(-1) ?? "").counts };
  for (const name of Object.keys(counts)) counts[name] = 0;
  for (const row of rows) {
    const { t, r } = JSON.parse(row);
    if (r) counts[t] += 1;
  }
  const first = headerLine({ ...readHeader(header), ...change });
  return `${[first, ...rows, JSON.stringify({ counts, sha256: hash.digest("hex") })].join("\n")}\n`;
}

const rows = lines.slice(1, -1);

test("what was written is read, and so is what was sealed again: the refusals below have another cause", async () => {
  expect(await read(bytes)).toBe("taken");
  expect(await read(gzipSync(bytes), ".gz")).toBe("taken");
  expect(sealed(rows)).toBe(bytes.toString("utf8"));
});

test("a flipped byte is noticed wherever it is", { timeout: 120_000 }, async () => {
  const places = [0, 5, 40, 120, bytes.length - 1, bytes.length - 2, bytes.length - 70];
  for (let n = 1; n < 40; n++) places.push(Math.floor((bytes.length * n) / 40));
  for (const place of places) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(await read(changed), String(place)).not.toBe("taken");
  }
  const packed = gzipSync(bytes);
  for (const place of [packed.length >> 1, packed.length - 6]) {
    const changed = Buffer.from(packed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(await read(changed, ".gz"), String(place)).toMatch(/^(changed|cut|unsound)$/);
  }
});

test("a cut file is noticed wherever it ends, between two lines too", async () => {
  const ends = [0, 1, 200, bytes.length - 1, bytes.lastIndexOf("\n", bytes.length - 2) + 1];
  for (const end of ends) expect(await read(bytes.subarray(0, end)), String(end)).not.toBe("taken");
  const packed = gzipSync(bytes);
  expect(await read(packed.subarray(0, packed.length - 20), ".gz")).toBe("cut");
  expect(await read(Buffer.concat([bytes, bytes]))).toBe("changed");
});

test("a file of another schema, another format, or with a table or a column too few or too many is not read", async () => {
  const { tables: names } = readHeader(lines[0] ?? "");
  const without = (table: string) => rows.filter((row) => !row.startsWith(`{"t":"${table}"`));
  expect(await read(sealed(rows, undefined, { migrations: ["0000_initial", "9999_future"] }))).toBe(
    "other-schema",
  );
  expect(
    await read(sealed(without("grants"), undefined, { tables: names.filter((name) => name !== "grants") })),
  ).toBe("unsound");
  expect(await read(sealed(rows, undefined, { tables: [...names, "secrets"] }))).toBe("unsound");
  const renamed = rows.map((row) => row.replace('"mailKey"', '"mailkey"'));
  expect(await read(sealed(renamed))).toBe("unsound");
  expect(await read(bytes.toString("utf8").replace('"version":1', '"version":2'))).toBe("other-format");
  expect(await read('{"format":"other"}\n')).toBe("not-ours");
  const late = rows.toReversed();
  expect(await read(sealed(late))).toBe("changed");
});

/** Every row of a database. */
async function contents(options: DbOptions): Promise<string> {
  const database = await openElsewhere(options);
  const found: unknown[] = [];
  for (const table of Object.values(tables))
    found.push(await database.fresh.select().from(table as typeof tables.accounts));
  await database.close();
  return JSON.stringify(found);
}

test("of a file that does not hold, nothing is written; the same file, whole, is", async () => {
  const orphan = rows.filter((row) => !row.startsWith('{"t":"organizations","r":{"id":2,'));
  const changed = Buffer.from(bytes);
  changed[bytes.length >> 1] = (changed[bytes.length >> 1] ?? 0) ^ 1;
  const bad = [changed, bytes.subarray(0, bytes.length - 9), Buffer.from(sealed(orphan))];
  const target = await elsewhere();
  await migrate(target);
  const before = await contents(target);
  for (const content of bad) {
    expect(await word(restore(target, written(content), taken))).not.toBe("taken");
    if (!target.databaseUrl)
      expect(readdirSync(target.dataDir).filter((name) => !name.startsWith("tejido.db"))).toEqual([]);
  }
  const stopped = { replace: false, verify: () => Promise.reject(new Error("stopped")) };
  expect(await word(restore(target, whole, stopped))).toBe("Error: stopped");
  expect(await contents(target)).toBe(before);
});

test("a database that holds people is not written to, and one that is only migrated is", async () => {
  await person("Alguien de aquí");
  const target = await elsewhere();
  expect(await word(restore(target, whole, taken))).toBe("taken");
  expect(await word(restore(target, whole, taken))).toBe("occupied");
  const fresh = await elsewhere();
  await migrate(fresh);
  expect(await word(restore(fresh, whole, taken))).toBe("taken");
});

test("a database that somebody has open is not written to", async () => {
  const target = await elsewhere();
  await migrate(target);
  const database = await openElsewhere(target);
  await database.ping();
  expect(await word(restore(target, whole, taken))).toBe("in-use");
  await database.close();
  expect(await word(restore(target, whole, taken))).toBe("taken");
});

test("a file that is there already is never written over", async () => {
  const path = written("mine");
  expect(await word(exportData(here, path))).toBe("exists");
  expect(readFileSync(path, "utf8")).toBe("mine");
});
