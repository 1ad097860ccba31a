import { expect, test } from "vitest";
import { storeFile } from "#app/domain/files/storage.server";
import { removals, sweepExpiredRows } from "#app/domain/privacy/retention.server";
import { columnRules } from "#db/registry/columns";
import { claims } from "#db/schema/claims";
import { files } from "#db/schema/files";
import { importRows, imports } from "#db/schema/imports";
import { tables } from "#db/schema/index";
import { notifications } from "#db/schema/notifications";
import { organizations } from "#db/schema/organizations";
import { heldForms, rateLimits } from "#db/schema/sessions";
import { db, rows } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { asPerson, enter, person } from "#tests/support/people";

const hour = 3_600_000;

test("what has run out is removed, in as many rounds as it takes, and nothing else", async () => {
  const now = new Date();
  const later = new Date(now.getTime() + hour);
  const earlier = new Date(now.getTime() - hour);
  const ana = await person("Ana");
  await enter(ana);
  const window = (n: number, windowEndsAt: Date) => ({
    key: `k${n}-${windowEndsAt.getTime()}`,
    count: 1,
    windowEndsAt,
  });
  const held = (n: number, expiresAt: Date) => ({
    tokenHash: `h${n}`,
    path: "/x",
    sealedFields: "x",
    expiresAt,
    createdAt: earlier,
  });
  await db.tx(async (tx) => {
    await tx.insert(rateLimits).values(Array.from({ length: 500 }, (_, n) => window(n, earlier)));
    await tx.insert(rateLimits).values([window(500, earlier), window(501, later)]);
    await tx.insert(heldForms).values([held(1, earlier), held(2, later)]);
  });
  expect(await sweepExpiredRows(db, now)).toBe(502);
  expect((await rows(tables.rateLimits)).length).toBe(1);
  expect((await rows(tables.heldForms)).map((row) => row.tokenHash)).toEqual(["h2"]);
  expect((await rows(tables.sessions)).length).toBe(2);
  expect(await sweepExpiredRows(db, now)).toBe(0);

  const nextYear = new Date(now.getTime() + 365 * 24 * hour);
  await sweepExpiredRows(db, nextYear);
  expect((await rows(tables.sessions)).length).toBe(0);
});

test("every table whose rows go after some days has its removal, and no other", () => {
  const withDays = Object.entries(columnRules)
    .filter(([, { retention }]) => typeof retention === "object")
    .map(([table]) => table)
    // Its rows go with the import that they belong to.
    .filter((table) => table !== "importRows");
  expect(Object.keys(removals).sort()).toEqual(withDays.sort());
});

test("a letter, a claim with its proof, an import with its rows and file go when their time is over, not before", async () => {
  const now = new Date();
  const ago = (days: number) => new Date(now.getTime() - days * 24 * hour);
  const bea = await asPerson(await person("Bea"));
  const { id: organizationId } = await published();
  await db.tx(async (tx) => {
    const store = (purpose: "claim-proof" | "import") =>
      storeFile(
        tx,
        { purpose, mediaType: "application/pdf", name: "x.pdf", content: Buffer.from("%PDF-1.7") },
        bea,
        ago(400),
      );
    const claim = { organizationId, accountId: bea.id, proof: "Coordino el grupo.", createdAt: ago(400) };
    await tx.insert(claims).values([
      {
        ...claim,
        uid: "old",
        state: "rejected",
        decidedAt: ago(366),
        fileId: (await store("claim-proof")).id,
      },
      {
        ...claim,
        uid: "recent",
        state: "rejected",
        decidedAt: ago(364),
        fileId: (await store("claim-proof")).id,
      },
      {
        ...claim,
        uid: "just-answered",
        state: "rejected",
        decidedAt: ago(29),
        fileId: (await store("claim-proof")).id,
      },
      { ...claim, uid: "waiting", state: "pending" },
    ]);
    const load = { fileName: "lista.csv", state: "committed" as const, createdBy: bea.id };
    const [old] = await tx
      .insert(imports)
      .values({ ...load, uid: "old", createdAt: ago(31), fileId: (await store("import")).id })
      .returning({ id: imports.id });
    await tx.insert(imports).values({ ...load, uid: "recent", createdAt: ago(29) });
    await tx.update(organizations).set({ importId: old?.id ?? null });
    await tx.insert(importRows).values({ importId: old?.id ?? 0, row: 2, cells: ["Rosa"], decision: "skip" });
  });
  await sweepExpiredRows(db, now);
  expect((await rows(claims)).map(({ uid }) => uid).sort()).toEqual(["just-answered", "recent", "waiting"]);
  expect((await rows(claims)).filter(({ fileId }) => fileId !== null).map(({ uid }) => uid)).toEqual([
    "just-answered",
  ]);
  expect((await rows(imports)).map(({ uid }) => uid)).toEqual(["recent"]);
  expect(await rows(importRows)).toEqual([]);
  expect((await rows(files)).length).toBe(1);

  const letters = (await rows(notifications)).length;
  expect(letters).toBeGreaterThan(0);
  await db.tx((tx) => tx.update(notifications).set({ state: "sent" }));
  await sweepExpiredRows(db, new Date(now.getTime() + 179 * 24 * hour));
  expect((await rows(notifications)).length).toBe(letters);
  await sweepExpiredRows(db, new Date(now.getTime() + 181 * 24 * hour));
  expect(await rows(notifications)).toEqual([]);
});
