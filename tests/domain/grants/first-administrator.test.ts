import { beforeEach, expect, test } from "vitest";
import {
  acceptAdministration,
  findAdministratorInvitation,
  inviteAdministrator,
} from "#app/domain/accounts/first-administrator.server";
import { accounts } from "#db/schema/accounts";
import { grants } from "#db/schema/grants";
import { db, rows } from "#tests/support/database";
import { person, staff } from "#tests/support/people";

const newAccount = { name: "Primera", passwordHash: "hash", passwordGrade: "staff", locale: "es" } as const;

beforeEach(() => db.tx(async (tx) => void (await tx.delete(accounts))));

const invite = async (mail: string, now?: Date) => {
  const invitation = await db.tx((tx) => inviteAdministrator(tx, mail, now));
  if (invitation === "two-active") throw new Error(invitation);
  return invitation.token;
};

test("the link makes an account with a grant that waits for a second factor, once", async () => {
  const token = await invite("primera@ejemplo.org");
  expect(await db.tx((tx) => acceptAdministration(tx, token, newAccount))).toBe("accepted");
  const [account] = await rows(accounts);
  expect(account).toMatchObject({ mail: "primera@ejemplo.org", name: "Primera" });
  expect(await rows(grants)).toMatchObject([
    { accountId: account?.id, role: "admin", grantedBy: null, approvedBy: null },
  ]);
  expect(await db.tx((tx) => acceptAdministration(tx, token, newAccount))).toBe("unusable");
  expect(await findAdministratorInvitation(db.fresh, token)).toBeUndefined();
});

test("an account that exists gets the grant and keeps its name; without either nothing happens", async () => {
  const ana = await person("Ana");
  const token = await invite(ana.mail.toUpperCase());
  expect(await db.tx((tx) => acceptAdministration(tx, token, newAccount))).toBe("accepted");
  expect(await rows(accounts)).toMatchObject([{ name: "Ana" }]);
  const another = await invite("nadie@ejemplo.org");
  expect(await db.tx((tx) => acceptAdministration(tx, another, undefined))).toBe("unusable");
  expect(await rows(accounts)).toHaveLength(1);
});

test("a link of more than an hour ago, and an invented one, open nothing", async () => {
  const token = await invite("primera@ejemplo.org", new Date(Date.now() - 61 * 60_000));
  expect(await findAdministratorInvitation(db.fresh, token)).toBeUndefined();
  expect(await db.tx((tx) => acceptAdministration(tx, token, newAccount))).toBe("unusable");
  expect(await db.tx((tx) => acceptAdministration(tx, "inventado", newAccount))).toBe("unusable");
});

test("with two active administrators there is no link any more, nor does an earlier one serve", async () => {
  await staff("admin", { name: "Una" });
  const token = await invite("tercera@ejemplo.org");
  await staff("admin", { name: "Otra" });
  expect(await db.tx((tx) => inviteAdministrator(tx, "tercera@ejemplo.org"))).toBe("two-active");
  expect(await db.tx((tx) => acceptAdministration(tx, token, newAccount))).toBe("unusable");
});
