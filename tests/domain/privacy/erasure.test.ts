import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { test as anyEngine, expect, onTestFinished } from "vitest";
import { editOrganization } from "#app/domain/organizations/edition.server";
import { deleteAccount } from "#app/domain/privacy/account-deletion.server";
import { sweepExpiredRows } from "#app/domain/privacy/retention.server";
import { env } from "#app/env.server";
import { openReader } from "#db/client/sqlite-connection";
import { engine } from "#db/dialect/engine";
import { registrations } from "#db/schema/accounts";
import { organizations } from "#db/schema/organizations";
import { db, rows } from "#tests/support/database";
import { current, editionData, giveChannels, published } from "#tests/support/organizations";
import { asPerson, enter, person } from "#tests/support/people";

const onSqlite = anyEngine.skipIf(engine !== "sqlite");

/** The files of the data folder in which these bytes stand. */
function filesWith(canary: string): string[] {
  const { dataDir } = env();
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(canary))
    .map((path) => path.slice(dataDir.length + 1));
}

const registration = (mail: string, expiresAt: Date) =>
  db.tx((tx) =>
    tx.insert(registrations).values({
      ...{ name: "Canaria", mail, mailKey: mail, passwordHash: "x", passwordGrade: "staff" },
      ...{ locale: "es", letterDetail: "discreet", tokenHash: mail, expiresAt, createdAt: new Date() },
    }),
  );

anyEngine("what a person registered with goes with her account", async () => {
  const ana = await person("Ana");
  await registration(ana.mail, new Date(Date.now() + 3_600_000));
  await registration("otra@personas.test", new Date(Date.now() + 3_600_000));
  const viewer = await asPerson(ana);
  expect(await db.tx((tx) => deleteAccount(tx, viewer))).toBe("deleted");
  expect((await rows(registrations)).map(({ mail }) => mail)).toEqual(["otra@personas.test"]);
  expect(await db.erase()).toBe(true);
});

anyEngine("erasing inside a transaction is refused, and done while others write", async () => {
  await expect(db.tx(() => db.erase())).rejects.toThrow(/inside a transaction/);
  const writing = Promise.all(
    Array.from({ length: 50 }, (_, turn) => registration(`w${turn}@personas.test`, new Date())),
  );
  expect(await db.erase()).toBe(true);
  await writing;
});

onSqlite("of a deleted account no file of the data folder keeps the address", async () => {
  const ana = await person("Ana", { mail: "canaria-borrada@personas.test" });
  await enter(ana);
  await registration(ana.mail, new Date());
  const viewer = await asPerson(ana);
  expect(filesWith("canaria-borrada@")).not.toEqual([]);
  await db.tx((tx) => deleteAccount(tx, viewer));
  // Deleted and committed, it still stands in the log.
  expect(filesWith("canaria-borrada@")).toEqual(["tejido.db-wal"]);
  expect(await db.erase()).toBe(true);
  expect(filesWith("canaria-borrada@")).toEqual([]);
});

onSqlite("what the sweep removes is in no file afterwards", async () => {
  const now = new Date();
  await registration("canaria-barrida@personas.test", now);
  await db.erase();
  expect(filesWith("canaria-barrida@")).toEqual(["tejido.db"]);
  await sweepExpiredRows(db, new Date(now.getTime() + 25 * 3_600_000));
  expect(filesWith("canaria-barrida@")).toEqual([]);
});

onSqlite(
  "words that a profile no longer says are in no file, the indexes of the search included",
  async () => {
    const lia = await person("Lía");
    const { id } = await published({ leader: lia, mission: "Cantamos como la canariamision al amanecer." });
    await giveChannels({ id }, [["mail", "canariacanal@personas.test", "public"]]);
    await db.erase();
    expect(filesWith("canariamision")).toEqual(["tejido.db"]);
    expect(filesWith("canariacanal")).toEqual(["tejido.db"]);
    const data = await editionData({ mission: "Cantamos al amanecer." });
    const { version } = await current(id);
    const viewer = await asPerson(lia);
    expect(await db.tx((tx) => editOrganization(tx, viewer, { id }, data, version))).toBe("edited");
    await db.erase();
    expect(filesWith("canariamision")).toEqual([]);

    await db.tx((tx) => tx.delete(organizations).where(eq(organizations.id, id)));
    await db.erase();
    expect(filesWith("canariacanal")).toEqual([]);
  },
);

onSqlite("while another process goes on reading it is said that the disk still holds it", async () => {
  const reader = openReader(env().dataDir);
  onTestFinished(() => {
    reader.close();
  });
  reader.exec("begin");
  reader.prepare("select count(*) from organizations").get();
  await registration("canaria-leida@personas.test", new Date());
  expect(await db.erase()).toBe(false);
  reader.exec("commit");
  expect(await db.erase()).toBe(true);
});
