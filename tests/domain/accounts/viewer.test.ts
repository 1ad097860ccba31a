import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findPerson } from "#app/domain/accounts/viewer.server";
import { accounts } from "#db/schema/accounts";
import { grants } from "#db/schema/grants";
import { db } from "#tests/support/database";
import { asPerson, grant, person, staff } from "#tests/support/people";

const day = 86_400_000;

test("a grant in force is a right, with its office", async () => {
  const trainer = await asPerson(await staff("trainer"));
  expect(trainer).toMatchObject({ hasSecondFactor: true, inactiveGrants: 0 });
  expect(trainer.grants).toEqual([{ role: "trainer", officeId: expect.any(Number) }]);
});

test("without a second factor a grant sleeps", async () => {
  const ana = await person("Ana Dormida");
  await grant(ana, "networks");
  expect(await asPerson(ana)).toMatchObject({ grants: [], inactiveGrants: 1, hasSecondFactor: false });
});

test("with a password too short for staff a grant sleeps", async () => {
  const someone = await staff("networks");
  await db.tx((tx) =>
    tx.update(accounts).set({ passwordGrade: "person" }).where(eq(accounts.id, someone.id)),
  );
  expect(await asPerson(someone)).toMatchObject({ grants: [], inactiveGrants: 1, hasSecondFactor: true });
});

test("a grant that waits, ended or was taken back is no right from that moment", async () => {
  const someone = await staff("networks");
  const { session } = await asPerson(someone);
  const now = new Date();
  const later = new Date(now.getTime() + 400 * day);
  expect((await findPerson(db.fresh, someone.id, session, later))?.grants).toEqual([]);
  await db.tx((tx) => tx.update(grants).set({ revokedAt: now }).where(eq(grants.accountId, someone.id)));
  expect(await asPerson(someone)).toMatchObject({ grants: [], inactiveGrants: 0 });
  await db.tx((tx) =>
    tx.update(grants).set({ revokedAt: null, approvedAt: null }).where(eq(grants.accountId, someone.id)),
  );
  expect(await asPerson(someone)).toMatchObject({ grants: [], inactiveGrants: 0 });
});

test("an account that is gone is nobody", async () => {
  const session = { id: "", uid: "", shared: true, confirmedAt: new Date() };
  expect(await findPerson(db.fresh, 987_654_321, session)).toBeUndefined();
});
