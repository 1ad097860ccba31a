import { readFileSync, statSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { asc, eq, inArray } from "drizzle-orm";
import { getTableConfig as postgresConfig } from "drizzle-orm/pg-core";
import { getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { sealAuditLog, verifyAuditChain } from "#app/domain/audit/seal.server";
import { env } from "#app/env.server";
import type { DbOptions } from "#db/client/index";
import { engine } from "#db/dialect/engine";
import { tables } from "#db/schema/index";
import { seedNetwork } from "#db/seed/network";
import { exportData, restore } from "#db/transfer/installation";
import { carried, momentary, shapes } from "#db/transfer/shapes";
import { db } from "#tests/support/database";
import { person } from "#tests/support/people";
import { elsewhere, newPath, openElsewhere } from "./elsewhere";

const here = { dataDir: env().dataDir, databaseUrl: env().databaseUrl };
const taken = { replace: false, verify: async () => {} };
const { fileParts, files, notifications, organizations } = tables;

await seedNetwork(db);
await awkwardRows();
await sealAuditLog(db, new Date(Date.now() + 3_600_000));

const file = newPath(".ndjson.gz");
await exportData(here, file);
const other = await elsewhere();
await restore(other, file, taken);
const moved = await openElsewhere(other);

/** What letters, numbers and keys can be like at their worst. */
async function awkwardRows(): Promise<void> {
  const ana = await person("Ana");
  const at = new Date("1969-12-31T23:59:59.999Z");
  await db.tx(async (tx) => {
    const text = `"Ñandú" \\ \u2028 👩🏽‍🌾 \r\n\t e\u0301 ${"largo ".repeat(20_000)}`;
    await tx.update(organizations).set({ mission: text }).where(eq(organizations.id, 1));
    const [letter] = await tx.select().from(notifications).limit(1);
    if (!letter) throw new Error("the sample has no letter");
    const { id, ...rest } = letter;
    await tx.insert(notifications).values({
      ...rest,
      uid: "awkward",
      params: { zeta: "1", alpha: 2, "10": "diez", "9": "nueve", ñ: 0.1 },
      createdAt: at,
    });
    const last = await tx.select({ id: organizations.id }).from(organizations).orderBy(asc(organizations.id));
    const [first, second] = [last.at(0)?.id ?? 0, last.at(-1)?.id ?? 0];
    await tx
      .update(organizations)
      .set({ mergedIntoId: second, mergedAt: at })
      .where(eq(organizations.id, first));
    const [uploaded] = await tx
      .insert(files)
      .values({
        uid: "file",
        purpose: "document",
        mediaType: "application/pdf",
        name: "acta.pdf",
        size: 600_000,
        sha256: "0".repeat(64),
        createdAt: at,
        createdBy: ana.id,
      })
      .returning({ id: files.id });
    for (let position = 0; position < 40; position++)
      await tx.insert(fileParts).values({
        fileId: uploaded?.id ?? 0,
        position,
        content: Buffer.alloc(256 * 1024, Buffer.from([0, 255, 10, 13, position])),
      });
  });
}

const textOf = (path: string) => {
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8");
};

async function linesOf(options: DbOptions): Promise<string[]> {
  const path = newPath(".ndjson");
  await exportData(options, path);
  return textOf(path).split("\n");
}

test("an export that was taken in elsewhere and exported again is the same, but for when it was made", async () => {
  const [sent, arrived] = [textOf(file).split("\n"), await linesOf(other)];
  const header = (lines: string[]) => ({ ...JSON.parse(lines[0] ?? ""), at: "", sha256: "" });
  expect(header(arrived)).toEqual(header(sent));
  expect(arrived.slice(1).join("\n") === sent.slice(1).join("\n")).toBe(true);
  expect(sent.length).toBeGreaterThan(500);
});

test("the file is its owner's alone", () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("every value arrives as it was, identities included", async () => {
  for (const { name, table, key } of carried) {
    const rows = (from: typeof db) =>
      from.fresh
        .select()
        .from(table as typeof tables.accounts)
        .orderBy(...key.map((column) => asc(column)));
    if (name !== "fileParts") expect(await rows(moved), name).toEqual(await rows(db));
  }
  const [part] = await moved.fresh.select().from(fileParts).where(eq(fileParts.position, 7));
  expect(part?.content.subarray(0, 5)).toEqual(Buffer.from([0, 255, 10, 13, 7]));
});

test("the hash chain of the log holds, and its rows still let no one change them", async () => {
  const { auditEvents, auditSeals } = tables;
  expect((await moved.fresh.select().from(auditSeals)).length).toBeGreaterThan(0);
  expect(await verifyAuditChain(moved.fresh)).toBe("intact");
  await expect(moved.tx((tx) => tx.update(auditEvents).set({ act: "other" }))).rejects.toThrow();
});

test("an identity that was given out before is not given out again, nor is one that was deleted", async () => {
  const lastOf = async (database: typeof db) => {
    const [made] = await database.tx((tx) =>
      tx
        .insert(files)
        .values({
          uid: `next-${Math.random()}`,
          purpose: "logo",
          mediaType: "image/png",
          name: "a.png",
          size: 1,
          sha256: "0",
          createdAt: new Date(),
        })
        .returning({ id: files.id }),
    );
    return made?.id ?? 0;
  };
  const gone = await lastOf(db);
  await db.tx(async (tx) => void (await tx.delete(files).where(eq(files.id, gone))));
  const path = newPath(".ndjson");
  await exportData(here, path);
  const third = await elsewhere();
  await restore(third, path, taken);
  expect(await lastOf(await openElsewhere(third))).toBe(gone + 1);
});

test("what belongs to the moment stays behind: nobody is signed in", async () => {
  expect((await db.fresh.select().from(tables.sessions)).length).toBeGreaterThan(0);
  expect(await moved.fresh.select().from(tables.sessions)).toEqual([]);
  expect(await moved.fresh.select().from(tables.rateLimits)).toEqual([]);
  expect(textOf(file)).not.toContain('"t":"sessions"');
});

test("no table that travels needs one that does not", () => {
  expect(carried.length + momentary.length).toBe(shapes.length);
  const left = momentary.map((name) => tables[name]) as readonly unknown[];
  for (const { name, table } of carried) {
    const { foreignKeys } =
      engine === "postgres" ? postgresConfig(table as never) : sqliteConfig(table as never);
    const parents = foreignKeys.map((key) => key.reference().foreignTable);
    expect(
      parents.filter((parent) => left.includes(parent)),
      name,
    ).toEqual([]);
  }
});

test("a second export of the same moment has the same rows and the same sum", async () => {
  const lines = await linesOf(other);
  expect((await linesOf(other)).slice(1)).toEqual(lines.slice(1));
  await moved.tx(async (tx) => {
    await tx
      .update(tables.accounts)
      .set({ name: "Otra" })
      .where(inArray(tables.accounts.id, [1]));
  });
  expect((await linesOf(other)).at(-2)).not.toBe(lines.at(-2));
});
