import { and, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import type { DueData } from "#app/domain/dues/due.schema";
import { addDue, editDue, removeDue } from "#app/domain/dues/edition.server";
import { findDue, listDues, listOwnDues } from "#app/domain/dues/list.server";
import { findReceipt, withNumber } from "#app/domain/dues/receipts.server";
import { noteRound } from "#app/domain/dues/round.server";
import { auditEvents } from "#db/schema/audit";
import { dues } from "#db/schema/dues";
import { members } from "#db/schema/memberships";
import { db } from "#tests/support/database";
import { draft, join } from "#tests/support/organizations";
import { asPerson, person } from "#tests/support/people";
import { due, member } from "#tests/support/roster-objects";

async function register() {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const find = async (uid: string) => {
    const found = await findDue(db.fresh, organization.id, uid);
    if (!found) throw new Error("the due is gone");
    return found;
  };
  const add = (data: Partial<DueData> & Pick<DueData, "member">) =>
    withNumber(db, (tx) =>
      addDue(tx, leader, organization, { period: "2026-01", amount: 250, paidOn: null, note: null, ...data }),
    );
  /** Says of a due as it stands whether it is paid, and how much it is. */
  const edit = async (uid: string, paidOn: string | null, amount = 1_000, version?: number) => {
    const stored = await find(uid);
    const data = { amount, paidOn, note: null, version: version ?? stored.version };
    return withNumber(db, (tx) => editDue(tx, leader, organization, stored, data));
  };
  const list = (asked: { period?: string; state?: "paid" | "owed" } = {}) =>
    listDues(db.fresh, organization.id, { period: undefined, state: undefined, page: 1, ...asked });
  return { organization, leader, find, add, edit, list };
}

test("twenty payments at once get twenty numbers, none twice and none left out", {
  timeout: 60_000,
}, async () => {
  const { organization, edit } = await register();
  const owed: string[] = [];
  for (let count = 0; count < 20; count += 1) owed.push((await due({ organization })).uid);
  const outcomes = await Promise.all(owed.map((uid) => edit(uid, "2026-01-15")));
  expect(new Set(outcomes)).toEqual(new Set(["paid"]));
  const stored = await db.fresh.select().from(dues).where(eq(dues.organizationId, organization.id));
  expect(stored.map(({ receiptNumber }) => receiptNumber ?? 0).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, at) => at + 1),
  );
});

test("numbers are counted by organization; one that changes keeps its number, and a void one never comes back", async () => {
  const { organization, leader, find, edit } = await register();
  const elsewhere = await register();
  const [first, second, third] = [
    await due({ organization }),
    await due({ organization }),
    await due({ organization }),
  ].map(({ uid }) => uid) as [string, string, string];
  await edit(first, "2026-01-15");
  await edit(second, "2026-01-15");
  const other = await due({ organization: elsewhere.organization });
  await elsewhere.edit(other.uid, "2026-01-15");
  expect((await elsewhere.find(other.uid)).receiptNumber).toBe(1);
  expect(await edit(second, "2026-01-16", 2_000)).toBe("edited");
  expect(await find(second)).toMatchObject({ receiptNumber: 2, amountCents: 2_000, paidOn: "2026-01-16" });

  const removed = await find(second);
  expect(await db.tx((tx) => removeDue(tx, leader, organization, removed))).toBe("removed");
  expect(await db.tx((tx) => removeDue(tx, leader, organization, removed))).toBe("gone");
  await edit(third, "2026-01-17");
  expect((await find(third)).receiptNumber).toBe(3);
  await edit(third, null);
  expect(await find(third)).toMatchObject({ receiptNumber: null, paidOn: null });
  expect(await findReceipt(db.fresh, organization.id, third)).toBeUndefined();
  await edit(third, "2026-01-18");
  expect((await find(third)).receiptNumber).toBe(4);
  const receipt = await findReceipt(db.fresh, organization.id, third);
  expect(receipt).toMatchObject({
    number: 4,
    issuer: leader.name,
    name: "Rosa Canaria",
    paidOn: "2026-01-18",
  });
  expect(await findReceipt(db.fresh, elsewhere.organization.id, third)).toBeUndefined();
  const voided = and(eq(auditEvents.organizationId, organization.id), eq(auditEvents.act, "due.void"));
  expect(await db.fresh.$count(auditEvents, voided)).toBe(2);
});

test("the same due sent twice is one, and only who is on the roster of the organization can have one", async () => {
  const { organization, add } = await register();
  const { uid } = await member({ organization });
  const outcomes = await Promise.all([1, 2, 3].map(() => add({ member: uid, paidOn: "2026-01-15" })));
  expect(outcomes.sort()).toEqual(["paid", "there", "there"]);
  expect(await add({ member: uid, period: "2026" })).toBe("added");
  const former = await member({ organization, until: "2025-12-31" });
  const stranger = await member({ organization: await draft() });
  expect([await add({ member: former.uid }), await add({ member: stranger.uid })]).toEqual(["gone", "gone"]);
});

test("of two who edit at once the second is told", async () => {
  const { organization, edit, find } = await register();
  const { uid } = await due({ organization });
  expect([await edit(uid, null, 300, 1), await edit(uid, null, 400, 1)]).toEqual(["edited", "stale"]);
  expect((await find(uid)).amountCents).toBe(300);
});

test("a round notes the due for everyone of today who has none of that period, once", async () => {
  const { organization, leader, add, list } = await register();
  const people: string[] = [];
  for (let count = 0; count < 4; count += 1) people.push((await member({ organization })).uid);
  await member({ organization, until: "2025-12-31" });
  await add({ member: people[0] ?? "", paidOn: "2026-01-15" });
  const round = () => db.tx((tx) => noteRound(tx, leader, organization, { period: "2026-01", amount: 500 }));
  const rounds = await Promise.all([round(), round()]);
  expect(rounds.map(({ noted }) => noted).sort()).toEqual([0, 4]);
  expect(rounds.map(({ skipped }) => skipped).sort()).toEqual([1, 5]);
  expect((await list()).sum).toEqual({ count: 5, paidCount: 1, cents: 2_250, paidCents: 250 });
});

test("the register filters and adds up, also for whoever left", async () => {
  const { organization, list } = await register();
  const gone = await member({ organization, name: "Zoila Canaria" });
  await due({ organization, memberId: gone.id, period: "2026-02", amountCents: 300 });
  await due({ organization, period: "2026-02", amountCents: 500, paidOn: "2026-02-01", receiptNumber: 1 });
  await due({ organization, period: "2025", amountCents: 700 });
  await due({ organization: await draft(), period: "2026-02", amountCents: 9_000 });
  await db.tx(async (tx) => {
    await tx.delete(members).where(inArray(members.id, [gone.id]));
  });
  const all = await list();
  expect(all.rows.map(({ name, period }) => [name, period]).slice(0, 3)).toEqual(
    expect.arrayContaining([
      ["Rosa Canaria", "2026-02"],
      [null, "2026-02"],
    ]),
  );
  expect(all.totals).toEqual([
    { period: "2026-02", count: 2, paidCount: 1, cents: 800, paidCents: 500 },
    { period: "2025", count: 1, paidCount: 0, cents: 700, paidCents: 0 },
  ]);
  const owed = await list({ period: "2026-02", state: "owed" });
  expect(owed.rows.map(({ amountCents }) => amountCents)).toEqual([300]);
  expect(owed.sum).toEqual({ count: 1, paidCount: 0, cents: 300, paidCents: 0 });
});

test("a member reads her own dues and nobody else's", async () => {
  const { organization } = await register();
  const ana = await person("Ana Canaria");
  await join(ana, organization, "member");
  const [hers] = await db.fresh.select().from(members).where(eq(members.accountId, ana.id));
  await due({ organization, memberId: hers?.id ?? 0 });
  await due({ organization });
  const own = await listOwnDues(db.fresh, organization.id, ana.id);
  expect(own.map(({ name }) => name)).toEqual(["Ana Canaria"]);
});
