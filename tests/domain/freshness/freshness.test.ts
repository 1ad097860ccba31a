import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { confirmProfile } from "#app/domain/freshness/confirmation.server";
import { lastConfirmed, nextAsking, staleBefore, staleSince } from "#app/domain/freshness/freshness";
import { confirmByEdition } from "#app/domain/freshness/freshness.server";
import { answerQuestion, findQuestion } from "#app/domain/freshness/link.server";
import { archiveOrganization, restoreOrganization } from "#app/domain/organizations/archive.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { runDue } from "#app/domain/schedule/due.server";
import { newToken, open } from "#app/domain/secrets.server";
import { visitor } from "#app/domain/viewer";
import { auditEvents } from "#db/schema/audit";
import { freshnessQuestions } from "#db/schema/claims";
import { memberships } from "#db/schema/memberships";
import { notifications } from "#db/schema/notifications";
import { type Organization, organizations } from "#db/schema/organizations";
import { scheduledTasks } from "#db/schema/schedule";
import { unclaimed } from "#tests/support/claims";
import { db } from "#tests/support/database";
import { current, join, published } from "#tests/support/organizations";
import { asPerson, person, type TestPerson } from "#tests/support/people";

const day = 86_400_000;
const start = new Date("2026-01-15T12:00:00Z");
const after = (days: number, from = start) => new Date(from.getTime() + days * day);
const asked = new Date("2026-07-15T12:00:00Z");
const again = after(30, asked);
const nobody = visitor("es");

/** A profile that was published at the start; its day of asking follows from that. */
async function publishedAtStart(): Promise<Organization & { leader: TestPerson }> {
  const { leader, id } = await published();
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ publishedAt: start }).where(eq(organizations.id, id));
    await profileChanged(tx, id, start);
  });
  return { ...(await current(id)), leader };
}

const dueOf = async ({ id }: { id: number }) => {
  const [task] = await db.fresh
    .select({ dueAt: scheduledTasks.dueAt, doneAt: scheduledTasks.doneAt })
    .from(scheduledTasks)
    .where(and(eq(scheduledTasks.kind, "freshness"), eq(scheduledTasks.key, String(id))));
  return task?.doneAt === null ? task.dueAt : undefined;
};

/** The tokens of the letters that asked about the profile, oldest first. */
async function tokens({ id }: { id: number }): Promise<string[]> {
  const letters = await db.fresh
    .select()
    .from(notifications)
    .where(eq(notifications.kind, "freshness-question"))
    .orderBy(notifications.id);
  return letters
    .filter((letter) => letter.params.organizationId === id)
    .map((letter) => JSON.parse(open("letter", letter.sealed ?? "") ?? "{}").token as string);
}

const answers = ({ id }: { id: number }) =>
  db.fresh
    .select({ answer: freshnessQuestions.answer, accountId: freshnessQuestions.accountId })
    .from(freshnessQuestions)
    .where(eq(freshnessQuestions.organizationId, id))
    .orderBy(freshnessQuestions.id);

test("a profile is stale six months after it was last confirmed, published or loaded", () => {
  const at = (state: Organization["state"], confirmedAt: Date | null = null) => ({
    state,
    createdAt: after(-90),
    publishedAt: start,
    confirmedAt,
  });
  expect(staleSince(at("published"), new Date("2026-07-15T11:59:59Z"))).toBeUndefined();
  expect(staleSince(at("published"), asked)).toEqual(start);
  expect(staleSince(at("published", after(10)), asked)).toBeUndefined();
  expect(staleSince(at("published", after(-10)), asked)).toEqual(start);
  expect(staleSince(at("unclaimed"), asked)).toEqual(after(-90));
  expect(staleSince(at("unclaimed", after(10)), asked)).toBeUndefined();
  for (const state of ["draft", "in-review", "archived"] as const)
    expect([staleSince(at(state), after(5_000)), lastConfirmed(at(state))]).toEqual([undefined, undefined]);
});

test("six months later is the same day, or the last of a shorter month", () => {
  const last = new Date("2025-08-31T10:00:00Z");
  expect(nextAsking(last, last)).toEqual(new Date("2026-02-28T10:00:00Z"));
  expect(staleBefore(new Date("2026-08-31T10:00:00Z"))).toEqual(new Date("2026-02-28T10:00:00Z"));
});

test("askings come every six months, each once more after thirty days, and never before they were", () => {
  const times = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(times, fc.integer({ min: 0, max: 2_000 }), (last, days) => {
      const now = after(days, last);
      const next = nextAsking(last, now);
      expect(next.getTime()).toBeGreaterThan(now.getTime());
      expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(185 * day);
      expect(next.getTime() - last.getTime()).toBeGreaterThanOrEqual(181 * day);
    }),
  );
  let at = start;
  const askings = Array.from({ length: 4 }, () => {
    at = nextAsking(start, at);
    return at.toISOString().slice(0, 10);
  });
  expect(askings).toEqual(["2026-07-15", "2026-08-14", "2027-01-15", "2027-02-14"]);
});

test("leaders are asked after six months, once more after thirty days, then not before the next six", async () => {
  const organization = await publishedAtStart();
  const bea = await person("Bea");
  await join(bea, organization, "leader");
  await join(await person("Cris"), organization, "editor");
  expect(await dueOf(organization)).toEqual(asked);
  await runDue(db, after(-1, asked));
  expect(await answers(organization)).toEqual([]);
  await runDue(db, asked);
  expect((await answers(organization)).map(({ accountId }) => accountId)).toEqual([
    organization.leader.id,
    bea.id,
  ]);
  await runDue(db, after(29, asked));
  expect(await tokens(organization)).toHaveLength(2);
  await runDue(db, again);
  await runDue(db, after(60, again));
  expect(await tokens(organization)).toHaveLength(4);
  expect(await dueOf(organization)).toEqual(new Date("2027-01-15T12:00:00Z"));
});

test("a process that slept for a year asks once", async () => {
  const organization = await publishedAtStart();
  await runDue(db, after(400));
  await runDue(db, after(401));
  expect(await tokens(organization)).toHaveLength(1);
});

test("the link confirms without signing in, once, and ends the links of the other leaders", async () => {
  const organization = await publishedAtStart();
  await join(await person("Bea"), organization, "leader");
  await runDue(db, asked);
  const [first = "", second = ""] = await tokens(organization);
  for (const token of [first, second])
    expect(await findQuestion(db.fresh, token, after(1, asked))).toEqual({
      name: organization.name,
      slug: organization.slug,
      confirmedAt: start,
    });
  expect((await current(organization.id)).confirmedAt).toBeNull();
  const at = after(2, asked);
  expect(await db.tx((tx) => answerQuestion(tx, nobody, first, "confirmed", at))).toBe("confirmed");
  expect(await current(organization.id)).toMatchObject({
    state: "published",
    confirmedAt: at,
    confirmedBy: organization.leader.id,
  });
  expect(await dueOf(organization)).toEqual(nextAsking(at, at));
  for (const token of [first, second, newToken(), ""]) {
    expect(await findQuestion(db.fresh, token, at)).toBeUndefined();
    expect(await db.tx((tx) => answerQuestion(tx, nobody, token, "archived", at))).toBe("unusable");
  }
  expect((await answers(organization)).map(({ answer }) => answer)).toEqual(["confirmed", "confirmed"]);
  const [act] = await db.fresh
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.act, "organization.confirm"), eq(auditEvents.objectId, organization.id)));
  expect(act).toMatchObject({ accountId: null, role: "link", outcome: "done" });
});

test("of two answers with one link at the same moment one counts", async () => {
  const organization = await publishedAtStart();
  await runDue(db, asked);
  const [token = ""] = await tokens(organization);
  const outcomes = await Promise.all(
    (["confirmed", "archived", "confirmed"] as const).map((answer) =>
      db.tx((tx) => answerQuestion(tx, nobody, token, answer, after(1, asked))),
    ),
  );
  expect(outcomes.filter((outcome) => outcome !== "unusable")).toHaveLength(1);
});

test("a link serves thirty days, and only while its reader leads", async () => {
  const organization = await publishedAtStart();
  await runDue(db, asked);
  const [token = ""] = await tokens(organization);
  expect(await findQuestion(db.fresh, token, after(29.9, asked))).toBeDefined();
  expect(await findQuestion(db.fresh, token, after(30, asked))).toBeUndefined();
  await db.tx(async (tx) => {
    await tx
      .update(memberships)
      .set({ role: "member" })
      .where(eq(memberships.organizationId, organization.id));
  });
  expect(await findQuestion(db.fresh, token, after(1, asked))).toBeUndefined();
  expect(await db.tx((tx) => answerQuestion(tx, nobody, token, "confirmed", after(1, asked)))).toBe(
    "unusable",
  );
});

test("the link archives, and a leader takes the profile out of the archive as a draft", async () => {
  const organization = await publishedAtStart();
  await runDue(db, asked);
  const [token = ""] = await tokens(organization);
  const at = after(1, asked);
  expect(await db.tx((tx) => answerQuestion(tx, nobody, token, "archived", at))).toBe("archived");
  expect(await current(organization.id)).toMatchObject({
    state: "archived",
    archivedAt: at,
    archivedBy: organization.leader.id,
  });
  expect(await dueOf(organization)).toBeUndefined();
  const leader = await asPerson(organization.leader);
  expect(await db.tx((tx) => restoreOrganization(tx, leader, organization, "restore", at))).toBe("restored");
  expect((await current(organization.id)).state).toBe("draft");
});

test("an edition by its people confirms, and the next asking follows from it", async () => {
  const organization = await publishedAtStart();
  await runDue(db, asked);
  const at = after(3, asked);
  await db.tx(async (tx) => {
    await confirmByEdition(tx, organization.leader, organization.id, at);
    await profileChanged(tx, organization.id, at);
  });
  expect(await current(organization.id)).toMatchObject({
    confirmedAt: at,
    confirmedBy: organization.leader.id,
  });
  expect((await answers(organization)).map(({ answer }) => answer)).toEqual(["updated"]);
  expect(await dueOf(organization)).toEqual(nextAsking(at, at));
});

test("what was confirmed, archived, hidden or merged meanwhile is not asked about", async () => {
  const confirmed = await publishedAtStart();
  const archived = await publishedAtStart();
  const hidden = await publishedAtStart();
  const merged = await publishedAtStart();
  const untouched = await publishedAtStart();
  const leader = await asPerson(confirmed.leader);
  await db.tx(async (tx) => {
    await confirmProfile(tx, leader, confirmed, { accountId: leader.id, role: "leader" }, after(100));
    await archiveOrganization(tx, leader, archived, { move: "archive", reason: "Ya no existe." }, after(100));
    // As if nobody had set the task anew: what it finds must be enough.
    await tx.update(organizations).set({ hiddenAt: start }).where(eq(organizations.id, hidden.id));
    await tx.update(organizations).set({ mergedIntoId: untouched.id }).where(eq(organizations.id, merged.id));
  });
  await runDue(db, asked);
  const counts = [];
  for (const one of [confirmed, archived, hidden, merged, untouched]) counts.push((await tokens(one)).length);
  expect(counts).toEqual([0, 0, 0, 0, 1]);
});

test("who wants no letters gets no link, and nothing is asked of a profile that nobody leads", async () => {
  const organization = await publishedAtStart();
  const loaded = await unclaimed({}, start);
  await db.tx(async (tx) => {
    await tx.delete(memberships).where(eq(memberships.organizationId, organization.id));
  });
  const silent = await person("Silvia", { letterDetail: "none" });
  await join(silent, organization, "leader");
  await runDue(db, asked);
  expect([await answers(organization), await answers(loaded)]).toEqual([[], []]);
  expect(await dueOf(organization)).toEqual(again);
  expect(await dueOf(loaded)).toBeUndefined();
});

test("questions of an earlier silence are forgotten with the next", async () => {
  const organization = await publishedAtStart();
  await runDue(db, asked);
  const leader = await asPerson(organization.leader);
  const by = { accountId: leader.id, role: "leader" } as const;
  await db.tx((tx) => confirmProfile(tx, leader, organization, by, after(5, asked)));
  await runDue(db, new Date("2027-01-20T12:00:00Z"));
  expect((await answers(organization)).map(({ answer }) => answer)).toEqual([null]);
});
