import { expect, test } from "vitest";
import { findPerson } from "#app/domain/accounts/viewer.server";
import { listSampleAccounts } from "#app/domain/demo/sample-accounts.server";
import { isAnyDue } from "#app/domain/notifications/claims.server";
import { isReturned } from "#app/domain/organizations/state";
import { verifySecondFactor } from "#app/domain/second-factors/verification.server";
import { tables } from "#db/schema/index";
import { seedNetwork } from "#db/seed/network";
import { db, rows } from "#tests/support/database";

const staffParts = ["admin", "second_admin", "networks", "trainer", "focal_point", "auditor"];

await seedNetwork(db);
const accounts = await listSampleAccounts(db.fresh);

async function seen(accountId: number) {
  const session = { id: "", uid: "", shared: true, confirmedAt: new Date() };
  const person = await findPerson(db.fresh, accountId, session);
  if (!person) throw new Error("a sample account is gone");
  return person;
}

test("there is one account of each kind, and each has the rights of its kind", async () => {
  const rights: Record<string, string[]> = {};
  for (const { part, accountId } of accounts) {
    const { grants, roles, inactiveGrants } = await seen(accountId);
    expect(inactiveGrants).toBe(0);
    rights[part] = [...grants, ...roles].map(({ role }) => role);
  }
  expect(rights).toEqual({
    admin: ["admin"],
    second_admin: ["admin"],
    networks: ["networks"],
    trainer: ["trainer"],
    focal_point: ["focal_point"],
    auditor: ["auditor"],
    leader: ["leader"],
    editor: ["editor"],
    member: ["member"],
    newcomer: [],
  });
});

test("those of staff have a second factor, and the code that is shown is taken", async () => {
  expect(
    accounts
      .filter(({ code }) => code !== null)
      .map(({ part }) => part)
      .sort(),
  ).toEqual([...staffParts].sort());
  const now = new Date();
  for (const { accountId, code } of await listSampleAccounts(db.fresh, now)) {
    const { hasSecondFactor } = await seen(accountId);
    expect(hasSecondFactor).toBe(code !== null);
    if (code) expect(await db.tx((tx) => verifySecondFactor(tx, accountId, code, now))).toBe(true);
  }
});

test("its organizations are many, in most of the country, and in every state that a visitor should see", async () => {
  const organizations = await rows(tables.organizations);
  const published = organizations.filter(({ state }) => state === "published");
  expect(published.length).toBeGreaterThanOrEqual(40);
  const territories = await rows(tables.territories);
  const provinceOf = new Map(territories.map(({ id, parentId }) => [id, parentId]));
  expect(new Set(published.map(({ cantonId }) => provinceOf.get(cantonId))).size).toBeGreaterThanOrEqual(12);
  const states = new Set(organizations.map((one) => (isReturned(one) ? "returned" : one.state)));
  expect([...states].sort()).toEqual(["draft", "in-review", "published", "returned", "unclaimed"]);
});

test("nobody is about to get a letter", async () => {
  const letters = await rows(tables.notifications);
  expect(letters.length).toBeGreaterThan(0);
  expect(new Set(letters.map(({ state }) => state))).toEqual(new Set(["sent"]));
  expect(await isAnyDue(db.fresh, new Date(Date.now() + 86_400_000))).toBe(false);
});

test("people of every kind belong to the first organization, and someone waits to join it", async () => {
  const members = await rows(tables.members);
  const [request] = await rows(tables.joinRequests);
  const own = members.filter(({ organizationId }) => organizationId === request?.organizationId);
  expect(request?.state).toBe("pending");
  expect(own.filter(({ accountId }) => accountId !== null)).toHaveLength(3);
  expect(own.filter(({ accountId, until }) => accountId === null && until === null)).toHaveLength(7);
  expect(own.filter(({ until }) => until !== null)).toHaveLength(1);
  expect(await rows(tables.joinQuestions)).toHaveLength(2);
  expect(await rows(tables.invitations)).toMatchObject([{ means: "link", taken: 1 }]);
  expect(new Set((await rows(tables.dues)).map(({ period }) => period)).size).toBe(2);
  expect((await rows(tables.announcementTexts)).map(({ locale }) => locale).sort()).toEqual(["en", "es"]);
});

test("its activities are of every sort, and no date has more people than places", async () => {
  const activities = await rows(tables.activities);
  const dates = await rows(tables.occurrences);
  const people = await rows(tables.signUps);
  expect(activities.length).toBeGreaterThanOrEqual(8);
  expect(new Set(activities.map(({ audience }) => audience)).size).toBe(3);
  expect(new Set(activities.map(({ format }) => format)).size).toBe(3);
  expect(activities.filter(({ recurrence, exceptions }) => recurrence && exceptions.length > 0)).toHaveLength(
    1,
  );
  expect(await rows(tables.activityHosts)).toMatchObject([{ state: "accepted" }]);
  expect(dates.filter(({ cancelledAt }) => cancelledAt !== null)).toHaveLength(1);
  expect(dates.filter(({ movedAt }) => movedAt !== null)).toHaveLength(1);
  expect(await rows(tables.activityReports)).toHaveLength(1);
  expect(people.filter(({ state }) => state === "waiting")).toHaveLength(2);
  for (const seat of await rows(tables.occurrenceSeats)) {
    const confirmed = people.filter(
      (one) => one.occurrenceId === seat.occurrenceId && one.role === seat.role && one.state === "confirmed",
    );
    expect(confirmed).toHaveLength(seat.taken);
  }
});
