import { asc, avg, count, eq, max, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { dbError } from "#db/client/errors";
import { accounts } from "#db/schema/accounts";
import { auditEvents } from "#db/schema/audit";
import { memberships } from "#db/schema/memberships";
import { offices } from "#db/schema/offices";
import { organizations } from "#db/schema/organizations";
import { rateLimits } from "#db/schema/sessions";
import { type TerritoryLevel, territories } from "#db/schema/territories";
import { db } from "#tests/support/database";

const at = new Date("2025-03-01T23:59:59.987Z");

test("instants keep their milliseconds, lists and booleans come back as they went", async () => {
  await db.tx(async (tx) => {
    await tx.insert(auditEvents).values({
      at,
      role: "self",
      act: "try",
      objectKind: "value",
      outcome: "done",
      fields: ["name", "misión «año»"],
    });
    await tx.update(offices).set({ active: false, createdAt: at }).where(eq(offices.slug, "quito"));
  });
  const event = await db.fresh.select().from(auditEvents).where(eq(auditEvents.act, "try"));
  expect(event).toMatchObject([{ at, fields: ["name", "misión «año»"], accountId: null }]);
  expect(event[0]?.at).toBeInstanceOf(Date);
  expect(await db.fresh.select().from(offices).where(eq(offices.active, false))).toMatchObject([
    { slug: "quito", active: false, createdAt: at },
  ]);
});

test("identities, counts and numbers are numbers", async () => {
  const rows = await db.fresh
    .select({ level: territories.level, count: count(), greatest: max(territories.id) })
    .from(territories)
    .groupBy(territories.level)
    .orderBy(asc(territories.level));
  expect(rows.map(({ level, count: found }) => [level, found])).toEqual([
    ["canton", 221],
    ["country", 245],
    ["province", 24],
  ]);
  for (const row of rows) expect(typeof row.greatest).toBe("number");
  expect(await db.fresh.$count(territories, eq(territories.level, "province"))).toBe(24);
  const mean = await db.fresh
    .select({ mean: sql<number>`cast(${avg(territories.latitude)} as integer)` })
    .from(territories);
  expect(typeof mean[0]?.mean).toBe("number");
});

test("returning tells which rows a command reached", async () => {
  await db.tx(async (tx) => {
    const insert = () => tx.insert(rateLimits).values({ key: "once", count: 1, windowEndsAt: at });
    expect(await insert().onConflictDoNothing().returning({ key: rateLimits.key })).toHaveLength(1);
    expect(await insert().onConflictDoNothing().returning({ key: rateLimits.key })).toHaveLength(0);
    expect(await tx.delete(rateLimits).where(eq(rateLimits.key, "none")).returning()).toHaveLength(0);
  });
});

const canton = { level: "canton" as TerritoryLevel, code: "0401", name: "Otro", nameKey: "otro" };
const office = { slug: "otra", name: "Otra", cantonId: 999_999, createdAt: at };

test("what the database refuses has the same name on both engines", async () => {
  const refusal = async (attempt: Promise<unknown>) =>
    dbError(await attempt.catch((error: unknown) => error));
  expect(await refusal(db.tx((tx) => tx.insert(territories).values(canton)))).toBe("unique");
  expect(await refusal(db.tx((tx) => tx.insert(offices).values(office)))).toBe("foreign-key");
  const parish = { ...canton, level: "parish" as TerritoryLevel, code: "040150" };
  expect(await refusal(db.tx((tx) => tx.insert(territories).values(parish)))).toBe("check");
  expect(
    await refusal(
      db.tx(async () => {
        throw new Error("ours");
      }),
    ),
  ).toBeUndefined();
});

test("the unique index on current memberships speaks of current ones only", async () => {
  await db.tx(async (tx) => {
    const place = await tx.select().from(territories).where(eq(territories.code, "0401")).limit(1);
    const person = await tx
      .insert(accounts)
      .values({
        uid: "u1",
        name: "Ana",
        nameKey: "ana",
        mail: "ana@tejido.test",
        mailKey: "ana@tejido.test",
        passwordHash: "x",
        passwordChangedAt: at,
        createdAt: at,
      })
      .returning({ id: accounts.id });
    const group = await tx
      .insert(organizations)
      .values({
        uid: "o1",
        slug: "o1",
        name: "O",
        nameKey: "o",
        kind: "collective",
        legalForm: "informal",
        formedBy: "mixed",
        mission: "",
        cantonId: place[0]?.id ?? 0,
        state: "draft",
        createdAt: at,
        updatedAt: at,
      })
      .returning({ id: organizations.id });
    const membership = {
      organizationId: group[0]?.id ?? 0,
      accountId: person[0]?.id ?? 0,
      role: "leader",
      since: at,
      createdAt: at,
    } as const;
    await tx
      .insert(memberships)
      .values([{ ...membership, until: at }, { ...membership, until: at }, membership]);
    expect(await tx.insert(memberships).values(membership).onConflictDoNothing().returning()).toEqual([]);
  });
});

test("the audit log takes rows and lets none be changed or deleted", async () => {
  const all = () => db.fresh.select({ id: auditEvents.id, act: auditEvents.act }).from(auditEvents);
  await db.tx((tx) =>
    tx
      .insert(auditEvents)
      .values({ at, role: "self", act: "stay", objectKind: "value", outcome: "done", fields: [] }),
  );
  const before = await all();
  await expect(db.tx((tx) => tx.update(auditEvents).set({ act: "gone" }))).rejects.toThrow();
  await expect(db.tx((tx) => tx.delete(auditEvents))).rejects.toThrow();
  expect(await all()).toEqual(before);
});
