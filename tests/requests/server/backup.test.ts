import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterEach, expect, inject, test } from "vitest";
import { sealAuditLog, verifyAuditChain } from "#app/domain/audit/seal.server";
import { samplePassword } from "#app/domain/demo/sample-account";
import { listSampleAccounts } from "#app/domain/demo/sample-accounts.server";
import { noteFact } from "#app/domain/installation/facts.server";
import { verifySecondFactor } from "#app/domain/second-factors/verification.server";
import { env } from "#app/env.server";
import { paths } from "#app/paths";
import { isTableMissing } from "#db/client/errors";
import type { DbOptions } from "#db/client/index";
import { databaseFile } from "#db/client/sqlite-connection";
import { engine } from "#db/dialect/engine";
import { tables } from "#db/schema/index";
import { seedNetwork } from "#db/seed/network";
import { mailOf } from "#db/seed/people";
import { elsewhere, newPath, openElsewhere } from "#tests/domain/transfer/elsewhere";
import { postForm } from "#tests/faults/post-form";
import { giveDevice } from "#tests/support/cast";
import { CookieJar } from "#tests/support/cookie-jar";
import { db, rows } from "#tests/support/database";
import { productionSettings, type ServerProcess, startServer } from "#tests/support/server-process";
import { projectRoot } from "#tests/support/sources";

const onSqlite = engine === "sqlite";
const here: DbOptions = { dataDir: env().dataDir, databaseUrl: env().databaseUrl };

await seedNetwork(db);
await sealAuditLog(db, new Date(Date.now() + 3_600_000));

const started: ServerProcess[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.end("SIGKILL");
});

type Settings = Readonly<Record<string, string>>;
const settingsOf = ({ dataDir, databaseUrl }: DbOptions) => productionSettings(dataDir, databaseUrl);

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

/** What `npm run …` runs: its exit code and its lines. */
function command(name: string, words: readonly string[], settings: Settings): Promise<Outcome> {
  const program = join(projectRoot, `build/server/${name}.js`);
  const given = { NODE_ENV: "production" as const, PATH: process.env.PATH, ...settings };
  const options = { env: given, timeout: 120_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], options, (error, out, told) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, told }),
    );
  });
}

const done = { code: 0, told: "" };
/** One line for the operator, and nothing else. */
const refused = (about: RegExp) => ({
  code: 1,
  out: "",
  told: expect.stringMatching(new RegExp(`^(?=[^\\n]*\\n$).*${about.source}`)),
});

async function start(settings: Settings): Promise<ServerProcess> {
  const server = await startServer([process.execPath, join(projectRoot, "build/server/main.js")], settings);
  started.push(server);
  return server;
}

async function signIn({ origin }: ServerProcess, mail: string, password: string) {
  const jar = new CookieJar();
  giveDevice(jar);
  return (await postForm(origin, paths.signIn(), { mail, password }, jar.header))?.status;
}

test("a backup that is restored elsewhere is whole: the site starts on it and people of the sample sign in", {
  timeout: 120_000,
}, async () => {
  const file = newPath(onSqlite ? ".db" : ".ndjson.gz");
  const other = await elsewhere();
  const kept = await command("backup", [file], settingsOf(here));
  expect(kept).toMatchObject(done);
  expect(kept.out).toMatch(/ (KB|MB)\b/);
  expect(kept.out).toContain(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const restored = await command("restore", [file], settingsOf(other));
  expect(restored).toMatchObject(done);
  const organizations = await rows(tables.organizations);
  expect(restored.out).toMatch(new RegExp(`\\b${organizations.length}  organizations\\n`));
  expect(restored.out).not.toContain("Aviso");

  const server = await start(settingsOf(other));
  expect(await signIn(server, mailOf("lideresa"), samplePassword)).toBe(303);
  expect(await signIn(server, mailOf("lideresa"), "otra contraseña cualquiera")).toBe(422);
  expect(await signIn(server, mailOf("redes"), samplePassword)).toBe(303);
  await server.end();

  const moved = await openElsewhere(other);
  expect(await verifyAuditChain(moved.fresh)).toBe("intact");
  expect(await moved.fresh.select().from(tables.organizations)).toHaveLength(organizations.length);
  const now = new Date();
  const staff = (await listSampleAccounts(moved.fresh, now)).find(({ code }) => code !== null);
  const { accountId = 0, code = "" } = staff ?? {};
  expect(await moved.tx((tx) => verifySecondFactor(tx, accountId, code ?? "", now))).toBe(true);
});

test("what was restored is exported and kept again before the site starts: the same rows", {
  timeout: 120_000,
}, async () => {
  const rowsIn = (out: string) => /de las filas: ([0-9a-f]{64})/.exec(out)?.[1] ?? out;
  const file = newPath(".ndjson.gz");
  const sent = await command("data-export", [file], settingsOf(here));
  expect(sent).toMatchObject(done);
  const other = settingsOf(await elsewhere());
  expect(await command("restore", [file], other)).toMatchObject(done);
  const arrived = await command("data-export", [newPath(".ndjson.gz")], other);
  expect(arrived).toMatchObject(done);
  expect(rowsIn(arrived.out)).toBe(rowsIn(sent.out));
  expect(rowsIn(sent.out)).toHaveLength(64);
  const copy = newPath(onSqlite ? ".db" : ".ndjson.gz");
  expect(await command("backup", [copy], other)).toMatchObject(done);
  const third = settingsOf(await elsewhere());
  expect(await command("restore", [copy], third)).toMatchObject(done);
  const again = await command("data-export", [newPath(".ndjson.gz")], third);
  expect(rowsIn(again.out)).toBe(rowsIn(sent.out));
});

test("with another APP_SECRET the restored data are told to hold second factors that will not open", {
  timeout: 120_000,
}, async () => {
  const file = newPath(".ndjson.gz");
  expect(await command("data-export", [file], settingsOf(here))).toMatchObject(done);
  const settings = {
    ...settingsOf(await elsewhere()),
    APP_SECRET: "another-secret-of-thirty-two-characters",
  };
  const restored = await command("restore", [file], settings);
  expect(restored).toMatchObject(done);
  expect(restored.out).toContain("Aviso: APP_SECRET");
});

test("data of the demonstration do not become those of production", async () => {
  const other = await elsewhere();
  const file = newPath(".ndjson.gz");
  await command("data-export", [file], settingsOf(here));
  expect(await command("restore", [file], settingsOf(other))).toMatchObject(done);
  const demo = await openElsewhere(other);
  await demo.tx((tx) => noteFact(tx, "created-by", "demo"));
  const made = newPath(".ndjson.gz");
  expect(await command("data-export", [made], { ...settingsOf(other), TEJIDO_MODE: "demo" })).toMatchObject(
    done,
  );
  expect(await command("restore", [made], settingsOf(await elsewhere()))).toEqual(refused(/demostración/));
});

test("what cannot be done is told in one line, and nothing is written", async () => {
  const file = newPath(onSqlite ? ".db" : ".ndjson.gz");
  const settings = settingsOf(here);
  for (const name of ["backup", "restore", "data-export"])
    expect(await command(name, [], settings)).toEqual(refused(/npm run/));
  expect(await command("backup", [file], settings)).toMatchObject(done);
  expect(await command("backup", [file], settings)).toEqual(refused(/ya existe/));
  expect(await command("backup", [newPath("/no/such.db")], settings)).toEqual(refused(/no existe/));

  const before = await rows(tables.organizations);
  expect(await command("restore", [file], settings)).toEqual(refused(/en uso/));
  expect(await command("restore", [newPath(".db")], settings)).toEqual(refused(/no existe/));
  const bytes = readFileSync(file);
  const cut = newPath("");
  writeFileSync(cut, bytes.subarray(0, bytes.length - 5_000));
  const other = settingsOf(await elsewhere());
  expect(await command("restore", [cut], other)).toEqual(refused(/No se escribió nada/));
  writeFileSync(cut, "hola");
  expect(await command("restore", [cut], other)).toEqual(refused(/no es una copia/));
  expect(await rows(tables.organizations)).toEqual(before);

  expect(await command("restore", [file], other)).toMatchObject(done);
  expect(await command("restore", [file], other)).toEqual(refused(/ya tiene datos/));
});

test.skipIf(!onSqlite)(
  "a copy that was changed, or lacks a table, is refused, and leaves no trace",
  async () => {
    const file = newPath(".db");
    expect(await command("backup", [file], settingsOf(here))).toMatchObject(done);
    const whole = readFileSync(file);
    const sum = readFileSync(`${file}.sha256`, "utf8");
    expect(sum).toMatch(new RegExp(`^[0-9a-f]{64}  ${basename(file)}\\n$`));
    const other = await elsewhere();
    const refuses = async (about: RegExp) => {
      expect(await command("restore", [file], settingsOf(other))).toEqual(refused(about));
      expect(readdirSync(other.dataDir)).toEqual([]);
    };

    const letter = whole.indexOf("Yuleidy Rangel");
    const changed = Buffer.from(whole);
    changed[letter] = (changed[letter] ?? 0) ^ 1;
    writeFileSync(file, changed);
    await refuses(/su suma no coincide/);

    rmSync(`${file}.sha256`);
    writeFileSync(file, whole);
    const copy = new Database(file);
    copy.pragma("foreign_keys = off");
    copy.exec("drop table recovery_codes");
    copy.close();
    await refuses(/recoveryCodes/);
    writeFileSync(file, whole.subarray(0, whole.length - 40_960));
    await refuses(/dañado/);
    writeFileSync(file, whole);
    const foreign = new Database(file);
    foreign.pragma("foreign_keys = off");
    foreign.exec("delete from organizations where id = 3");
    foreign.close();
    await refuses(/dañado/);

    writeFileSync(file, whole);
    expect(await command("restore", [file], settingsOf(other))).toMatchObject(done);
  },
);

test.skipIf(!onSqlite)(
  "replacing keeps the old database beside the new, and waits for the site to stop",
  async () => {
    const file = newPath(".db");
    expect(await command("backup", [file], settingsOf(here))).toMatchObject(done);
    const other = await elsewhere();
    expect(await command("restore", [file], settingsOf(other))).toMatchObject(done);
    const running = await openElsewhere(other);
    await running.tx((tx) => noteFact(tx, "mark", "written since"));
    expect(await command("restore", [file, "--reemplazar"], settingsOf(other))).toEqual(refused(/en uso/));
    expect(await running.fresh.select().from(tables.installation)).toContainEqual(
      expect.objectContaining({ key: "mark" }),
    );
    await running.close();

    const again = await command("restore", [file, "--reemplazar"], settingsOf(other));
    expect(again).toMatchObject(done);
    const kept = /quedó en (\S+)/.exec(again.out)?.[1] ?? "";
    const value = (path: string) => {
      const connection = new Database(path, { readonly: true });
      const found = connection.prepare("select value from installation where key = 'mark'").pluck().get();
      connection.close();
      return found;
    };
    expect(value(kept)).toBe("written since");
    expect(value(databaseFile(other.dataDir))).toBeUndefined();

    writeFileSync(databaseFile(other.dataDir), "this is no database any more");
    expect(await command("restore", [file], settingsOf(other))).toEqual(refused(/ya tiene datos/));
    expect(await command("restore", [file, "--reemplazar"], settingsOf(other))).toMatchObject(done);
    expect(value(databaseFile(other.dataDir))).toBeUndefined();
  },
);

test("a backup that is made while people write holds all that was acknowledged before, and is whole", {
  timeout: 120_000,
}, async () => {
  const note = (key: string) => db.tx((tx) => noteFact(tx, key, "x".repeat(2_000)));
  for (let n = 0; n < 200; n++) await note(`before-${n}`);
  let writing = true;
  let count = 0;
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let n = 0; writing; n++) {
      await note(`during-${writer}-${n}`);
      count += 1;
    }
  });
  const file = newPath(onSqlite ? ".db" : ".ndjson.gz");
  const kept = await command("backup", [file], settingsOf(here));
  writing = false;
  await Promise.all(writers);
  expect(kept).toMatchObject(done);
  expect(count).toBeGreaterThan(50);
  const other = await elsewhere();
  expect(await command("restore", [file], settingsOf(other))).toMatchObject(done);
  const restored = await (await openElsewhere(other)).fresh.select().from(tables.installation);
  expect(restored.filter(({ key }) => key.startsWith("before-"))).toHaveLength(200);
});

test("a restore that is killed leaves nothing, or everything", { timeout: 120_000 }, async () => {
  const file = newPath(".ndjson.gz");
  expect(await command("data-export", [file], settingsOf(here))).toMatchObject(done);
  const other = await elsewhere();
  const wanted = (await rows(tables.organizations)).length;
  let whole = false;
  for (let delay = 200; delay < 3_000 && !whole; delay += 300) {
    const program = join(projectRoot, "build/server/restore.js");
    const given = { NODE_ENV: "production" as const, PATH: process.env.PATH, ...settingsOf(other) };
    const child = spawn(process.execPath, [program, file], { env: given, stdio: "ignore" });
    const gone = once(child, "exit");
    await Promise.race([gone, wait(delay)]);
    child.kill("SIGKILL");
    await gone;
    const found = await organizationsIn(other);
    expect([undefined, 0, wanted]).toContain(found);
    whole = found === wanted;
  }
  if (!whole) expect(await command("restore", [file], settingsOf(other))).toMatchObject(done);
  expect(await organizationsIn(other)).toBe(wanted);
});

/** How many organizations a database holds; undefined where there is none yet. */
async function organizationsIn(options: DbOptions): Promise<number | undefined> {
  if (onSqlite && !existsSync(databaseFile(options.dataDir))) return undefined;
  const database = await openElsewhere(options);
  try {
    return (await database.fresh.select().from(tables.organizations)).length;
  } catch (error) {
    if (isTableMissing(error)) return undefined;
    throw error;
  } finally {
    await database.close();
  }
}

test.skipIf(!inject("server"))(
  "a network on SQLite moves to PostgreSQL whole: both exports are equal, and the site starts on it",
  {
    timeout: 180_000,
  },
  async () => {
    const demo = { TEJIDO_MODE: "demo", LOG_LEVEL: "silent" };
    const dataDir = newPath("");
    const onFile = { ...productionSettings(dataDir), ...demo };
    await (await start(onFile)).end();
    const from = newPath(".ndjson");
    expect(await command("data-export", [from], onFile)).toMatchObject(done);
    expect(existsSync(databaseFile(dataDir))).toBe(true);

    const onServer = { ...settingsOf(await elsewhere()), ...demo };
    expect(await command("restore", [from], onServer)).toMatchObject(done);
    const to = newPath(".ndjson");
    expect(await command("data-export", [to], onServer)).toMatchObject(done);
    const [sent, arrived] = [from, to].map((path) => readFileSync(path, "utf8").split("\n"));
    const headers = [sent, arrived].map((lines) => JSON.parse(lines?.[0] ?? ""));
    expect(headers.map((header) => header.engine)).toEqual(["sqlite", "postgres"]);
    expect(arrived?.slice(1).join("\n") === sent?.slice(1).join("\n")).toBe(true);
    expect(sent?.length).toBeGreaterThan(500);

    const server = await start(onServer);
    expect(await signIn(server, mailOf("lideresa"), samplePassword)).toBe(303);
    await server.end();

    const copy = newPath(".db");
    expect(await command("backup", [copy], onFile)).toMatchObject(done);
    const empty = { ...settingsOf(await elsewhere()), ...demo };
    expect(await command("restore", [copy], empty)).toEqual(refused(/copia de SQLite/));
    expect(await command("restore", [from, "--reemplazar"], empty)).toEqual(refused(/solo para SQLite/));
  },
);
