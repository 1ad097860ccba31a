import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { publishOrganization } from "#app/domain/organizations/publication.server";
import { returnOrganization } from "#app/domain/organizations/return.server";
import { countWaiting, oldestWait } from "#app/domain/organizations/review-queue.server";
import { submitOrganization } from "#app/domain/organizations/submission.server";
import { auditEvents } from "#db/schema/audit";
import { memberships } from "#db/schema/memberships";
import { notifications } from "#db/schema/notifications";
import { organizations } from "#db/schema/organizations";
import { db } from "#tests/support/database";
import { current, draft, join, published, submitted } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

const reason = "Falta contar en qué barrio se reúnen.";

const lettersAbout = async (id: number) => {
  const rows = await db.fresh
    .select({ kind: notifications.kind, accountId: notifications.accountId, params: notifications.params })
    .from(notifications)
    .orderBy(asc(notifications.id));
  return rows.filter((row) => row.params.organizationId === id);
};

const actsOn = (id: number) =>
  db.fresh
    .select({ act: auditEvents.act, role: auditEvents.role, accountId: auditEvents.accountId })
    .from(auditEvents)
    .where(and(eq(auditEvents.objectKind, "organization"), eq(auditEvents.objectId, id)))
    .orderBy(asc(auditEvents.id));

test("a submitted draft is in review, with date and person, and every leader of today gets a letter", async () => {
  const organization = await draft();
  const [bea, cris, dora] = [await person("Bea"), await person("Cris"), await person("Dora")];
  await join(bea, organization, "leader");
  await join(cris, organization, "editor");
  await join(dora, organization, "leader");
  await db.tx(async (tx) => {
    await tx.update(memberships).set({ until: new Date() }).where(eq(memberships.accountId, dora.id));
  });
  const ana = await asPerson(organization.leader);
  expect(await db.tx((tx) => submitOrganization(tx, ana, organization))).toBe("submitted");
  const now = await current(organization.id);
  expect(now).toMatchObject({ state: "in-review", submittedBy: ana.id, version: 1 });
  expect(now.submittedAt).toBeInstanceOf(Date);
  expect(await lettersAbout(organization.id)).toMatchObject([
    { kind: "organization-submitted", accountId: ana.id },
    { kind: "organization-submitted", accountId: bea.id },
  ]);
});

test("what was submitted already is not a draft, and nobody hears of it twice", async () => {
  const organization = await submitted();
  const ana = await asPerson(organization.leader);
  expect(await db.tx((tx) => submitOrganization(tx, ana, organization))).toBe("not-a-draft");
  expect(await lettersAbout(organization.id)).toHaveLength(1);
});

test("a published profile is verified by the same person at the same moment", async () => {
  const organization = await submitted();
  const networks = await asPerson(await staff("networks"));
  const at = new Date("2026-03-04T15:00:00Z");
  expect(await db.tx((tx) => publishOrganization(tx, networks, organization, at))).toBe("published");
  expect(await current(organization.id)).toMatchObject({
    state: "published",
    publishedAt: at,
    publishedBy: networks.id,
    verifiedAt: at,
    verifiedBy: networks.id,
  });
  expect((await actsOn(organization.id)).at(-1)).toEqual({
    act: "organization.publish",
    role: "networks",
    accountId: networks.id,
  });
  expect((await lettersAbout(organization.id)).at(-1)).toMatchObject({ kind: "organization-published" });
});

test("a text that changed under the reviewer's eyes is not published", async () => {
  const organization = await submitted();
  const networks = await asPerson(await staff("networks"));
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ version: 2 }).where(eq(organizations.id, organization.id));
  });
  expect(await db.tx((tx) => publishOrganization(tx, networks, organization))).toBe("changed");
  expect((await current(organization.id)).state).toBe("in-review");
});

test("a returned profile is a draft with its reason, and can be submitted again", async () => {
  const organization = await submitted();
  const networks = await asPerson(await staff("networks"));
  const ana = await asPerson(organization.leader);
  expect(await db.tx((tx) => returnOrganization(tx, networks, organization, reason))).toBe("returned");
  expect(await current(organization.id)).toMatchObject({
    state: "draft",
    returnedBy: networks.id,
    returnedReason: reason,
  });
  expect(await db.tx((tx) => submitOrganization(tx, ana, organization))).toBe("submitted");
  expect((await actsOn(organization.id)).map(({ act }) => act)).toEqual([
    "organization.register",
    "organization.submit",
    "organization.return",
    "organization.submit",
  ]);
  expect((await lettersAbout(organization.id)).map(({ kind }) => kind)).toEqual([
    "organization-submitted",
    "organization-returned",
    "organization-submitted",
  ]);
});

test("what is not in review is neither published nor returned, and leaves no trace", async () => {
  const networks = await asPerson(await staff("networks"));
  for (const organization of [await draft(), await published()]) {
    const before = { acts: await actsOn(organization.id), letters: await lettersAbout(organization.id) };
    const row = await current(organization.id);
    expect(await db.tx((tx) => publishOrganization(tx, networks, organization))).toBe("not-in-review");
    expect(await db.tx((tx) => returnOrganization(tx, networks, organization, reason))).toBe("not-in-review");
    expect(await current(organization.id)).toEqual(row);
    expect({ acts: await actsOn(organization.id), letters: await lettersAbout(organization.id) }).toEqual(
      before,
    );
  }
});

test("of a publication and a return at the same moment one is done, with its one letter", async () => {
  const networks = await asPerson(await staff("networks"));
  for (let round = 0; round < 5; round += 1) {
    const organization = await submitted();
    const outcomes = await Promise.all([
      db.tx((tx) => publishOrganization(tx, networks, organization)),
      db.tx((tx) => returnOrganization(tx, networks, organization, reason)),
      db.tx((tx) => publishOrganization(tx, networks, organization)),
    ]);
    expect(outcomes.filter((outcome) => outcome !== "not-in-review")).toHaveLength(1);
    expect(await lettersAbout(organization.id)).toHaveLength(2);
    expect(await actsOn(organization.id)).toHaveLength(3);
  }
});

test("what waits is counted, with the longest wait", async () => {
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ state: "archived" });
  });
  expect([await countWaiting(db.fresh), await oldestWait(db.fresh)]).toEqual([0, undefined]);
  for (const day of [3, 1, 2]) {
    const organization = await draft();
    const ana = await asPerson(organization.leader);
    await db.tx((tx) => submitOrganization(tx, ana, organization, new Date(Date.UTC(2026, 0, day))));
  }
  expect(await countWaiting(db.fresh)).toBe(3);
  expect(await oldestWait(db.fresh)).toEqual(new Date(Date.UTC(2026, 0, 1)));
});
