import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptInvitation, rejectInvitation } from "#app/domain/invitations/acceptance.server";
import {
  cancelInvitation,
  inviteByLink,
  inviteByMail,
  mostWaiting,
} from "#app/domain/invitations/invitation.server";
import { findInvitation, listInvitations } from "#app/domain/invitations/list.server";
import { readInvitation } from "#app/domain/invitations/standing.server";
import { removeMember } from "#app/domain/memberships/departure.server";
import { endMembership } from "#app/domain/memberships/roles.server";
import { addressHash } from "#app/domain/notifications/suppressions.server";
import { runDue } from "#app/domain/schedule/due.server";
import { hashToken, newToken, newUid, open } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import { visitor } from "#app/domain/viewer";
import { invitations } from "#db/schema/invitations";
import { members } from "#db/schema/memberships";
import { notifications } from "#db/schema/notifications";
import { organizations } from "#db/schema/organizations";
import { scheduledTasks } from "#db/schema/schedule";
import { db, rows } from "#tests/support/database";
import { invitationNamed, lettersTo, link, roleOf } from "#tests/support/invitations";
import { draft, join, published } from "#tests/support/organizations";
import { asPerson, person, type TestPerson } from "#tests/support/people";

const day = 86_400_000;
const start = new Date("2026-03-01T12:00:00Z");
const later = (days: number) => new Date(start.getTime() + days * day);

const accept = async (someone: TestPerson, token: string, now?: Date) => {
  const viewer = await asPerson(someone);
  return db.tx((tx) => acceptInvitation(tx, viewer, { token }, now), { isolation: "read committed" });
};

/** The secret of the last letter of invitation to an address. */
async function tokenTo(mail: string): Promise<string> {
  const hash = addressHash(mail);
  const letter = (await rows(notifications))
    .filter((row) => row.kind === "membership-invitation" && row.addressHash === hash)
    .sort((one, other) => one.id - other.id)
    .at(-1);
  return JSON.parse(open("letter", letter?.sealed ?? "") ?? "{}").token ?? "";
}

/** Someone on the roster without an account. */
async function noted(organization: { readonly id: number }, name: string) {
  const uid = newUid();
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(members).values({
      ...{ uid, organizationId: organization.id, name, nameKey: fold(name) },
      ...{ since: "2020-02-03", createdAt: now, updatedAt: now },
    });
  });
  return uid;
}

test("a link lets in whoever holds it, with its role; the leaders are told, and nobody else", async () => {
  const organization = await draft();
  const second = await person("Otra líder");
  await join(second, organization, "leader");
  const { uid, token } = await link(organization, { role: "editor" });
  const ana = await person("Ana");
  expect(await accept(ana, token)).toBe("joined");
  expect(await roleOf(ana, organization)).toBe("editor");
  expect(await lettersTo(organization.leader)).toContain("member-joined");
  expect(await lettersTo(second)).toEqual(["member-joined"]);
  expect(await lettersTo(ana)).toEqual([]);
  const shown = await findInvitation(db.fresh, organization, uid);
  expect(shown?.accepted.map(({ name }) => name)).toEqual(["Ana"]);
  expect([shown?.taken, shown?.state, shown?.token]).toEqual([1, "pending", token]);
});

test("only the hash of a secret is kept open; of a letter nothing else, and what ended forgets the rest", async () => {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const { uid, token } = await link(organization);
  const stored = await invitationNamed(uid);
  expect(stored.tokenHash).toBe(hashToken(token));
  expect(JSON.stringify(stored)).not.toContain(token);
  const mail = "hash@personas.test";
  await db.tx((tx) => inviteByMail(tx, leader, organization, { mail, role: "member", member: "" }));
  const byMail = (await rows(invitations)).find((row) => row.mail === mail);
  expect(byMail?.sealedToken).toBeNull();
  expect(byMail?.tokenHash).toBe(hashToken(await tokenTo(mail)));
  for (const ended of [uid, byMail?.uid ?? ""]) {
    expect(await db.tx((tx) => cancelInvitation(tx, leader, organization, ended))).toBe("cancelled");
    const after = await invitationNamed(ended);
    expect([after.state, after.mail, after.sealedToken]).toEqual(["cancelled", null, null]);
    expect((await rows(scheduledTasks)).some((task) => task.key === ended)).toBe(false);
  }
});

test("of many who come at the same moment as many enter as there are places", async () => {
  const organization = await draft();
  const { uid, token } = await link(organization, { places: 3 });
  const people = await Promise.all(
    Array.from({ length: 10 }, async (_, n) => asPerson(await person(`Vecina ${n}`))),
  );
  const outcomes = await Promise.all(
    people.map((one) => db.tx((tx) => acceptInvitation(tx, one, { token }), { isolation: "read committed" })),
  );
  expect(outcomes.filter((outcome) => outcome === "joined")).toHaveLength(3);
  expect(outcomes.filter((outcome) => outcome === "unusable")).toHaveLength(7);
  const roles = await Promise.all(people.map((one) => roleOf(one, organization)));
  expect(roles.filter((role) => role === "member")).toHaveLength(3);
  const stored = await invitationNamed(uid);
  expect([stored.taken, stored.state, stored.sealedToken]).toEqual([3, "accepted", null]);
});

test("pressing twice, even at once, takes one place and joins once", async () => {
  const organization = await draft();
  const { uid, token } = await link(organization, { places: 4 });
  const ana = await asPerson(await person("Ana"));
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () =>
      db.tx((tx) => acceptInvitation(tx, ana, { token }), { isolation: "read committed" }),
    ),
  );
  expect(outcomes.sort()).toEqual([...Array(4).fill("already-member"), "joined"]);
  expect((await invitationNamed(uid)).taken).toBe(1);
  const hers = (await rows(members)).filter((row) => row.accountId === ana.id);
  expect(hers).toHaveLength(1);
});

test("who belongs keeps her role and takes no place; who was removed does not come back by the same link", async () => {
  const organization = await draft();
  const { uid, token } = await link(organization);
  expect(await accept(organization.leader, token)).toBe("already-member");
  expect(await roleOf(organization.leader, organization)).toBe("leader");
  expect((await invitationNamed(uid)).taken).toBe(0);
  const ana = await person("Ana");
  await accept(ana, token);
  const hers = { organizationId: organization.id, accountId: ana.id };
  await db.tx((tx) => endMembership(tx, hers, { departure: "removed", reason: "Se mudó a otra ciudad" }));
  expect(await accept(ana, token)).toBe("unusable");
  expect(await readInvitation(db.fresh, await asPerson(ana), { token })).toEqual({
    standing: "unusable",
    why: "unknown",
  });
  expect(await roleOf(ana, organization)).toBeUndefined();
});

test("who was removed comes back by no link that was there before, and nobody by hers; a later one serves", async () => {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const [rosa, ana] = [await person("Rosa"), await person("Ana")];
  await join(rosa, organization, "leader");
  const before = await link(organization);
  const hers = await link({ id: organization.id, leader: rosa });
  const place = (await rows(members)).find((row) => row.accountId === rosa.id);
  if (!place) throw new Error("she is not on the roster");
  expect(await db.tx((tx) => removeMember(tx, leader, place, "Cambió los acuerdos"))).toBe("ended");
  expect((await invitationNamed(hers.uid)).state).toBe("cancelled");
  expect(await accept(ana, hers.token)).toBe("unusable");
  expect(await accept(rosa, before.token)).toBe("unusable");
  expect(await readInvitation(db.fresh, await asPerson(rosa), { token: before.token })).toMatchObject({
    why: "unknown",
  });
  expect(await accept(ana, before.token)).toBe("joined");
  const after = await link(organization, {}, new Date(Date.now() + 1000));
  expect(await accept(rosa, after.token, new Date(Date.now() + 2000))).toBe("joined");
});

test("the instant decides: a link that ran out serves nobody, noted or not, and is then noted once", async () => {
  const organization = await draft();
  const { uid, token } = await link(organization, { days: 2 }, start);
  const ana = await person("Ana");
  expect(await accept(ana, token, later(2))).toBe("unusable");
  const listed = await listInvitations(db.fresh, organization, { now: later(2) });
  expect([listed.waiting.length, listed.ended[0]?.state]).toEqual([0, "expired"]);
  expect(await readInvitation(db.fresh, visitor("es"), { token }, later(2))).toEqual({
    standing: "unusable",
    why: "expired",
  });
  expect(await runDue(db, later(1.9))).toBe(0);
  await runDue(db, later(2.1));
  const stored = await invitationNamed(uid);
  expect([stored.state, stored.endedAt, stored.sealedToken]).toEqual(["expired", later(2.1), null]);
});

test("a letter goes to an address, discreetly and with nothing typed in it, whether or not someone has it", async () => {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const known = await person("Con cuenta");
  const invite = (mail: string) =>
    db.tx((tx) => inviteByMail(tx, leader, organization, { mail, role: "editor", member: "" }));
  const outcomes = [await invite(known.mail), await invite("sin.cuenta@personas.test")];
  expect(outcomes.map((outcome) => Object.keys(outcome))).toEqual([["uid"], ["uid"]]);
  expect(await lettersTo(known)).toEqual([]);
  for (const mail of [known.mail, "sin.cuenta@personas.test"]) {
    const letter = (await rows(notifications)).find((row) => row.addressHash === addressHash(mail));
    expect([letter?.kind, letter?.detail, letter?.accountId]).toEqual([
      "membership-invitation",
      "discreet",
      null,
    ]);
    expect(Object.keys(letter?.params ?? {})).toEqual(["invitationId"]);
  }
  expect(await invite("SIN.cuenta@personas.test")).toBe("already-invited");
  const token = await tokenTo("sin.cuenta@personas.test");
  expect(await accept(known, token)).toBe("joined");
  expect(await accept(await person("Tarde"), token)).toBe("unusable");
});

test("an invitation for someone of the roster gives her row the account, once", async () => {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const member = await noted(organization, "Rosa de la lista");
  const mail = "rosa@personas.test";
  await db.tx((tx) => inviteByMail(tx, leader, organization, { mail, role: "member", member }));
  const rosa = await person("Rosa Cuenta");
  await accept(rosa, await tokenTo(mail));
  const theirs = (await rows(members)).filter((row) => row.organizationId === organization.id);
  const hers = theirs.filter((row) => row.accountId === rosa.id);
  expect(hers.map(({ uid, name, since }) => [uid, name, since])).toEqual([
    [member, "Rosa Cuenta", "2020-02-03"],
  ]);
  const again = { mail: "otra@personas.test", role: "member", member } as const;
  expect(await db.tx((tx) => inviteByMail(tx, leader, organization, again))).toBe("member-gone");
  const elsewhere = await noted(await draft(), "De otra organización");
  expect(await db.tx((tx) => inviteByMail(tx, leader, organization, { ...again, member: elsewhere }))).toBe(
    "member-gone",
  );
});

test("who holds the link of a letter may say no, once; a link for many takes no no", async () => {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const mail = "no@personas.test";
  await db.tx((tx) => inviteByMail(tx, leader, organization, { mail, role: "member", member: "" }));
  const token = await tokenTo(mail);
  const refuse = (one: string) => db.tx((tx) => rejectInvitation(tx, visitor("es"), { token: one }));
  expect(await refuse(newToken())).toBe("unusable");
  expect(await refuse((await link(organization)).token)).toBe("unusable");
  expect(await refuse(token)).toBe("rejected");
  expect(await refuse(token)).toBe("unusable");
  expect(await accept(await person("Ana"), token)).toBe("unusable");
});

test("nobody joins an organization that went to the archive or that staff hid", async () => {
  const organization = await published();
  const { token } = await link(organization);
  const change = (state: object) =>
    db.tx(async (tx) => {
      await tx.update(organizations).set(state).where(eq(organizations.id, organization.id));
    });
  const ana = await person("Ana");
  await change({ hiddenAt: new Date() });
  expect(await accept(ana, token)).toBe("unusable");
  await change({ hiddenAt: null, state: "archived" });
  expect(await accept(ana, token)).toBe("unusable");
  await change({ state: "published" });
  expect(await accept(ana, token)).toBe("joined");
});

test("a leader cancels only what her organization made, and only once", async () => {
  const [organization, other] = [await draft(), await draft()];
  const leader = await asPerson(organization.leader);
  const { uid, token } = await link(organization);
  const stranger = await asPerson(other.leader);
  expect(await db.tx((tx) => cancelInvitation(tx, stranger, other, uid))).toBeUndefined();
  expect(await findInvitation(db.fresh, other, uid)).toBeUndefined();
  expect(await db.tx((tx) => cancelInvitation(tx, leader, organization, uid))).toBe("cancelled");
  expect(await db.tx((tx) => cancelInvitation(tx, leader, organization, uid))).toBe("moved-on");
  expect(await accept(await person("Ana"), token)).toBe("unusable");
});

test("two hundred invitations may wait, and one that ended makes room", async () => {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(invitations).values(
      Array.from({ length: mostWaiting }, () => ({
        ...{
          uid: newUid(),
          organizationId: organization.id,
          role: "member" as const,
          means: "link" as const,
        },
        ...{ tokenHash: hashToken(newToken()), places: 1, state: "pending" as const, createdAt: now },
        expiresAt: new Date(now.getTime() + day),
      })),
    );
  });
  const make = () =>
    db.tx((tx) => inviteByLink(tx, leader, organization, { uid: "", role: "member", places: 1, days: 1 }));
  expect(await make()).toBe("too-many");
  const [one] = (await listInvitations(db.fresh, organization)).waiting;
  await db.tx((tx) => cancelInvitation(tx, leader, organization, one?.uid ?? ""));
  expect(await make()).toHaveProperty("uid");
});

test("what ended stands in pages, the latest first, and nothing of it is lost", async () => {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const made: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    const { uid } = await link(organization);
    await db.tx((tx) => cancelInvitation(tx, leader, organization, uid));
    made.unshift(uid);
  }
  const page = async (asked: number) => {
    const { ended, ...shown } = await listInvitations(db.fresh, organization, { page: asked, size: 2 });
    return [ended.map(({ uid }) => uid), shown.page, shown.pages];
  };
  expect(await page(1)).toEqual([made.slice(0, 2), 1, 3]);
  expect(await page(2)).toEqual([made.slice(2, 4), 2, 3]);
  expect(await page(9)).toEqual([made.slice(4), 3, 3]);
});
