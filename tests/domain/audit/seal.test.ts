import { asc, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { record } from "#app/domain/audit/log.server";
import { sealAuditLog, verifyAuditChain } from "#app/domain/audit/seal.server";
import { type AuditEvent, auditEvents, auditSeals } from "#db/schema/audit";
import { db, rows } from "#tests/support/database";
import { removeTriggers, restoreTriggers } from "./triggers";

const minute = 60_000;
const start = new Date("2027-01-01T12:00:00Z");
const at = (minutes: number) => new Date(start.getTime() + minutes * minute);

/** What whoever owns the database can do, and the seals must show. */
async function tamper(
  work: (tx: Parameters<Parameters<typeof db.tx>[0]>[0]) => Promise<unknown>,
): Promise<void> {
  await removeTriggers();
  await db.tx(async (tx) => void (await work(tx)));
  await restoreTriggers();
}

beforeEach(() =>
  tamper(async (tx) => {
    await tx.delete(auditEvents);
    await tx.delete(auditSeals);
  }),
);

const act = (name: string, when: Date) =>
  db.tx((tx) => record(tx, "system", name, { kind: "office", id: 7 }, { fields: ["name"], now: when }));

async function sealedLog(): Promise<AuditEvent[]> {
  for (const [index, name] of ["office.add", "office.edit", "office.edit"].entries()) {
    await act(name, at(index));
    await sealAuditLog(db, at(index + 2));
  }
  return db.fresh.select().from(auditEvents).orderBy(asc(auditEvents.id));
}

test("rows are sealed once they are a minute old, each by one link", async () => {
  await act("office.add", at(0));
  expect(await sealAuditLog(db, at(0.5))).toBe(0);
  expect(await sealAuditLog(db, at(2))).toBe(1);
  expect(await sealAuditLog(db, at(3))).toBe(0);
  await act("office.edit", at(3));
  expect(await sealAuditLog(db, at(5))).toBe(1);
  expect(await rows(auditSeals)).toHaveLength(2);
  expect(await verifyAuditChain(db.fresh)).toBe("intact");
});

test("a young row holds back those after it, since one with a lower id may still appear", async () => {
  await act("office.add", at(10));
  await act("office.edit", at(0));
  expect(await sealAuditLog(db, at(5))).toBe(0);
  expect(await sealAuditLog(db, at(12))).toBe(2);
});

test("an empty log, and one that is not sealed yet, are intact", async () => {
  expect(await verifyAuditChain(db.fresh)).toBe("intact");
  await act("office.add", at(0));
  expect(await verifyAuditChain(db.fresh)).toBe("intact");
});

test("more rows than one link takes are sealed in one run", async () => {
  await db.tx(async (tx) => {
    for (let index = 0; index < 1100; index++)
      await record(tx, "system", "office.edit", { kind: "office", id: index }, { now: start });
  });
  expect(await sealAuditLog(db, at(5))).toBe(1100);
  expect(await rows(auditSeals)).toHaveLength(3);
  expect(await verifyAuditChain(db.fresh)).toBe("intact");
});

test("two processes that seal at once make one chain", async () => {
  for (const index of [0, 1, 2, 3]) await act("office.edit", at(index));
  await Promise.all([sealAuditLog(db, at(9)), sealAuditLog(db, at(9))]);
  expect(await verifyAuditChain(db.fresh)).toBe("intact");
});

const changes: [string, Partial<AuditEvent>][] = [
  ["who did it", { accountId: 99 }],
  ["when", { at: at(-60) }],
  ["the act", { act: "office.view" }],
  ["the right", { role: "admin" }],
  ["the object", { objectId: 8 }],
  ["the organization", { organizationId: 4 }],
  ["the outcome", { outcome: "refused" }],
  ["the fields", { fields: [] }],
];

test.each(changes)(
  "a sealed row of which somebody changed %s breaks the chain at its link",
  async (_, change) => {
    const [, second] = await sealedLog();
    expect(await verifyAuditChain(db.fresh)).toBe("intact");
    await tamper((tx) =>
      tx
        .update(auditEvents)
        .set(change)
        .where(eq(auditEvents.id, second?.id ?? 0)),
    );
    expect(await verifyAuditChain(db.fresh)).toEqual({ brokenAt: at(3) });
  },
);

test("a removed row, a removed last row and one slipped in are seen", async () => {
  for (const position of [0, 2]) {
    const log = await sealedLog();
    const victim = log.at(position);
    if (!victim) throw new Error("no row");
    await tamper((tx) => tx.delete(auditEvents).where(eq(auditEvents.id, victim.id)));
    expect(await verifyAuditChain(db.fresh)).not.toBe("intact");
    await tamper((tx) => tx.insert(auditEvents).values(victim));
    expect(await verifyAuditChain(db.fresh)).toBe("intact");
    await tamper(async (tx) => {
      await tx.delete(auditEvents);
      await tx.delete(auditSeals);
    });
  }
  const log = await sealedLog();
  const first = log[0];
  if (!first) throw new Error("no row");
  await tamper((tx) => tx.insert(auditEvents).values({ ...first, id: first.id - 1 }));
  expect(await verifyAuditChain(db.fresh)).toEqual({ brokenAt: at(2) });
});

test("a check of the newest links does not look at the older ones", async () => {
  const [first] = await sealedLog();
  await tamper((tx) =>
    tx
      .update(auditEvents)
      .set({ act: "x" })
      .where(eq(auditEvents.id, first?.id ?? 0)),
  );
  expect(await verifyAuditChain(db.fresh, 2)).toBe("intact");
  expect(await verifyAuditChain(db.fresh, 3)).toEqual({ brokenAt: at(2) });
});

test("a link made anew for a changed row does not fit the next one", async () => {
  await sealedLog();
  const seals = await db.fresh.select().from(auditSeals).orderBy(asc(auditSeals.id));
  const forged = { hash: "f".repeat(64) };
  await tamper((tx) =>
    tx
      .update(auditSeals)
      .set(forged)
      .where(eq(auditSeals.id, seals[0]?.id ?? 0)),
  );
  expect(await verifyAuditChain(db.fresh, 2)).toEqual({ brokenAt: seals[1]?.sealedAt });
});

test("with the triggers in place no row of the log can be changed or removed", async () => {
  await sealedLog();
  for (const table of [auditEvents, auditSeals]) {
    await expect(db.tx((tx) => tx.delete(table).where(sql`1 = 1`))).rejects.toThrow();
  }
  await expect(db.tx((tx) => tx.update(auditEvents).set({ act: "x" }))).rejects.toThrow();
  expect(await rows(auditEvents)).toHaveLength(3);
});
