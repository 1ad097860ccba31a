import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { dayOf } from "#app/domain/calendar";
import type { Task } from "#app/domain/home/tasks";
import { listTasks } from "#app/domain/home/waiting.server";
import { cancelInvitation, inviteByMail } from "#app/domain/invitations/invitation.server";
import { listOwnInvitations } from "#app/domain/invitations/own.server";
import { listMine } from "#app/domain/memberships/mine.server";
import { endMembership, giveRole } from "#app/domain/memberships/roles.server";
import { newUid } from "#app/domain/secrets.server";
import { tables } from "#db/schema/index";
import type { AnswerState } from "#db/schema/invitations";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { join, published } from "#tests/support/organizations";
import { asPerson, person, type TestPerson } from "#tests/support/people";

const day = 86_400_000;
const now = new Date();
const ago = (days: number) => new Date(now.getTime() - days * day);
const later = (days: number) => new Date(now.getTime() + days * day);

async function tasksOf(someone: TestPerson): Promise<readonly Task[]> {
  const viewer = await asPerson(someone);
  return listTasks(db.fresh, viewer, await listMine(db.fresh, viewer), now);
}

const kindsOf = async (someone: TestPerson) => (await tasksOf(someone)).map(({ task }) => task);

/** An organization with someone in each role. */
async function peopled() {
  const organization = await published();
  const [member, editor] = [await person("Ana"), await person("Eva")];
  await join(member, organization, "member");
  await join(editor, organization, "editor");
  return { organization, member, editor, leader: organization.leader };
}

async function request(
  organization: { readonly id: number },
  who: TestPerson,
  {
    state = "pending",
    createdAt = ago(1),
    expiresAt = later(10),
  }: { state?: AnswerState; createdAt?: Date; expiresAt?: Date } = {},
) {
  await db.tx((tx) =>
    tx.insert(tables.joinRequests).values({
      uid: newUid(),
      organizationId: organization.id,
      accountId: who.id,
      answers: [],
      state,
      createdAt,
      expiresAt,
    }),
  );
}

test("whoever is invited at her address is asked in her own page, until she answers, or it lapses", async () => {
  const { organization, leader } = await peopled();
  const ana = await person("Ana");
  const viewer = await asPerson(leader);
  const asks = { mail: ana.mail.toUpperCase(), role: "editor", member: "" } as const;
  const made = await db.tx((tx) => inviteByMail(tx, viewer, organization, asks, now));
  const uid = typeof made === "string" ? "" : made.uid;
  expect(await tasksOf(ana)).toEqual([
    { task: "invitation", organization: organization.name, uid, until: later(14) },
  ]);
  for (const other of [await person("Otra"), leader])
    expect((await tasksOf(other)).some(({ task }) => task === "invitation")).toBe(false);
  expect(await listOwnInvitations(db.fresh, ana, later(15))).toEqual([]);
  await db.tx((tx) => cancelInvitation(tx, viewer, organization, uid, now));
  expect(await tasksOf(ana)).toEqual([]);
});

test("an invitation asks nobody who belongs, or was removed since, nor for an organization that does not stand", async () => {
  const invite = async (organization: { readonly id: number; readonly leader: TestPerson }, mail: string) => {
    const viewer = await asPerson(organization.leader);
    await db.tx((tx) => inviteByMail(tx, viewer, organization, { mail, role: "member", member: "" }, ago(2)));
  };
  const ana = await person("Ana");
  const hers = await published();
  await invite(hers, ana.mail);
  expect(await kindsOf(ana)).toEqual(["invitation"]);
  await join(ana, hers, "member");
  expect(await kindsOf(ana)).toEqual([]);
  const belonging = { organizationId: hers.id, accountId: ana.id };
  await db.tx((tx) => endMembership(tx, belonging, { departure: "removed", reason: "Se mudó" }, ago(1)));
  expect(await kindsOf(ana)).toEqual([]);
  for (const gone of [{ hiddenAt: now }, { state: "archived" as const }]) {
    const other = await published();
    await invite(other, ana.mail);
    expect(await kindsOf(ana)).toEqual(["invitation"]);
    await db.tx((tx) =>
      tx.update(tables.organizations).set(gone).where(eq(tables.organizations.id, other.id)),
    );
    expect(await kindsOf(ana)).toEqual([]);
  }
});

async function takePart(occurrence: { readonly id: number }, attendance: "present" | null = null) {
  await db.tx((tx) =>
    tx.insert(tables.signUps).values({
      uid: newUid(),
      occurrenceId: occurrence.id,
      role: "participant",
      name: "Rosa",
      nameKey: "rosa",
      locale: "es",
      state: "confirmed",
      origin: "self",
      needs: [],
      createdAt: now,
      attendance,
    }),
  );
}

test("requests to join wait for the leaders alone, as many as wait and since the first", async () => {
  const { organization, member, editor, leader } = await peopled();
  const [one, two, three, four] = [
    await person("Uno"),
    await person("Dos"),
    await person("Tres"),
    await person("Cuatro"),
  ];
  await request(organization, one, { createdAt: ago(3) });
  await request(organization, two, { createdAt: ago(5) });
  await request(organization, three, { state: "rejected" });
  await request(organization, four, { createdAt: ago(60), expiresAt: ago(1) });
  expect(await tasksOf(leader)).toEqual([
    {
      task: "join-requests",
      organization: organization.name,
      slug: organization.slug,
      count: 2,
      oldest: ago(5),
    },
  ]);
  for (const who of [member, editor, (await published()).leader]) expect(await kindsOf(who)).toEqual([]);
  expect(await tasksOf(one)).toEqual([
    { task: "own-request", organization: organization.name, slug: organization.slug, since: ago(3) },
  ]);
  for (const who of [three, four]) expect(await kindsOf(who)).toEqual([]);
});

test("an offer to lead waits for whom it is made to, until it lapses, before anything else", async () => {
  const { organization, member, editor, leader } = await peopled();
  await request(organization, await person("Uno"));
  const offer = (to: TestPerson, expiresAt: Date, state: AnswerState = "pending") =>
    db.tx((tx) =>
      tx.insert(tables.handovers).values({
        uid: newUid(),
        organizationId: organization.id,
        fromAccountId: leader.id,
        toAccountId: to.id,
        afterwards: "member",
        state,
        createdAt: now,
        expiresAt,
      }),
    );
  await offer(member, later(3));
  await offer(editor, ago(1), "expired");
  expect(await tasksOf(member)).toMatchObject([
    { task: "handover", slug: organization.slug, until: later(3) },
  ]);
  expect(await kindsOf(editor)).toEqual([]);
  expect(await kindsOf(leader)).toEqual(["join-requests"]);
  await join(await person("Otra"), organization, "leader");
  const giver = { organizationId: organization.id, accountId: leader.id };
  await db.tx((tx) => giveRole(tx, giver, "editor"));
  expect(await kindsOf(member)).toEqual([]);
});

test("an invitation to organize together waits for the leaders of whom it asks", async () => {
  const { organization, editor, leader } = await peopled();
  const asking = await published();
  const { activity: shared } = await activity({ organization: asking, title: "Feria del barrio" });
  const { activity: answered } = await activity({ organization: asking });
  const { activity: hidden } = await activity({ organization: asking, hiddenAt: now });
  await db.tx(async (tx) => {
    for (const [one, state] of [
      [shared, "pending"],
      [answered, "accepted"],
      [hidden, "pending"],
    ] as const)
      await tx.insert(tables.activityHosts).values({
        uid: newUid(),
        activityId: one.id,
        organizationId: organization.id,
        state,
        createdAt: now,
      });
  });
  expect(await tasksOf(leader)).toMatchObject([
    { task: "cohosting", title: "Feria del barrio", by: asking.name, organization: organization.name },
  ]);
  expect(await kindsOf(editor)).toEqual([]);
  expect(await kindsOf(asking.leader)).toEqual([]);
});

test("of a date that took place attendance is asked first where people signed up, then the report, each activity once", async () => {
  const { organization, member, editor, leader } = await peopled();
  const { activity: listed, occurrence } = await activity({
    organization,
    title: "Taller",
    startsAt: ago(2),
  });
  await takePart(occurrence);
  const { activity: open } = await activity({ organization, title: "Minga", startsAt: ago(3) });
  await db.tx((tx) =>
    tx.insert(tables.occurrences).values({
      uid: newUid(),
      activityId: open.id,
      format: open.format,
      day: dayOf(ago(10)),
      plannedFor: ago(10),
      startsAt: ago(10),
      endsAt: ago(10),
      createdAt: now,
      updatedAt: now,
    }),
  );
  const expected = [
    { task: "attendance", activity: listed.slug, day: occurrence.day, count: 1 },
    { task: "report", activity: open.slug, count: 2 },
  ];
  for (const who of [leader, editor]) expect(await tasksOf(who)).toMatchObject(expected);
  expect(await kindsOf(member)).toEqual([]);
  await takePart(occurrence, "present");
  expect(await kindsOf(leader)).toEqual(["report", "report"]);
  await db.tx((tx) =>
    tx.insert(tables.activityReports).values({
      occurrenceId: occurrence.id,
      summary: "Vinieron doce personas.",
      attendance: 12,
      createdAt: now,
      updatedAt: now,
    }),
  );
  expect(await tasksOf(leader)).toMatchObject([{ task: "report", activity: open.slug }]);
});

test("neither what is to come, nor cancelled, hidden or long over, asks for a report; co-organizers are asked too", async () => {
  const { organization, leader } = await peopled();
  const other = await published();
  await activity({ organization });
  await activity({ organization, startsAt: ago(40) });
  await activity({ organization, startsAt: ago(2), hiddenAt: now });
  const { occurrence } = await activity({ organization, startsAt: ago(2) });
  await db.tx((tx) =>
    tx.update(tables.occurrences).set({ cancelledAt: now }).where(eq(tables.occurrences.id, occurrence.id)),
  );
  expect(await kindsOf(leader)).toEqual([]);
  const { activity: shared } = await activity({ organization: other, startsAt: ago(2) });
  await db.tx((tx) =>
    tx.insert(tables.activityHosts).values({
      uid: newUid(),
      activityId: shared.id,
      organizationId: organization.id,
      state: "accepted",
      createdAt: now,
    }),
  );
  for (const who of [leader, other.leader]) expect(await kindsOf(who)).toEqual(["report"]);
});

test("papers and mandates that end are for leaders and editors", async () => {
  const { organization, member, editor, leader } = await peopled();
  const paper = (expiresOn: string | null) => ({
    uid: newUid(),
    organizationId: organization.id,
    kind: "minutes" as const,
    title: "Acta",
    issuer: "La asamblea",
    expiresOn,
    createdAt: now,
    updatedAt: now,
  });
  await db.tx(async (tx) => {
    for (const expiresOn of [dayOf(ago(3)), dayOf(later(10)), dayOf(later(90)), null])
      await tx.insert(tables.organizationDocuments).values(paper(expiresOn));
    await tx.insert(tables.boardTerms).values({
      uid: newUid(),
      organizationId: organization.id,
      position: "president",
      holder: "Rosa Canaria",
      startsOn: dayOf(ago(300)),
      endsOn: dayOf(later(20)),
      createdAt: now,
      updatedAt: now,
    });
  });
  for (const who of [leader, editor])
    expect(await tasksOf(who)).toMatchObject([
      { task: "documents", expired: 1, expiring: 1 },
      { task: "board", ending: ["president"], vacant: [] },
    ]);
  expect(await kindsOf(member)).toEqual([]);
});
