import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findAccountByMail, type NewAccount } from "#app/domain/accounts/account.server";
import { linkLasts } from "#app/domain/accounts/links.server";
import { register } from "#app/domain/accounts/registration.server";
import { findVerifiable, verifyAddress } from "#app/domain/accounts/verification.server";
import { hashToken, open } from "#app/domain/secrets.server";
import { registrations } from "#db/schema/accounts";
import { auditEvents } from "#db/schema/audit";
import { notifications } from "#db/schema/notifications";
import { db } from "#tests/support/database";
import { person } from "#tests/support/people";

const applicant = (mail: string): NewAccount => ({
  name: "Ana María Quiñónez",
  mail,
  passwordHash: "$argon2id$stands-for-a-hash",
  passwordGrade: "person",
  locale: "es",
  letterDetail: "discreet",
});

const created = { accountId: expect.any(Number) };

/** The token in the sealed part of the last letter of a kind: it lies nowhere else. */
async function lastToken(): Promise<string> {
  const letters = await db.fresh
    .select()
    .from(notifications)
    .where(eq(notifications.kind, "address-verification"));
  const sealed = letters.sort((one, other) => one.id - other.id).at(-1)?.sealed ?? "";
  const { token } = JSON.parse(open("letter", sealed) ?? "{}") as { token?: string };
  if (!token) throw new Error("the letter has no token");
  return token;
}

test("an account is born when the link of the letter is used, with the password of its registration", async () => {
  await db.tx((tx) => register(tx, applicant("Ana.Nueva@personas.test")));
  expect(await findAccountByMail(db.fresh, "ana.nueva@personas.test")).toBeUndefined();
  const token = await lastToken();
  expect(await findVerifiable(db.fresh, token)).toBe("$argon2id$stands-for-a-hash");
  const verified = await db.tx((tx) => verifyAddress(tx, token));
  const account = await findAccountByMail(db.fresh, "ANA.NUEVA@personas.test");
  expect(verified).toEqual({ accountId: account?.id });
  expect(account).toMatchObject({
    name: "Ana María Quiñónez",
    nameKey: "ana maria quinonez",
    mail: "Ana.Nueva@personas.test",
    passwordHash: "$argon2id$stands-for-a-hash",
    letterDetail: "discreet",
  });
});

test("a link is used once", async () => {
  await db.tx((tx) => register(tx, applicant("una.vez@personas.test")));
  const token = await lastToken();
  const outcomes = await Promise.all([1, 2, 3].map(() => db.tx((tx) => verifyAddress(tx, token))));
  expect(outcomes.filter((outcome) => outcome === "unusable")).toHaveLength(2);
  expect(outcomes).toContainEqual(created);
  expect(await findVerifiable(db.fresh, token)).toBeUndefined();
});

test("a link serves for one hour", async () => {
  const now = new Date();
  await db.tx((tx) => register(tx, applicant("tarde@personas.test"), now));
  const token = await lastToken();
  const late = new Date(now.getTime() + linkLasts);
  expect(await findVerifiable(db.fresh, token, late)).toBeUndefined();
  expect(await db.tx((tx) => verifyAddress(tx, token, late))).toBe("unusable");
  expect(await db.tx((tx) => verifyAddress(tx, token, new Date(late.getTime() - 1)))).toEqual(created);
});

test("an unknown token and a stored hash open nothing", async () => {
  await db.tx((tx) => register(tx, applicant("hash@personas.test")));
  const stored = hashToken(await lastToken());
  for (const token of ["", "x", stored]) {
    expect(await db.tx((tx) => verifyAddress(tx, token))).toBe("unusable");
  }
});

test("two registrations of one address make one account, and using one link spends the others", async () => {
  await db.tx((tx) => register(tx, applicant("dos.veces@personas.test")));
  const first = await lastToken();
  await db.tx((tx) => register(tx, applicant("Dos.Veces@personas.test")));
  const second = await lastToken();
  expect(await db.tx((tx) => verifyAddress(tx, second))).toEqual(created);
  expect(await db.tx((tx) => verifyAddress(tx, first))).toBe("unusable");
});

test("for a known address the same rows are written, but its owner gets a letter without a link", async () => {
  const { id, mail } = await person("Rosa Chila", { signedOut: true });
  await db.tx((tx) => register(tx, applicant(mail)));
  const letters = await db.fresh.select().from(notifications).where(eq(notifications.accountId, id));
  expect(letters).toMatchObject([{ kind: "address-already-registered", params: {} }]);
  const rows = await db.fresh.select().from(registrations).where(eq(registrations.mailKey, mail));
  expect(rows).toHaveLength(1);
  const acts = await db.fresh.select().from(auditEvents).where(eq(auditEvents.objectId, id));
  expect(acts).toMatchObject([{ act: "account.register-request", role: "visitor", outcome: "done" }]);
});
