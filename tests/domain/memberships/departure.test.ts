import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { leave, removeMember } from "#app/domain/memberships/departure.server";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { membershipEndFacts } from "#app/domain/memberships/letter.server";
import { findMember, listRoles } from "#app/domain/memberships/member.server";
import { findOwnPlace } from "#app/domain/memberships/own.server";
import { changeRole } from "#app/domain/memberships/role-change.server";
import { hashToken, newToken, newUid } from "#app/domain/secrets.server";
import { tables } from "#db/schema/index";
import type { OrganizationRole } from "#db/schema/memberships";
import { db, rows } from "#tests/support/database";
import { member } from "#tests/support/members";
import { draft, join } from "#tests/support/organizations";
import { asPerson, person, type TestPerson } from "#tests/support/people";

async function placeOf(someone: TestPerson, organization: { readonly id: number }) {
  const place = await findOwnPlace(db.fresh, someone, organization.id);
  if (!place) throw new Error(`${someone.name} is not on the roster`);
  return place;
}

async function entering(organization: { readonly id: number }, role: OrganizationRole) {
  const someone = await person();
  await join(someone, organization, role);
  return someone;
}

const letters = async (to: { readonly id: number }) =>
  (await rows(tables.notifications))
    .filter(({ accountId }) => accountId === to.id)
    .map(({ kind, params }) => [kind, params] as const);

const reason = "Ya no participa en el grupo.";

test("a role is changed from now on, the one before stays as history, and she is told by letter", async () => {
  const organization = await draft();
  const ana = await entering(organization, "member");
  const leader = await asPerson(organization.leader);
  const place = await placeOf(ana, organization);
  const change = (role: OrganizationRole, held: OrganizationRole) =>
    db.tx((tx) => changeRole(tx, leader, place, { role, held }));
  expect(await change("editor", "member")).toBe("changed");
  const roles = await listRoles(db.fresh, organization.id, ana.id);
  expect(roles.map(({ role, until }) => [role, until === null])).toEqual([
    ["editor", true],
    ["member", false],
  ]);
  expect(await letters(ana)).toEqual([["role-changed", { organizationId: organization.id, role: "editor" }]]);
  expect(await change("leader", "member")).toBe("stale");
  expect(await change("editor", "editor")).toBe("unchanged");
  expect((await listRoles(db.fresh, organization.id, ana.id))[0]?.role).toBe("editor");
});

test("two forms of the same role sent at once give one role, never two that overlap", async () => {
  const organization = await draft();
  const ana = await entering(organization, "member");
  const leader = await asPerson(organization.leader);
  const place = await placeOf(ana, organization);
  const outcomes = await Promise.all(
    (["editor", "leader"] as const).map((role) =>
      db.tx((tx) => changeRole(tx, leader, place, { role, held: "member" })),
    ),
  );
  expect(outcomes.sort()).toEqual(["changed", "stale"]);
  const current = (await listRoles(db.fresh, organization.id, ana.id)).filter(({ until }) => until === null);
  expect(current).toHaveLength(1);
});

test("the last leader neither leaves, nor is removed, nor becomes a member", async () => {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const place = await placeOf(organization.leader, organization);
  expect(await db.tx((tx) => leave(tx, leader, place))).toBe("last-leader");
  expect(await db.tx((tx) => removeMember(tx, leader, place, reason))).toBe("last-leader");
  expect(await db.tx((tx) => changeRole(tx, leader, place, { role: "member", held: "leader" }))).toBe(
    "last-leader",
  );
  expect(await listLeaders(db.fresh, organization.id)).toEqual([leader.id]);
});

test("of two leaders who leave or remove each other at the same moment, one stays", async () => {
  for (const act of ["leave", "remove", "step-down"] as const) {
    const organization = await draft();
    const second = await entering(organization, "leader");
    const both = [organization.leader, second] as const;
    const acts = [both, [both[1], both[0]] as const].map(async ([one, other]) => {
      const viewer = await asPerson(one);
      const [own, foreign] = [await placeOf(one, organization), await placeOf(other, organization)];
      return db.tx((tx) => {
        if (act === "leave") return leave(tx, viewer, own);
        if (act === "remove") return removeMember(tx, viewer, foreign, reason);
        return changeRole(tx, viewer, own, { role: "member", held: "leader" });
      });
    });
    const outcomes = await Promise.all(acts);
    expect(outcomes, act).toContain("last-leader");
    expect(await listLeaders(db.fresh, organization.id), act).toHaveLength(1);
  }
});

test("whoever leaves stays as history, without how to reach her and what was noted of her", async () => {
  const organization = await draft();
  const ana = await entering(organization, "editor");
  const place = await placeOf(ana, organization);
  await db.tx((tx) =>
    tx
      .update(tables.members)
      .set({ phone: "+593991234567", note: "Tiene las llaves" })
      .where(eq(tables.members.id, place.id)),
  );
  const viewer = await asPerson(ana);
  const go = () => db.tx((tx) => leave(tx, viewer, place));
  expect([await go(), await go()]).toEqual(["ended", "gone"]);
  const [row] = (await rows(tables.members)).filter(({ id }) => id === place.id);
  expect(row).toMatchObject({ departure: "left", mail: null, phone: null, note: null });
  expect(row?.until).not.toBeNull();
  expect((await asPerson(ana)).roles).toEqual([]);
});

test("whoever is removed is told why by letter, and what waited for her is over", async () => {
  const organization = await draft();
  const ana = await entering(organization, "member");
  const leader = await asPerson(organization.leader);
  const place = await placeOf(ana, organization);
  const now = new Date();
  await db.tx((tx) =>
    tx.insert(tables.handovers).values({
      uid: newUid(),
      organizationId: organization.id,
      fromAccountId: leader.id,
      toAccountId: ana.id,
      afterwards: "member",
      state: "pending",
      createdAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
    }),
  );
  const remove = () => db.tx((tx) => removeMember(tx, leader, place, reason));
  expect([await remove(), await remove()]).toEqual(["ended", "gone"]);
  const told = { organizationId: organization.id, memberId: place.id };
  expect(await letters(ana)).toEqual([["membership-ended", told]]);
  expect(await membershipEndFacts(db.fresh, told)).toMatchObject({ reason, slug: null });
  await db.tx((tx) =>
    tx
      .update(tables.organizations)
      .set({ state: "published" })
      .where(eq(tables.organizations.id, organization.id)),
  );
  expect(await membershipEndFacts(db.fresh, told)).toMatchObject({ reason, slug: organization.slug });
  const [handover] = (await rows(tables.handovers)).filter(({ toAccountId }) => toAccountId === ana.id);
  expect(handover?.state).toBe("cancelled");
  expect(await findOwnPlace(db.fresh, ana, organization.id)).toMatchObject({ departureReason: reason });
});

test("someone without an account is taken off with her contact, and her invitation is over", async () => {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const luz = await member(organization, { mail: "luz@ejemplo.test", phone: "+593991234567", note: "Nota" });
  const now = new Date();
  await db.tx((tx) =>
    tx.insert(tables.invitations).values({
      uid: newUid(),
      organizationId: organization.id,
      role: "member",
      means: "mail",
      tokenHash: hashToken(newToken()),
      mail: "luz@ejemplo.test",
      memberId: luz.id,
      places: 1,
      state: "pending",
      createdAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
    }),
  );
  expect(await db.tx((tx) => removeMember(tx, leader, luz, reason))).toBe("ended");
  const gone = await findMember(db.fresh, organization.id, luz.uid);
  expect(gone).toMatchObject({ departure: "removed", mail: null, phone: null, note: null });
  const [invitation] = (await rows(tables.invitations)).filter(({ memberId }) => memberId === luz.id);
  expect(invitation).toMatchObject({ state: "cancelled", mail: null });
});

test("whoever comes back begins a stay of her own, and the earlier one stays as it ended", async () => {
  const organization = await draft();
  const ana = await entering(organization, "member");
  const viewer = await asPerson(ana);
  const place = await placeOf(ana, organization);
  await db.tx((tx) => leave(tx, viewer, place));
  await join(ana, organization, "member");
  const stays = (await rows(tables.members)).filter(({ accountId }) => accountId === ana.id);
  expect(stays.map(({ departure }) => departure).sort()).toEqual(["left", null].sort());
  expect((await placeOf(ana, organization)).until).toBeNull();
});
