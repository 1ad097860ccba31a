import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptHandover, refuseHandover } from "#app/domain/handovers/answer.server";
import { cancelHandover, handoverLasts, offerHandover } from "#app/domain/handovers/offer.server";
import { findHandover, findOwnOffer, listHandoversFor } from "#app/domain/handovers/standing.server";
import { listSuccessors } from "#app/domain/handovers/successors.server";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { endMembership, giveRole } from "#app/domain/memberships/roles.server";
import { runDue } from "#app/domain/schedule/due.server";
import { type AfterHandover, handovers } from "#db/schema/invitations";
import { members } from "#db/schema/memberships";
import { db, rows } from "#tests/support/database";
import { lettersTo, roleOf } from "#tests/support/invitations";
import { draft, join } from "#tests/support/organizations";
import { asPerson, person, type TestPerson } from "#tests/support/people";

type Led = Awaited<ReturnType<typeof draft>>;
const start = new Date("2026-03-01T12:00:00Z");
const after = new Date(start.getTime() + handoverLasts);

const rosterName = async (someone: TestPerson, { id }: { id: number }) =>
  (await rows(members)).find((row) => row.accountId === someone.id && row.organizationId === id)?.uid ?? "";

const offer = async (organization: Led, to: TestPerson, afterwards: AfterHandover = "member", now?: Date) => {
  const giver = await asPerson(organization.leader);
  const successor = await rosterName(to, organization);
  return db.tx((tx) => offerHandover(tx, giver, organization, { successor, afterwards }, now));
};

const offered = async (organization: Led, now?: Date) => {
  const found = await findOwnOffer(db.fresh, organization.leader, organization, now);
  if (!found) throw new Error("no offer waits");
  return found;
};

const led = async (role: "member" | "editor" | "leader" = "member") => {
  const organization = await draft();
  const rosa = await person("Rosa");
  await join(rosa, organization, role);
  return { organization, rosa };
};

test.each([
  ["leader", "leader"],
  ["editor", "editor"],
  ["member", "member"],
  ["leave", undefined],
] as const)(
  "the last leader hands over and becomes %s; the successor leads from the same moment",
  async (afterwards, role) => {
    const { organization, rosa } = await led();
    expect(await offer(organization, rosa, afterwards)).toBe("offered");
    expect(await roleOf(rosa, organization)).toBe("member");
    expect(await lettersTo(rosa)).toEqual(["handover-offered"]);
    const waiting = await offered(organization);
    const viewer = await asPerson(rosa);
    expect(await db.tx((tx) => acceptHandover(tx, viewer, waiting))).toBe("accepted");
    expect(await roleOf(rosa, organization)).toBe("leader");
    expect(await roleOf(organization.leader, organization)).toBe(role);
    expect(await lettersTo(organization.leader)).toContain("handover-answered");
    expect(await listLeaders(db.fresh, organization.id)).toContain(rosa.id);
    expect(await db.tx((tx) => acceptHandover(tx, viewer, waiting))).not.toBe("accepted");
  },
);

test("someone who already leads can be the successor, and nobody without an account or from elsewhere", async () => {
  const { organization, rosa } = await led("leader");
  const elsewhere = await led();
  const names = await listSuccessors(db.fresh, organization, organization.leader);
  expect(names.map(({ name, role }) => [name, role])).toEqual([["Rosa", "leader"]]);
  const giver = await asPerson(organization.leader);
  const successor = await rosterName(elsewhere.rosa, elsewhere.organization);
  const foreign = { successor, afterwards: "member" } as const;
  expect(await db.tx((tx) => offerHandover(tx, giver, organization, foreign))).toBe("successor-gone");
  const own = { ...foreign, successor: await rosterName(organization.leader, organization) };
  expect(await db.tx((tx) => offerHandover(tx, giver, organization, own))).toBe("successor-gone");
  await offer(organization, rosa, "leave");
  const viewer = await asPerson(rosa);
  const waiting = await offered(organization);
  expect(await db.tx((tx) => acceptHandover(tx, viewer, waiting))).toBe("accepted");
  expect(await listLeaders(db.fresh, organization.id)).toEqual([rosa.id]);
});

test("one offer of a leader waits at a time, also of many at once, and she can take it back", async () => {
  const { organization, rosa } = await led();
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => offer(organization, rosa)));
  expect(outcomes.filter((outcome) => outcome === "offered")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "already-offered")).toHaveLength(4);
  const { uid } = await offered(organization);
  const [giver, other] = [await asPerson(organization.leader), await asPerson(rosa)];
  expect(await db.tx((tx) => cancelHandover(tx, other, uid))).toBeUndefined();
  expect(await db.tx((tx) => cancelHandover(tx, giver, uid))).toBe("cancelled");
  expect(await db.tx((tx) => cancelHandover(tx, giver, uid))).toBe("moved-on");
  expect(await offer(organization, rosa)).toBe("offered");
});

test("a refused or expired offer changes nobody's part, and another can follow", async () => {
  const { organization, rosa } = await led("editor");
  const viewer = await asPerson(rosa);
  await offer(organization, rosa, "leave", start);
  const old = await offered(organization, start);
  expect(await listHandoversFor(db.fresh, rosa, after)).toEqual([]);
  expect(await db.tx((tx) => acceptHandover(tx, viewer, old, after))).toBe("answered");
  expect(await offer(organization, rosa, "leave", after)).toBe("offered");
  const waiting = await offered(organization, after);
  expect(await db.tx((tx) => refuseHandover(tx, viewer, waiting, after))).toBe("rejected");
  expect(await db.tx((tx) => refuseHandover(tx, viewer, waiting, after))).toBe("answered");
  expect(await roleOf(rosa, organization)).toBe("editor");
  expect(await roleOf(organization.leader, organization)).toBe("leader");
  const later = new Date(after.getTime() + 1);
  await offer(organization, rosa, "leave", later);
  await runDue(db, new Date(later.getTime() + handoverLasts));
  const states = (await rows(handovers)).filter((row) => row.organizationId === organization.id);
  expect(states.map(({ state }) => state).sort()).toEqual(["expired", "expired", "rejected"]);
});

test("who offered her part is told that nobody answered in time, while she leads", async () => {
  const { organization, rosa } = await led();
  const other = await led();
  await join(await person("Tercera"), other.organization, "leader");
  await offer(organization, rosa, "member", start);
  await offer(other.organization, other.rosa, "member", start);
  const former = { organizationId: other.organization.id, accountId: other.organization.leader.id };
  await db.tx((tx) => giveRole(tx, former, "editor"));
  await runDue(db, after);
  expect(await lettersTo(organization.leader)).toContain("handover-answered");
  expect(await lettersTo(other.organization.leader)).not.toContain("handover-answered");
});

test("an offer whose giver leads no more is void: the successor does not become leader by it", async () => {
  const { organization, rosa } = await led();
  const third = await person("Tercera");
  await join(third, organization, "leader");
  await offer(organization, rosa);
  const waiting = await offered(organization);
  const giver = { organizationId: organization.id, accountId: organization.leader.id };
  await db.tx((tx) => giveRole(tx, giver, "editor"));
  expect(await listHandoversFor(db.fresh, rosa)).toEqual([]);
  const names = { slug: organization.slug, uid: waiting.uid };
  expect((await findHandover(db.fresh, rosa, names))?.isVoid).toBe(true);
  const viewer = await asPerson(rosa);
  expect(await db.tx((tx) => acceptHandover(tx, viewer, waiting))).toBe("void");
  expect(await roleOf(rosa, organization)).toBe("member");
  expect((await findHandover(db.fresh, rosa, names))?.state).toBe("cancelled");
});

test("a successor who left meanwhile does not come back by accepting, and the giver goes on leading", async () => {
  const { organization, rosa } = await led();
  await offer(organization, rosa, "leave");
  const waiting = await offered(organization);
  const hers = { organizationId: organization.id, accountId: rosa.id };
  await db.tx((tx) => endMembership(tx, hers, { departure: "left" }));
  expect((await offered(organization)).isVoid).toBe(true);
  const viewer = await asPerson(rosa);
  expect(await db.tx((tx) => acceptHandover(tx, viewer, waiting))).toBe("void");
  expect(await roleOf(rosa, organization)).toBeUndefined();
  expect(await roleOf(organization.leader, organization)).toBe("leader");
});

test("two leaders who hand over to each other at the same moment leave the organization led", async () => {
  const { organization, rosa } = await led("leader");
  await offer(organization, rosa, "leave");
  const there = await offered(organization);
  const [giver, viewer] = [await asPerson(organization.leader), await asPerson(rosa)];
  const successor = await rosterName(organization.leader, organization);
  const back = { successor, afterwards: "leave" } as const;
  await db.tx((tx) => offerHandover(tx, viewer, organization, back));
  const [here] = await db.fresh.select().from(handovers).where(eq(handovers.fromAccountId, rosa.id)).limit(1);
  if (!here) throw new Error("no offer came back");
  const outcomes = await Promise.all([
    db.tx((tx) => acceptHandover(tx, viewer, there)),
    db.tx((tx) => acceptHandover(tx, giver, here)),
  ]);
  expect(outcomes.sort()).toEqual(["accepted", "void"]);
  expect(await listLeaders(db.fresh, organization.id)).toHaveLength(1);
});

test("only the two whom it concerns find an offer; the successor has it among what waits for her", async () => {
  const { organization, rosa } = await led();
  await offer(organization, rosa);
  const { uid } = await offered(organization);
  const stranger = await person("Otra");
  await join(stranger, organization, "leader");
  const names = { slug: organization.slug, uid };
  expect(await findHandover(db.fresh, stranger, names)).toBeUndefined();
  expect((await findHandover(db.fresh, rosa, names))?.to).toBe("Rosa");
  expect(await findHandover(db.fresh, rosa, { ...names, slug: "otra-casa" })).toBeUndefined();
  expect((await listHandoversFor(db.fresh, rosa)).map((row) => row.uid)).toEqual([uid]);
});
