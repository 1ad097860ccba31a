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
