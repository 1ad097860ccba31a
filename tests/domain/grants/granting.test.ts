import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { acceptAdministration, inviteAdministrator } from "#app/domain/accounts/first-administrator.server";
import { listActiveAdministrators } from "#app/domain/grants/administrators.server";
import { endOfDay, lastExpiryDay } from "#app/domain/grants/expiry";
import type { GrantForm } from "#app/domain/grants/grant.schema";
import { approveGrant, giveGrant, revokeGrant } from "#app/domain/grants/grant.server";
import { dbError } from "#db/client/errors";
import { accounts, secondFactors } from "#db/schema/accounts";
import { auditEvents } from "#db/schema/audit";
import { type Grant, grants } from "#db/schema/grants";
import { notifications } from "#db/schema/notifications";
import { sessions } from "#db/schema/sessions";
import { db, rows } from "#tests/support/database";
import { asPerson, grant, person, staff, type TestPerson } from "#tests/support/people";

const form: GrantForm = {
  role: "networks",
  office: "",
  reason: "Acompaña a las organizaciones de la costa",
  expiresOn: lastExpiryDay(),
};

beforeEach(() =>
  db.tx(async (tx) => {
    await tx.delete(grants);
    await tx.delete(accounts);
  }),
);

const give = async (by: TestPerson, to: TestPerson, changed: Partial<GrantForm> = {}) => {
  const admin = await asPerson(by);
  return db.tx((tx) => giveGrant(tx, admin, to.id, { ...form, ...changed }));
};

const grantOf = async ({ id }: TestPerson): Promise<Grant> => {
  const found = (await rows(grants)).filter((grant) => grant.accountId === id);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} grants`);
  return found[0];
};

const approve = async (by: TestPerson, of: TestPerson) => {
  const admin = await asPerson(by);
  const grant = await grantOf(of);
  return db.tx((tx) => approveGrant(tx, admin, grant));
};

const revoke = async (by: TestPerson, of: TestPerson) => {
  const admin = await asPerson(by);
  const grant = await grantOf(of);
  return db.tx((tx) => revokeGrant(tx, admin, grant, "Terminó su contrato con la oficina"));
};

test("an administrator gives the networks grant: it is in force at the next request, told and written down", async () => {
  const admin = await staff("admin");
  const ana = await person("Ana", { secondFactor: true });
  expect((await asPerson(ana)).grants).toEqual([]);

  expect(await give(admin, ana)).toBe("given");
  expect((await asPerson(ana)).grants).toEqual([{ role: "networks", officeId: null }]);
  const grant = await grantOf(ana);
  expect(grant.expiresAt).toEqual(endOfDay(form.expiresOn));
  expect((await rows(notifications)).filter((letter) => letter.accountId === ana.id)).toMatchObject([
    { kind: "grant-given", params: { grantId: grant.id } },
  ]);
  expect((await rows(auditEvents)).at(-1)).toMatchObject({
    accountId: admin.id,
    role: "admin",
    act: "grant.give",
    objectKind: "grant",
    objectId: grant.id,
  });
});

test("a grant that starts ends the sessions of its holder, and nobody else's", async () => {
  const admin = await staff("admin");
  const ana = await person("Ana");
  await give(admin, ana);
  expect((await rows(sessions)).map((session) => session.accountId)).toEqual([admin.id]);
});

test("nobody gives a grant to herself, nor can the database be told so", async () => {
  const admin = await staff("admin");
  expect(await give(admin, admin)).toBe("to-oneself");
  expect(await rows(grants)).toHaveLength(1);
  const forced = db.tx((tx) => tx.update(grants).set({ grantedBy: admin.id }).returning({ id: grants.id }));
  expect(dbError(await forced.catch((error: unknown) => error))).toBe("check");
});

test("a grant lasts twelve months at most, to the day", async () => {
  const admin = await staff("admin");
  const ana = await person("Ana");
  const tooLate = new Date(`${lastExpiryDay()}T12:00:00Z`);
  tooLate.setUTCDate(tooLate.getUTCDate() + 1);
  const dayAfter = tooLate.toISOString().slice(0, 10);
  expect(await give(admin, ana, { expiresOn: dayAfter })).toBe("expiry-too-late");
  expect(await give(admin, ana, { expiresOn: "2020-01-01" })).toBe("expiry-past");
  expect(await give(admin, ana, { expiresOn: "2027-02-31" })).toBe("expiry-past");
  expect(await give(admin, ana)).toBe("given");
});

test.each([
  ["2027-03-10T12:00:00Z", "2028-03-10"],
  ["2028-02-29T12:00:00Z", "2029-02-28"],
  ["2027-03-10T03:00:00Z", "2028-03-09"],
])("twelve months from %s end on %s, by the calendar of Ecuador", (now, day) => {
  expect(lastExpiryDay(new Date(now))).toBe(day);
});

test("the grants of an office need one that exists, and the same one is not given twice", async () => {
  const admin = await staff("admin");
  const ana = await person("Ana");
  expect(await give(admin, ana, { role: "trainer" })).toBe("office-missing");
  expect(await give(admin, ana, { role: "trainer", office: "no-existe" })).toBe("office-missing");
  expect(await give(admin, ana, { role: "trainer", office: "quito" })).toBe("given");
  expect(await give(admin, ana, { role: "trainer", office: "quito" })).toBe("already-held");
  expect(await give(admin, ana, { role: "trainer", office: "cuenca" })).toBe("given");
});

test("a single administrator names a second one alone; from two on it takes both", async () => {
  const first = await staff("admin", { name: "Primera" });
  const second = await person("Segunda", { secondFactor: true });
  expect(await give(first, second, { role: "admin" })).toBe("given");

  const ana = await person("Ana", { secondFactor: true });
  expect(await give(first, ana, { role: "auditor" })).toBe("requested");
  expect((await asPerson(ana)).grants).toEqual([]);
  expect(await give(first, ana, { role: "auditor" })).toBe("already-held");
  const told = (await rows(notifications)).filter(({ kind }) => kind === "grant-requested");
  expect(told.map((letter) => letter.accountId).sort()).toEqual([second.id, ana.id].sort());

  expect(await approve(first, ana)).toBe("not-waiting");
  expect((await asPerson(ana)).grants).toEqual([]);
  expect(await approve(second, ana)).toBe("approved");
  expect((await asPerson(ana)).grants).toEqual([{ role: "auditor", officeId: null }]);
  expect(await approve(second, ana)).toBe("not-waiting");
});

test("revoking the other administrator does not switch the rule of two people off", async () => {
  const first = await staff("admin", { name: "Primera" });
  const second = await staff("admin", { name: "Segunda" });
  expect(await revoke(first, second)).toBe("revoked");
  expect(await listActiveAdministrators(db.fresh)).toEqual([first.id]);

  const ana = await person("Ana", { secondFactor: true });
  expect(await give(first, ana, { role: "admin" })).toBe("requested");
  expect(await approve(first, ana)).toBe("not-waiting");
  expect((await asPerson(ana)).grants).toEqual([]);

  const invitation = await db.tx((tx) => inviteAdministrator(tx, "tercera@ejemplo.org"));
  if (invitation === "two-active") throw new Error(invitation);
  const newAccount = { name: "Tercera", passwordHash: "hash", passwordGrade: "staff", locale: "es" } as const;
  await db.tx((tx) => acceptAdministration(tx, invitation.token, newAccount));
  const [third] = (await rows(accounts)).filter(({ name }) => name === "Tercera");
  const admin = { ...(await asPerson(first)), id: third?.id ?? 0 };
  const grant = await grantOf(ana);
  expect(await db.tx((tx) => approveGrant(tx, admin, grant))).toBe("approved");
});

test("one who asked and was refused makes no rule of two people: it takes two who were approved", async () => {
  const first = await staff("admin", { name: "Primera" });
  const never = await person("Nunca");
  await grant(never, "admin");
  await db.tx((tx) => tx.update(grants).set({ approvedAt: null }).where(eq(grants.accountId, never.id)));
  const ana = await person("Ana");
  expect(await give(first, ana, { role: "auditor" })).toBe("given");
});

test("administrators whose grant sleeps are not active, and the roles of two people wait all the same", async () => {
  const first = await staff("admin", { name: "Primera" });
  await staff("admin", { name: "Sin segundo factor", secondFactor: false });
  const begun = await staff("admin", { name: "Con uno empezado" });
  const short = await staff("admin", { name: "De contraseña corta" });
  await db.tx(async (tx) => {
    await tx.update(secondFactors).set({ confirmedAt: null }).where(eq(secondFactors.accountId, begun.id));
    await tx.update(accounts).set({ passwordGrade: "person" }).where(eq(accounts.id, short.id));
  });
  expect(await listActiveAdministrators(db.fresh)).toEqual([first.id]);
  const ana = await person("Ana");
  expect(await give(first, ana, { role: "focal_point", office: "quito" })).toBe("requested");
});

test("who gets a grant cannot approve it, even as an administrator", async () => {
  const first = await staff("admin", { name: "Primera" });
  const second = await staff("admin", { name: "Segunda" });
  const admin = await asPerson(first);
  expect(await db.tx((tx) => giveGrant(tx, admin, second.id, { ...form, role: "auditor" }))).toBe(
    "requested",
  );
  const grant = (await rows(grants)).find(({ role }) => role === "auditor");
  if (!grant) throw new Error("no grant");
  const herself = await asPerson(second);
  expect(await db.tx((tx) => approveGrant(tx, herself, grant))).toBe("not-waiting");
  for (const approvedBy of [first.id, second.id]) {
    const forced = db.tx((tx) => tx.update(grants).set({ approvedBy, grantedBy: first.id }).returning());
    expect(dbError(await forced.catch((error: unknown) => error))).toBe("check");
  }
});

test("a revoked grant stops at the next request, ends the sessions and is told with the reason kept", async () => {
  const admin = await staff("admin");
  const ana = await staff("networks", { name: "Ana" });
  expect(await revoke(admin, ana)).toBe("revoked");
  expect((await asPerson(ana)).grants).toEqual([]);
  expect((await rows(sessions)).map((session) => session.accountId)).toEqual([admin.id]);
  expect(await grantOf(ana)).toMatchObject({
    revokedBy: admin.id,
    revokedReason: "Terminó su contrato con la oficina",
  });
  expect((await rows(notifications)).some(({ kind }) => kind === "grant-revoked")).toBe(true);
  expect(await revoke(admin, ana)).toBe("already-revoked");
});

test("the last active administrator cannot be revoked; with another one she can give hers up", async () => {
  const first = await staff("admin", { name: "Primera" });
  await staff("admin", { name: "Dormida", secondFactor: false });
  expect(await revoke(first, first)).toBe("last-administrator");
  await staff("admin", { name: "Segunda" });
  expect(await revoke(first, first)).toBe("revoked");
});

test("two administrators who revoke each other at once leave one", async () => {
  const first = await staff("admin", { name: "Primera" });
  const second = await staff("admin", { name: "Segunda" });
  const outcomes = await Promise.all([revoke(first, second), revoke(second, first)]);
  expect(outcomes.sort()).toEqual(["last-administrator", "revoked"]);
});

test("a waiting grant can be refused, and then no longer approved", async () => {
  const first = await staff("admin", { name: "Primera" });
  const second = await staff("admin", { name: "Segunda" });
  const ana = await person("Ana", { secondFactor: true });
  expect(await give(first, ana, { role: "admin" })).toBe("requested");
  expect(await revoke(second, ana)).toBe("revoked");
  expect(await approve(second, ana)).toBe("not-waiting");
  expect((await rows(notifications)).some(({ kind }) => kind === "grant-revoked")).toBe(false);
});
