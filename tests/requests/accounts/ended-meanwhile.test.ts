import type { ActionFunction, AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findAccount } from "#app/domain/accounts/account.server";
import { confirmIdentity } from "#app/domain/accounts/sign-in.server";
import { startSecondFactor } from "#app/domain/second-factors/second-factor.server";
import { endSessionsOf } from "#app/domain/sessions/list.server";
import { type Viewer, visitor } from "#app/domain/viewer";
import { env } from "#app/env.server";
import { paths } from "#app/paths";
import { action as confirm } from "#app/routes/accounts/confirmation";
import { action as changeMail } from "#app/routes/accounts/mail";
import { action as changePassword } from "#app/routes/accounts/password";
import { action as signIn } from "#app/routes/accounts/sign-in";
import { action as makeCalendarFeed } from "#app/routes/calendar-feeds/new";
import { action as confirmFactor } from "#app/routes/second-factors/new";
import { action as renewCodes } from "#app/routes/second-factors/recovery-codes";
import { action as removeFactor } from "#app/routes/second-factors/removal";
import { action as startFactor } from "#app/routes/second-factors/show";
import { openDesk } from "#app/server/desk.server";
import type { Db } from "#db/client/index";
import { accounts, accountTokens, secondFactors } from "#db/schema/accounts";
import { calendarFeeds } from "#db/schema/calendar-feeds";
import { sessions } from "#db/schema/sessions";
import { db } from "#tests/support/database";
import { asPerson, codeOf, password, person, type TestPerson } from "#tests/support/people";

/** Calls an action as its route does, for a viewer who was read a moment ago. */
async function post(
  action: ActionFunction,
  viewer: Viewer,
  fields: Record<string, string>,
  database: Db = db,
) {
  const cookies = new Map<string, string>();
  const context: AppLoadContext = {
    env: env(),
    db: database,
    desk: openDesk({ db: env(), log: () => {} }),
    read: database.fresh,
    viewer,
    locale: "es",
    cookies: {
      get: (name) => cookies.get(name),
      set: (name, value) => void cookies.set(name, value),
      clear: (name) => void cookies.delete(name),
    },
    requestId: "",
    ip: "192.0.2.1",
    nonce: "",
    leaving: false,
  };
  const request = new Request(env().publicOrigin, { method: "POST", body: new URLSearchParams(fields) });
  const calling = async (): Promise<unknown> => action({ request, context, params: {} });
  const answer = await calling().catch((thrown: unknown) => thrown);
  return { answer, cookies };
}

const sessionsOf = ({ id }: TestPerson) => db.fresh.select().from(sessions).where(eq(sessions.accountId, id));

/** The database in which `work` is done just before the first transaction that decides something. */
function after(work: () => Promise<unknown>): Db {
  let done = false;
  return {
    ...db,
    fresh: db.fresh,
    tx: async (writes, options) => {
      if (!options && !done) {
        done = true;
        await work();
      }
      return db.tx(writes, options);
    },
  };
}

const next = { currentPassword: password, newPassword: "nueve gatos en la azotea" };

test.each([
  ["a confirmation", confirm, false, () => ({ password })],
  ["a confirmation with a code", confirm, true, (ana: TestPerson) => ({ password, code: codeOf(ana) })],
  ["a change of password", changePassword, false, () => next],
  ["a change of address", changeMail, false, () => ({ mail: "otra@ejemplo.org", currentPassword: password })],
  ["the start of a second factor", startFactor, false, () => ({})],
  ["the first code of a second factor", confirmFactor, false, () => ({ code: "123456" })],
  ["new recovery codes", renewCodes, true, () => ({})],
  ["the removal of a second factor", removeFactor, true, () => ({})],
  ["a secret address of the calendar", makeCalendarFeed, false, () => ({})],
] as const)(
  "%s under way does not outlive the end of all sessions",
  async (_what, action, equipped, fields) => {
    const ana = await person("Ana", { secondFactor: equipped });
    const viewer = await asPerson(ana);
    if (action === confirmFactor) await db.tx((tx) => startSecondFactor(tx, viewer));
    const before = await findAccount(db.fresh, ana.id);
    const factor = () => db.fresh.select().from(secondFactors).where(eq(secondFactors.accountId, ana.id));
    const factorBefore = await factor();
    const ended = after(() => db.tx((tx) => endSessionsOf(tx, ana.id)));

    const { answer, cookies } = await post(action, viewer, fields(ana), ended);
    expect(answer).toMatchObject({ status: 303 });
    expect((answer as Response).headers.get("location")).toBe(paths.signIn());
    expect(cookies.get("session")).toBeUndefined();
    expect(await sessionsOf(ana)).toEqual([]);
    expect(await findAccount(db.fresh, ana.id)).toEqual(before);
    expect(await factor()).toEqual(factorBefore);
    const links = db.fresh.select().from(accountTokens).where(eq(accountTokens.accountId, ana.id));
    expect(await links).toEqual([]);
    const feeds = db.fresh.select().from(calendarFeeds).where(eq(calendarFeeds.accountId, ana.id));
    expect(await feeds).toEqual([]);
  },
);

test("the same acts are done while the session lives", async () => {
  const ana = await person("Ana");
  const { answer, cookies } = await post(confirm, await asPerson(ana), { password });
  expect(answer).toMatchObject({ status: 303 });
  expect(cookies.get("session")).toMatch(/^[\w-]{43}$/);
  expect(await sessionsOf(ana)).toHaveLength(1);
});

test.each([
  [
    "another password",
    (id: number) =>
      db.tx((tx) =>
        tx
          .update(accounts)
          .set({ passwordChangedAt: new Date(Date.now() + 1000) })
          .where(eq(accounts.id, id)),
      ),
  ],
  [
    "a second factor",
    (id: number) =>
      db.tx((tx) =>
        tx
          .insert(secondFactors)
          .values({ accountId: id, sealedSecret: "x", confirmedAt: new Date(), createdAt: new Date() }),
      ),
  ],
])("a sign-in whose account got %s since its password was checked opens nothing", async (_what, change) => {
  const ana = await person("Ana", { signedOut: true });
  const fields = { mail: ana.mail, password };
  const { answer, cookies } = await post(
    signIn,
    visitor("es"),
    fields,
    after(() => change(ana.id)),
  );
  expect(answer).toMatchObject({ init: { status: 422 } });
  expect(cookies.get("session")).toBeUndefined();
  expect(await sessionsOf(ana)).toEqual([]);
});

test("a confirmation needs the password that was checked to be hers still", async () => {
  const ana = await person("Ana");
  const her = await asPerson(ana);
  const { passwordHash = "" } = (await findAccount(db.fresh, ana.id)) ?? {};
  expect(await db.tx((tx) => confirmIdentity(tx, her, "an earlier hash", ""))).toBe(false);
  expect(await db.tx((tx) => confirmIdentity(tx, her, passwordHash, ""))).toBe(true);
});
