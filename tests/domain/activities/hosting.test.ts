import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { canEditActivity, canRunActivity } from "#app/domain/activities/activity.policy";
import { cancelAll } from "#app/domain/activities/cancellation.server";
import { findActivity } from "#app/domain/activities/find.server";
import { canMoveHost, hostMoves } from "#app/domain/activities/hosting";
import { answerHosting, endHosting, offerHosting } from "#app/domain/activities/hosting.server";
import { findHost } from "#app/domain/activities/hosts.server";
import { cohostingEndFacts } from "#app/domain/activities/letter.server";
import { runDue } from "#app/domain/schedule/due.server";
import { activityHosts } from "#db/schema/activities";
import { tables } from "#db/schema/index";
import { answerStates } from "#db/schema/invitations";
import { organizations } from "#db/schema/organizations";
import { announced } from "#tests/support/announced";
import { db, rows } from "#tests/support/database";
import { draft as draftOrganization, join, published } from "#tests/support/organizations";
import { asPerson, person } from "#tests/support/people";

const day = 86_400_000;

async function pair(facts: Record<string, string> = {}) {
  const organizer = await published();
  const other = await published();
  const { activity, leader } = await announced(organizer, { audience: "own", ...facts });
  const invited = await asPerson(other.leader);
  const offer = (now = new Date()) => db.tx((tx) => offerHosting(tx, leader, activity, other, now));
  const question = async () => {
    const [row] = await db.fresh
      .select()
      .from(activityHosts)
      .where(eq(activityHosts.activityId, activity.id))
      .limit(1);
    if (!row) throw new Error("nobody was asked");
    return { ...row, activity };
  };
  const answer = async (word: "accept" | "reject", now = new Date()) => {
    const host = await question();
    return db.tx((tx) => answerHosting(tx, invited, host, word, now));
  };
  return { organizer, other, activity, leader, invited, offer, question, answer };
}

const letters = async (kind: string, accountId: number) =>
  (await rows(tables.notifications)).filter((one) => one.kind === kind && one.accountId === accountId);

test("the question moves only as its table says", () => {
  const possible = answerStates.map((state) => [
    state,
    (Object.keys(hostMoves) as (keyof typeof hostMoves)[]).filter((move) => canMoveHost(move, state)),
  ]);
  expect(Object.fromEntries(possible)).toEqual({
    pending: ["accept", "reject", "withdraw", "expire"],
    accepted: ["withdraw", "leave"],
    rejected: ["offer"],
    cancelled: ["offer"],
    expired: ["offer"],
  });
});

test("an organization that accepts sees the activity, runs it and does not change it", async () => {
  const { activity, invited, leader, offer, answer, other } = await pair();
  expect(await offer()).toBe("offered");
  expect(await offer()).toBe("already");
  expect(await letters("cohosting-offered", invited.id)).toHaveLength(1);
  const member = await person();
  await join(member, other, "member");
  const sees = async () => findActivity(db.fresh, await asPerson(member), activity.slug);
  expect(await sees()).toBeUndefined();
  expect(await answer("accept")).toBe("accepted");
  expect(await answer("accept")).toBe("moved-on");
  expect(await letters("cohosting-answered", leader.id)).toHaveLength(1);
  const seen = await sees();
  expect(seen?.hosts.map(({ slug }) => slug)).toEqual([other.slug]);
  if (!seen) throw new Error("it is not seen");
  expect([canRunActivity(invited, seen), canEditActivity(invited, seen)]).toEqual([true, false]);

  await db.tx(async (tx) => {
    await tx.update(organizations).set({ hiddenAt: new Date() }).where(eq(organizations.id, other.id));
  });
  const after = await findActivity(db.fresh, leader, activity.slug);
  expect([after?.hosts, after?.hostIds]).toEqual([[], []]);
});

test("a question is refused, taken back, or agreed and left; either side ends it once", async () => {
  const { leader, invited, offer, question, answer } = await pair();
  await offer();
  expect(await answer("reject")).toBe("rejected");
  expect(await offer()).toBe("rejected-lately");
  const later = new Date(Date.now() + 31 * day);
  const far = await pair({ repeats: "weekly", count: "20" });
  await far.offer();
  await far.answer("reject");
  expect(await far.offer(later)).toBe("offered");
  expect(await letters("cohosting-offered", far.invited.id)).toHaveLength(2);
  const host = await far.question();
  const end = (how: "withdraw" | "leave") =>
    db.tx((tx) => endHosting(tx, how === "leave" ? far.invited : far.leader, host, how));
  expect(await end("leave")).toBe("moved-on");
  expect(await end("withdraw")).toBe("ended");
  expect(await end("withdraw")).toBe("moved-on");
  expect(await far.offer(later)).toBe("offered");
  expect(await letters("cohosting-offered", far.invited.id)).toHaveLength(2);
  expect(await far.answer("accept", later)).toBe("accepted");
  expect(await end("leave")).toBe("ended");
  expect((await far.question()).state).toBe("cancelled");
  expect([leader.id, invited.id, (await question()).state]).toEqual([leader.id, invited.id, "rejected"]);
});

test("only leaders who were asked and the organizers' own editors find the question", async () => {
  const { organizer, other, activity, offer, question } = await pair();
  await offer();
  const { uid } = await question();
  const part = async (organization: { id: number }, role: "member" | "editor" | "leader") => {
    const someone = await person();
    await join(someone, organization, role);
    const found = await findHost(db.fresh, await asPerson(someone), activity.slug, uid);
    return found && { asked: found.asked, asks: found.asks };
  };
  expect(await part(other, "leader")).toEqual({ asked: true, asks: false });
  expect(await part(other, "editor")).toBeUndefined();
  expect(await part(other, "member")).toBeUndefined();
  expect(await part(organizer, "editor")).toEqual({ asked: false, asks: true });
  expect(await part(organizer, "member")).toBeUndefined();
  expect(await part(await published(), "leader")).toBeUndefined();
});

test("itself, a draft and a thirteenth organization are not asked", async () => {
  const { organizer, activity, leader } = await pair();
  const ask = (organization: { id: number }) =>
    db.tx((tx) => offerHosting(tx, leader, activity, organization));
  expect(await ask(organizer)).toBe("own");
  expect(await ask(await draftOrganization())).toBe("not-public");
  for (let asked = 0; asked < 12; asked += 1) expect(await ask(await published())).toBe("offered");
  expect(await ask(await published())).toBe("too-many");
});

test("a question expires after thirty days, and with the activity", async () => {
  const long = await pair({ repeats: "weekly", count: "20" });
  await long.offer();
  await runDue(db, new Date(Date.now() + 29 * day));
  expect((await long.question()).state).toBe("pending");
  await runDue(db, new Date(Date.now() + 31 * day));
  expect((await long.question()).state).toBe("expired");
  expect(await letters("cohosting-answered", long.leader.id)).toHaveLength(1);
  const short = await pair();
  await short.offer();
  const after = new Date(Date.now() + 5 * day);
  expect(await short.answer("accept", after)).toBe("moved-on");
  await runDue(db, after);
  expect((await short.question()).state).toBe("expired");
  expect(await short.offer(after)).toBe("over");
});

test("an activity whose dates were all cancelled asks nobody, and no answer counts", async () => {
  const { activity, leader, offer, answer } = await pair();
  await offer();
  await cancelAll(db, leader, activity, "El grupo descansa este mes.");
  expect(await answer("accept")).toBe("moved-on");
});

test("where it was agreed the other side is told that it ended, and nobody where it was only asked", async () => {
  for (const how of ["leave", "withdraw"] as const) {
    const { activity, leader, invited, organizer, other, offer, answer, question } = await pair();
    const [told, teller] = how === "leave" ? [leader, invited] : [invited, leader];
    const end = async () => {
      const host = await question();
      return db.tx((tx) => endHosting(tx, teller, host, how));
    };
    await offer();
    await answer("accept");
    expect(await end()).toBe("ended");
    expect(await end()).toBe("moved-on");
    expect(await letters("cohosting-ended", teller.id)).toEqual([]);
    const [letter] = await letters("cohosting-ended", told.id);
    const facts = await cohostingEndFacts(db.fresh, letter?.params ?? {});
    expect(facts).toEqual({
      title: activity.title,
      slug: how === "leave" ? activity.slug : null,
      organization: how === "leave" ? other.name : organizer.name,
    });
    expect(await offer(new Date(Date.now() + 2 * 86_400_000))).toBe("offered");
    expect(await cohostingEndFacts(db.fresh, letter?.params ?? {})).toBeUndefined();
    if (how === "withdraw") {
      expect(await end()).toBe("ended");
      expect(await letters("cohosting-ended", told.id)).toHaveLength(1);
    }
  }
});
