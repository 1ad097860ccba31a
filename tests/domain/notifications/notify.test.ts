import { beforeEach, expect, test } from "vitest";
import { limitPerDay, notify } from "#app/domain/notifications/notify.server";
import { listSwitchedOn, savePreferences } from "#app/domain/notifications/preferences.server";
import { addressHash, suppress } from "#app/domain/notifications/suppressions.server";
import { accounts } from "#db/schema/accounts";
import { notifications } from "#db/schema/notifications";
import { db } from "#tests/support/database";
import { asPerson, person } from "#tests/support/people";
import { letterRows } from "./post";

const stranger = { mail: "Nueva@Ejemplo.org", name: "Nueva", locale: "es", detail: "discreet" } as const;

beforeEach(() =>
  db.tx(async (tx) => {
    await tx.delete(notifications);
    await tx.delete(accounts);
  }),
);

test("a notice is one row in the transaction of its cause, and none when that is undone", async () => {
  const ana = await person("Ana");
  expect(await db.tx((tx) => notify(tx, { accountId: ana.id }, "password-changed", {}))).toBe("queued");
  const undone = db.tx(async (tx) => {
    await notify(tx, { accountId: ana.id }, "mail-changed", {});
    throw new Error("changed her mind");
  });
  await expect(undone).rejects.toThrow("changed her mind");
  expect(await letterRows()).toMatchObject([
    { kind: "password-changed", accountId: ana.id, state: "pending", sealed: null, locale: "es" },
  ]);
});

test("secrets and addresses lie sealed: the row holds neither in clear", async () => {
  await db.tx((tx) => notify(tx, stranger, "address-verification", { token: "un-enlace-secreto" }));
  const [row] = await letterRows();
  expect(row).toMatchObject({ accountId: null, params: {}, addressHash: addressHash("nueva@ejemplo.org") });
  const text = JSON.stringify(row);
  expect(text).not.toContain("un-enlace-secreto");
  expect(text.toLowerCase()).not.toContain("nueva@");
});

test("who switched a kind off gets none of it, and all the others", async () => {
  const ana = await person("Ana");
  const viewer = await asPerson(ana);
  await db.tx((tx) => savePreferences(tx, viewer, ["grant-given"]));
  expect(await listSwitchedOn(db.fresh, viewer)).toEqual(["grant-given"]);
  const content = { organizationId: 1 };
  const tell = (kind: "organization-published") =>
    db.tx((tx) => notify(tx, { accountId: ana.id }, kind, content));
  expect(await tell("organization-published")).toBe("switched-off");
  expect(await db.tx((tx) => notify(tx, { accountId: ana.id }, "grant-given", { grantId: 1 }))).toBe(
    "queued",
  );
  await db.tx((tx) => savePreferences(tx, viewer, ["organization-published"]));
  expect(await tell("organization-published")).toBe("queued");
});

test("who wants no letters still gets those of safety", async () => {
  const ana = await person("Ana", { letterDetail: "none" });
  const to = { accountId: ana.id };
  expect(await db.tx((tx) => notify(tx, to, "organization-published", { organizationId: 1 }))).toBe(
    "switched-off",
  );
  expect(await db.tx((tx) => notify(tx, to, "password-reset", { token: "x" }))).toBe("queued");
});

test("an unconfirmed address gets three letters a day, however its capitals are written", async () => {
  const now = new Date();
  const ask = (mail: string, at = now) =>
    db.tx((tx) => notify(tx, { ...stranger, mail }, "address-verification", { token: "t" }, at));
  for (let letter = 0; letter < limitPerDay; letter++) expect(await ask("una@ejemplo.org")).toBe("queued");
  expect(await ask(" UNA@Ejemplo.ORG ")).toBe("suppressed");
  expect(await ask("otra@ejemplo.org")).toBe("queued");
  expect(await ask("una@ejemplo.org", new Date(now.getTime() + 24 * 3_600_000 + 1))).toBe("queued");
});

test("others cannot flood an account with the notice that it exists", async () => {
  const ana = await person("Ana");
  const tell = () => db.tx((tx) => notify(tx, { accountId: ana.id }, "address-already-registered", {}));
  for (let letter = 0; letter < limitPerDay; letter++) expect(await tell()).toBe("queued");
  expect(await tell()).toBe("suppressed");
});

test("an address that refused stays unasked; once it is an account's, its letters come", async () => {
  await db.tx((tx) => suppress(tx, addressHash("refusa@ejemplo.org"), "refused"));
  const to = { ...stranger, mail: "Refusa@ejemplo.org" };
  expect(await db.tx((tx) => notify(tx, to, "address-verification", { token: "t" }))).toBe("suppressed");
  const ana = await person("Ana", { mail: "refusa@ejemplo.org" });
  expect(await db.tx((tx) => notify(tx, { accountId: ana.id }, "password-changed", {}))).toBe("queued");
});

test("an address that bounced gets nothing, and the person finds the notice that could not leave", async () => {
  const ana = await person("Ana");
  await db.tx((tx) => suppress(tx, addressHash(ana.mail), "bounced"));
  const told = await db.tx((tx) => notify(tx, { accountId: ana.id }, "password-reset", { token: "t" }));
  expect(told).toBe("suppressed");
  expect(await letterRows()).toMatchObject([
    { state: "suppressed", failure: "address-suppressed", sealed: null },
  ]);
});
