import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { count, like } from "drizzle-orm";
import { afterAll, test as anyEngine, expect } from "vitest";
import { dbError } from "#db/client/errors";
import { groupCommit } from "#db/client/group-commit";
import type { Db } from "#db/client/index";
import { migrateSqlite } from "#db/client/migrate-sqlite";
import { openSqlite } from "#db/client/sqlite";
import { databaseFile, openReader, openWriter, pragmas } from "#db/client/sqlite-connection";
import { engine } from "#db/dialect/engine";
import { installation } from "#db/schema/installation";

const test = anyEngine.skipIf(engine !== "sqlite");
const folder = mkdtempSync(join(tmpdir(), "tejido-sqlite-"));
const now = new Date();

afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (engine === "sqlite") await migrateSqlite(folder);

const another = (...words: string[]): ChildProcess =>
  spawn(
    process.execPath,
    [fileURLToPath(new URL("./lock-holder.cjs", import.meta.url)), databaseFile(folder), ...words],
    { stdio: ["ignore", "pipe", "inherit"] },
  );

const put = (db: Db, key: string) =>
  db.tx((tx) => tx.insert(installation).values({ key, value: "x", updatedAt: now }));

const written = async (db: Db, prefix: string) =>
  (
    await db.read
      .select({ count: count() })
      .from(installation)
      .where(like(installation.key, `${prefix}%`))
  )[0]?.count;

/** A raw file with the writer over it, and the list of every statement it ran. */
function bench(name: string) {
  const ran: string[] = [];
  const connection = new Database(join(folder, name), {
    verbose: (statement) => ran.push(String(statement)),
  });
  connection.pragma("journal_mode = wal");
  connection.pragma("foreign_keys = on");
  connection.exec("create table parents (id integer primary key) strict");
  connection.exec(
    "create table rows (id integer primary key, text text, parent integer references parents (id)) strict",
  );
  ran.length = 0;
  const writer = groupCommit(connection, { slice: 1000, lockWait: 200 });
  const insert = connection.prepare("insert into rows (text, parent) values (?, ?)");
  return {
    connection,
    writer,
    put: (text: string, parent: number | null = null) => insert.run(text, parent),
    texts: () => connection.prepare("select text from rows order by id").pluck().all(),
    times: (statement: string) => ran.filter((each) => each.toLowerCase() === statement).length,
  };
}

test("every connection holds the pragmas, after its first write too", () => {
  const names = ["journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema"];
  const wanted = {
    journal_mode: "wal",
    synchronous: 2,
    foreign_keys: 1,
    secure_delete: 1,
    trusted_schema: 0,
  };
  const writer = openWriter(folder);
  writer.exec("insert into installation (key, value, updated_at) values ('pragma', 'x', 0)");
  expect(pragmas(writer, names)).toEqual(wanted);
  const reader = openReader(folder);
  reader.prepare("select count(*) from installation").get();
  expect(pragmas(reader, [...names, "query_only"])).toEqual({ ...wanted, query_only: 1 });
  reader.close();
  writer.close();

  // Without our setting the first write in WAL leaves `synchronous` at NORMAL.
  const bare = new Database(databaseFile(folder));
  bare.exec("delete from installation where key = 'pragma'");
  expect(bare.pragma("synchronous", { simple: true })).toBe(1);
  bare.close();
});

test("transactions that wait together share one commit", async () => {
  const { writer, put: insert, times, texts } = bench("shared.db");
  await Promise.all([1, 2, 3, 4, 5].map((row) => writer.submit(async () => insert(`row ${row}`))));
  expect(texts()).toHaveLength(5);
  expect(times("begin immediate")).toBe(1);
  expect(times("commit")).toBe(1);
  await writer.submit(async () => insert("alone"));
  expect(times("commit")).toBe(2);
});

test("nothing is acknowledged before its commit", async () => {
  const { writer, put: insert, times } = bench("acknowledged.db");
  await Promise.all(
    [1, 2, 3].map((row) =>
      writer.submit(async () => insert(`row ${row}`)).then(() => expect(times("commit")).toBe(1)),
    ),
  );
});

test("a commit that fails rejects everyone in it, and the next one works", async () => {
  const { connection, writer, put: insert, texts } = bench("commit.db");
  const endings = await Promise.allSettled([
    writer.submit(async () => insert("innocent")),
    writer.submit(async () => {
      connection.pragma("defer_foreign_keys = on");
      insert("orphan", 77);
    }),
    writer.submit(async () => {
      throw new Error("its own fault");
    }),
  ]);
  expect(endings.map((ending) => ending.status)).toEqual(["rejected", "rejected", "rejected"]);
  const reasons = endings.map((ending) => ending.status === "rejected" && ending.reason);
  expect(reasons.slice(0, 2).map(dbError)).toEqual(["foreign-key", "foreign-key"]);
  expect(reasons[2].message).toBe("its own fault");
  await writer.submit(async () => insert("next"));
  expect(texts()).toEqual(["next"]);
});

test("a full disk is called full, keeps nothing that was not acknowledged, and is survived", async () => {
  const { connection, writer, put: insert, texts } = bench("full.db");
  await writer.submit(async () => insert("first"));
  const pages = connection.pragma("page_count", { simple: true });
  connection.pragma(`max_page_count = ${pages}`);
  const endings = await Promise.allSettled([
    writer.submit(async () => insert("small")),
    writer.submit(async () => insert("x".repeat(100_000))),
    writer.submit(async () => insert("small too")),
  ]);
  expect(endings[1]?.status === "rejected" && dbError(endings[1].reason)).toBe("full");
  const acknowledged = ["small", "", "small too"].filter((_, turn) => endings[turn]?.status === "fulfilled");
  expect(texts()).toEqual(["first", ...acknowledged]);
  connection.pragma("max_page_count = 1000000");
  await writer.submit(async () => insert("later"));
  expect(texts().at(-1)).toBe("later");
});

test("a lock of another process is waited for without stopping the event loop, and then refused as busy", async () => {
  const db = await openSqlite(folder, { lockWait: 400 });
  const holder = another("hold", "1200");
  if (!holder.stdout) throw new Error("no output");
  await once(holder.stdout, "data");

  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);
  const started = performance.now();
  const refused = await put(db, "locked-1").catch((error: unknown) => error);
  const waited = performance.now() - started;
  clearInterval(ticking);
  expect(dbError(refused)).toBe("busy");
  expect(waited).toBeGreaterThan(350);
  expect(ticks).toBeGreaterThan(15);

  expect(await written(db, "locked-")).toBe(0);
  await once(holder, "exit");
  await put(db, "locked-2");
  expect(await written(db, "locked-")).toBe(1);
  await db.close();
});

test("a lock that is given back in time is only waited for", async () => {
  const db = await openSqlite(folder);
  const holder = another("hold", "300");
  if (!holder.stdout) throw new Error("no output");
  await once(holder.stdout, "data");
  await Promise.all([put(db, "patient-1"), put(db, "patient-2")]);
  expect(await written(db, "patient-")).toBe(2);
  await db.close();
});

test("several processes write to the same file and lose nothing", async () => {
  const db = await openSqlite(folder);
  const others = [another("write", "150"), another("write", "150")];
  const ended = others.map((child) => once(child, "exit"));
  for (let row = 0; row < 150; row++) await put(db, `ours-${row}`);
  expect((await Promise.all(ended)).map(([code]) => code)).toEqual([0, 0]);
  expect(await written(db, "ours-")).toBe(150);
  expect(await written(db, "other-")).toBe(300);
  await db.close();
});

test("timers fire while the queue of writes never empties", async () => {
  const db = await openSqlite(folder);
  let ticks = 0;
  let running = true;
  const ticking = setInterval(() => ticks++, 10);
  const busy = Array.from({ length: 50 }, async (_, writer) => {
    for (let row = 0; running; row++) await put(db, `load-${writer}-${row}`);
  });
  await new Promise((resolve) => setTimeout(resolve, 600));
  running = false;
  await Promise.all(busy);
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(12);
  await db.close();
});

test("closing waits for what was begun and refuses what comes later", async () => {
  const db = await openSqlite(folder);
  const begun = put(db, "closing-1");
  await db.close();
  await begun;
  await expect(put(db, "closing-2")).rejects.toThrow(/closed/);
  const again = await openSqlite(folder);
  expect(await written(again, "closing-")).toBe(1);
  await again.close();
});

test("deleted bytes do not stay in the file", async () => {
  const db = await openSqlite(folder);
  const secret = `algo-que-no-debe-quedar-${"z".repeat(40)}`;
  await db.tx((tx) => tx.insert(installation).values({ key: "erase", value: secret, updatedAt: now }));
  await db.tx((tx) => tx.delete(installation).where(like(installation.key, "erase")));
  await db.close();
  expect(readFileSync(databaseFile(folder)).includes(secret)).toBe(false);
  expect(() => statSync(`${databaseFile(folder)}-wal`)).toThrow();
});

test("what is no database of ours is refused in one line", async () => {
  const refusal = async (dataDir: string) =>
    await openSqlite(dataDir).then(
      () => "opened",
      (error: Error) => `${error.constructor.name}: ${error.message}`,
    );
  const inTheWay = join(folder, "in-the-way");
  writeFileSync(inTheWay, "");
  expect(await refusal(inTheWay)).toMatch(/^DatabaseUnreachable: DATA_DIR: no se puede abrir «[^\n]+$/);

  const garbage = mkdtempSync(join(folder, "garbage-"));
  writeFileSync(databaseFile(garbage), "this is not a database at all".repeat(100));
  expect(await refusal(garbage)).toMatch(/^DatabaseUnreachable: [^\n]+\(SQLITE_NOTADB\)\.$/);

  const foreign = mkdtempSync(join(folder, "foreign-"));
  const other = new Database(databaseFile(foreign));
  other.pragma("application_id = 42");
  other.close();
  expect(await refusal(foreign)).toMatch(/^DatabaseUnreachable: [^\n]+ no es una base de Tejido\.$/);
});
