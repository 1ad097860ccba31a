import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findAccount } from "#app/domain/accounts/account.server";
import { linkLasts } from "#app/domain/accounts/links.server";
import { isMailChangeOpen, requestMailChange } from "#app/domain/accounts/mail-change.server";
import { hashPassword, isPassword } from "#app/domain/accounts/password.server";
import { changePassword } from "#app/domain/accounts/password-change.server";
import { askReset, findReset, resetPassword } from "#app/domain/accounts/password-reset.server";
import { findFeed, makeFeed } from "#app/domain/calendar-feeds/feed.server";
import { findPendingSecret, startSecondFactor } from "#app/domain/second-factors/second-factor.server";
import { hasSecondFactor } from "#app/domain/second-factors/verification.server";
import { open } from "#app/domain/secrets.server";
import { visitor } from "#app/domain/viewer";
import { accountTokens } from "#db/schema/accounts";
import { notifications } from "#db/schema/notifications";
import { sessions } from "#db/schema/sessions";
import { db } from "#tests/support/database";
import { asPerson, enter, grant, password, person, type TestPerson } from "#tests/support/people";

const someone = visitor("es");
const chosen = async (text: string) => ({
  passwordHash: await hashPassword(text),
  passwordGrade: "person" as const,
});

async function resetToken({ id, mail }: TestPerson, now = new Date()): Promise<string> {
  await db.tx((tx) => askReset(tx, someone, mail.toUpperCase(), now));
  const ofHers = and(eq(notifications.accountId, id), eq(notifications.kind, "password-reset"));
  return lastToken(await db.fresh.select().from(notifications).where(ofHers));
}

async function mailChangeToken(who: TestPerson, mail: string): Promise<string> {
  const her = await asPerson(who);
  await db.tx((tx) => requestMailChange(tx, her, mail));
  const ofKind = eq(notifications.kind, "mail-change-confirmation");
  return lastToken(await db.fresh.select().from(notifications).where(ofKind));
}

function lastToken(letters: readonly { id: number; sealed: string | null }[]): string {
  const sealed = [...letters].sort((one, other) => one.id - other.id).at(-1)?.sealed ?? "";
  const { token } = JSON.parse(open("letter", sealed) ?? "{}") as { token?: string };
  if (!token) throw new Error("the letter has no token");
  return token;
}

const sessionsOf = (accountId: number) =>
  db.fresh.select().from(sessions).where(eq(sessions.accountId, accountId));

const kindsSentTo = async (accountId: number) =>
  (await db.fresh.select().from(notifications).where(eq(notifications.accountId, accountId))).map(
    ({ kind }) => kind,
  );

test("a link replaces the password once, ends every session and tells the person", async () => {
  const ana = await person("Ana Vera");
  await enter(ana, { shared: true });
  expect(await sessionsOf(ana.id)).toHaveLength(2);
  const token = await resetToken(ana);
  expect(await findReset(db.fresh, token)).toEqual({ name: "Ana Vera", mail: ana.mail, staff: false });

  const next = await chosen("nueve gatos en la azotea");
  const outcomes = await Promise.all(
    [1, 2].map(() => db.tx((tx) => resetPassword(tx, someone, token, next))),
  );
  expect(outcomes.sort()).toEqual(["reset", "unusable"]);
  const account = await findAccount(db.fresh, ana.id);
  expect(await isPassword(account?.passwordHash, "nueve gatos en la azotea")).toBe(true);
  expect(await sessionsOf(ana.id)).toEqual([]);
  expect((await kindsSentTo(ana.id)).sort()).toEqual(["password-changed", "password-reset"]);
});

test("a link serves for one hour", async () => {
  const ana = await person("Ana Tarde", { signedOut: true });
  const now = new Date();
  const token = await resetToken(ana, now);
  const late = new Date(now.getTime() + linkLasts);
  expect(await findReset(db.fresh, token, late)).toBeUndefined();
  const next = await chosen("nueve gatos en la azotea");
  expect(await db.tx((tx) => resetPassword(tx, someone, token, next, late))).toBe("unusable");
});

test("using one link spends the others of that account", async () => {
  const ana = await person("Ana Dos", { signedOut: true });
  const first = await resetToken(ana);
  const second = await resetToken(ana);
  const next = await chosen("nueve gatos en la azotea");
  expect(await db.tx((tx) => resetPassword(tx, someone, first, next))).toBe("reset");
  expect(await db.tx((tx) => resetPassword(tx, someone, second, next))).toBe("unusable");
});

test("for an unknown address a row is written alike, and nothing is sent", async () => {
  const sent = (await db.fresh.select().from(notifications)).length;
  const tokens = (await db.fresh.select().from(accountTokens)).length;
  await db.tx((tx) => askReset(tx, someone, "nadie@personas.test"));
  expect(await db.fresh.select().from(notifications)).toHaveLength(sent);
  expect(await db.fresh.select().from(accountTokens)).toHaveLength(tokens + 1);
});

test("a person with a staff grant is known as such, so that her new password must be longer", async () => {
  const ana = await person("Ana Redes", { signedOut: true });
  await grant(ana, "networks");
  expect(await findReset(db.fresh, await resetToken(ana))).toMatchObject({ staff: true });
});

test("changing the password needs the one that was checked to be hers still", async () => {
  const ana = await person("Ana Cambio");
  const her = await asPerson(ana);
  const { passwordHash = "" } = (await findAccount(db.fresh, ana.id)) ?? {};
  const next = await chosen("nueve gatos en la azotea");
  expect(await db.tx((tx) => changePassword(tx, her, passwordHash, next))).toBe("changed");
  expect(await sessionsOf(ana.id)).toEqual([]);
  expect(await kindsSentTo(ana.id)).toEqual(["password-changed"]);
  expect(await db.tx((tx) => changePassword(tx, her, passwordHash, next))).toBe("changed-meanwhile");
  const account = await findAccount(db.fresh, ana.id);
  expect(await isPassword(account?.passwordHash, password)).toBe(false);
});

test.each(["change", "reset"] as const)(
  "a %s of password leaves no way in that somebody else had prepared",
  async (way) => {
    const ana = await person("Ana Intrusa");
    const her = await asPerson(ana);
    const link = await mailChangeToken(ana, `${way}@ajeno.test`);
    const reset = await resetToken(ana);
    await db.tx((tx) => startSecondFactor(tx, her));
    await db.tx((tx) => makeFeed(tx, her));
    expect(await isMailChangeOpen(db.fresh, link)).toBe(true);
    expect(await findPendingSecret(db.fresh, her)).toBeDefined();

    const next = await chosen("nueve gatos en la azotea");
    const { passwordHash = "" } = (await findAccount(db.fresh, ana.id)) ?? {};
    if (way === "change") await db.tx((tx) => changePassword(tx, her, passwordHash, next));
    else await db.tx((tx) => resetPassword(tx, someone, reset, next));

    expect(await isMailChangeOpen(db.fresh, link)).toBe(false);
    expect(await findReset(db.fresh, reset)).toBeUndefined();
    expect(await findPendingSecret(db.fresh, her)).toBeUndefined();
    expect(await findFeed(db.fresh, her)).toBeUndefined();
  },
);

test("a second factor in force and the links of others survive a new password", async () => {
  const [ana, eva] = [await person("Ana Segura", { secondFactor: true }), await person("Eva Ajena")];
  const hers = await mailChangeToken(eva, "eva.nueva@personas.test");
  const token = await resetToken(ana);
  const next = await chosen("nueve gatos en la azotea");
  await db.tx((tx) => resetPassword(tx, someone, token, next));
  expect(await hasSecondFactor(db.fresh, ana.id)).toBe(true);
  expect(await isMailChangeOpen(db.fresh, hers)).toBe(true);
});
