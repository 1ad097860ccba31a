import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listOwnDues } from "#app/domain/dues/list.server";
import { admit } from "#app/domain/memberships/admission.server";
import { findMember } from "#app/domain/memberships/member.server";
import { unite } from "#app/domain/memberships/union.server";
import { hashToken, newToken, newUid } from "#app/domain/secrets.server";
import { referencesTo } from "#db/registry/references";
import { tables } from "#db/schema/index";
import { db, rows } from "#tests/support/database";
import { member } from "#tests/support/members";
import { draft, join } from "#tests/support/organizations";
import { asPerson, person } from "#tests/support/people";
import { due } from "#tests/support/roster-objects";

/** Someone with an account, whom the organization had noted before under another spelling. */
async function rosaTwice() {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const rosa = await person("Rosa Pérez");
  await join(rosa, organization, "member");
  const [held] = (await rows(tables.members)).filter(({ accountId }) => accountId === rosa.id);
  if (!held) throw new Error("she is not on the roster");
  const facts = { phone: "+593991234567", mail: "rosa@libreta.test", note: "Lleva las llaves" };
  const noted = await member(organization, { name: "Roza Peres", since: "2019-05-01", ...facts });
  const uniteThem = (uid = held.uid, other = noted.uid) =>
    db.tx((tx) => unite(tx, leader, organization, { uid, other }));
  const find = (uid: string) => findMember(db.fresh, organization.id, uid);
  return { organization, leader, rosa, held, noted, unite: uniteThem, find };
}

const invitationFor = (organization: { readonly id: number }, memberId: number) =>
  db.tx(async (tx) => {
    const now = new Date();
    const [written] = await tx
      .insert(tables.invitations)
      .values({
        ...{ uid: newUid(), organizationId: organization.id, role: "member", means: "mail", memberId },
        ...{ tokenHash: hashToken(newToken()), mail: "rosa@libreta.test", places: 1, state: "pending" },
        ...{ createdAt: now, expiresAt: new Date(now.getTime() + 86_400_000) },
      })
      .returning();
    return written?.id ?? 0;
  });

test("every table that names someone on a roster is handed on; a new one would be noticed", () => {
  expect(referencesTo("members")).toEqual([
    { table: "invitations", column: "memberId" },
    { table: "dues", column: "memberId" },
  ]);
});

test.each(["from her account", "from what was noted"])(
  "two entries become the one with the account, which gets what it lacks, asked %s",
  async (from) => {
    const { held, noted, leader, organization, find, unite } = await rosaTwice();
    const outcome = await (from === "from her account" ? unite() : unite(noted.uid, held.uid));
    expect(outcome).toBe("united");
    expect(await find(noted.uid)).toBeUndefined();
    expect(await find(held.uid)).toMatchObject({
      ...{ name: "Rosa Pérez", role: "member", accountId: held.accountId, version: held.version + 1 },
      ...{ since: "2019-05-01", phone: "+593991234567", note: "Lleva las llaves", mail: null },
    });
    const acts = (await rows(tables.auditEvents)).filter(({ act }) => act === "membership.unite");
    expect(acts.filter(({ organizationId }) => organizationId === organization.id)).toMatchObject([
      { accountId: leader.id, objectId: held.id, fields: ["since", "phone", "note"], role: "leader" },
    ]);
  },
);

test("what the entry with the account has stays as it is", async () => {
  const { held, find, unite } = await rosaTwice();
  const own = { phone: "+593997654321", note: "Coordina", since: "2018-01-01", mail: "suya@correo.test" };
  await db.tx((tx) => tx.update(tables.members).set(own).where(eq(tables.members.id, held.id)));
  expect(await unite()).toBe("united");
  expect(await find(held.uid)).toMatchObject(own);
});

test("her dues come along, and of a period that both have the paid one stays", async () => {
  const { organization, rosa, held, noted, unite } = await rosaTwice();
  const paid = { paidOn: "2026-01-05" };
  const give = (memberId: number, period: string, amountCents: number, receiptNumber?: number) =>
    due({ organization, memberId, period, amountCents, ...(receiptNumber && { ...paid, receiptNumber }) });
  await give(noted.id, "2025", 100, 1);
  await give(noted.id, "2026", 200, 2);
  await give(held.id, "2026", 300);
  await give(noted.id, "2027", 400);
  await give(held.id, "2027", 500);
  expect(await unite()).toBe("united");
  const left = await listOwnDues(db.fresh, organization.id, rosa.id);
  expect(left.map(({ period, amountCents, receiptNumber }) => [period, amountCents, receiptNumber])).toEqual([
    ["2027", 500, null],
    ["2026", 200, 2],
    ["2025", 100, 1],
  ]);
  const removed = (await rows(tables.auditEvents)).filter(
    ({ act, organizationId }) => act === "due.remove" && organizationId === organization.id,
  );
  expect(removed).toHaveLength(2);
});

test("where both have a receipt for the same period nothing is changed", async () => {
  const { organization, held, noted, find, unite } = await rosaTwice();
  for (const [memberId, receiptNumber] of [
    [held.id, 1],
    [noted.id, 2],
  ] as const)
    await due({ organization, memberId, period: "2026", paidOn: "2026-01-05", receiptNumber });
  await due({ organization, memberId: noted.id, period: "2025" });
  expect(await unite()).toBe("both-paid");
  expect(await find(noted.uid)).toMatchObject({ note: "Lleva las llaves" });
  expect(await find(held.uid)).toMatchObject({ note: null });
  const ofNoted = await db.fresh.$count(tables.dues, eq(tables.dues.memberId, noted.id));
  expect(ofNoted).toBe(2);
});

test("an invitation to the account that she has is cancelled and keeps her name", async () => {
  const { organization, held, noted, unite } = await rosaTwice();
  const id = await invitationFor(organization, noted.id);
  expect(await unite()).toBe("united");
  const [left] = await db.fresh.select().from(tables.invitations).where(eq(tables.invitations.id, id));
  expect(left).toMatchObject({ memberId: held.id, state: "cancelled", mail: null });
});

test("two entries without account become the first, and its invitation stays open", async () => {
  const { organization, noted, find, unite } = await rosaTwice();
  const again = await member(organization, {
    name: "Rosa P.",
    since: "2017-01-01",
    mail: "otra@libreta.test",
  });
  const id = await invitationFor(organization, again.id);
  expect(await unite(noted.uid, again.uid)).toBe("united");
  expect(await find(noted.uid)).toMatchObject({
    ...{ name: "Roza Peres", since: "2017-01-01", mail: "rosa@libreta.test" },
  });
  const [left] = await db.fresh.select().from(tables.invitations).where(eq(tables.invitations.id, id));
  expect(left).toMatchObject({ memberId: noted.id, state: "pending" });
});

test("two accounts, someone of another roster, someone who is gone and one entry twice are never joined", async () => {
  const { organization, held, noted, unite } = await rosaTwice();
  const twin = await person("Rosa Pérez");
  await join(twin, organization, "editor");
  const [other] = (await rows(tables.members)).filter(({ accountId }) => accountId === twin.id);
  const elsewhere = await member(await draft(), { name: "Rosa Pérez" });
  const former = await member(organization, { name: "Rosa Pérez", until: "2025-01-01", departure: "left" });
  const before = (await rows(tables.members)).length;
  expect(await unite(held.uid, other?.uid)).toBe("two-accounts");
  for (const uid of [elsewhere.uid, former.uid, held.uid, "ninguna", ""])
    expect([uid, await unite(held.uid, uid)]).toEqual([uid, "gone"]);
  expect((await rows(tables.members)).length).toBe(before);
  expect(await unite(noted.uid, other?.uid)).toBe("united");
});

test("the same form sent twice at once joins them once", async () => {
  const { organization, held, unite } = await rosaTwice();
  expect((await Promise.all([unite(), unite()])).sort()).toEqual(["gone", "united"]);
  const acts = and(
    eq(tables.auditEvents.act, "membership.unite"),
    eq(tables.auditEvents.organizationId, organization.id),
  );
  expect(await db.fresh.$count(tables.auditEvents, acts)).toBe(1);
  expect(await db.fresh.$count(tables.members, eq(tables.members.id, held.id))).toBe(1);
});

test("of someone who gets her account at the same moment, nothing that was noted is lost", async () => {
  const { organization, noted, find, unite } = await rosaTwice();
  const ana = await person("Ana Gil");
  const organizationId = organization.id;
  const enter = () =>
    db.tx((tx) => admit(tx, { organizationId, accountId: ana.id, role: "member", memberId: noted.id }));
  const [outcome] = await Promise.all([unite(), enter()]);
  expect(["united", "two-accounts"]).toContain(outcome);
  const hers = and(eq(tables.members.organizationId, organizationId), eq(tables.members.accountId, ana.id));
  expect(await db.fresh.$count(tables.members, hers)).toBe(1);
  expect((await find(noted.uid)) === undefined).toBe(outcome === "united");
});
