import { expect, test } from "vitest";
import { notify } from "#app/domain/notifications/notify.server";
import { addressHash } from "#app/domain/notifications/suppressions.server";
import {
  readUnsubscribeToken,
  unsubscribe,
  unsubscribeToken,
} from "#app/domain/notifications/unsubscription.server";
import { seal } from "#app/domain/secrets.server";
import { auditEvents } from "#db/schema/audit";
import { mailSuppressions } from "#db/schema/notifications";
import { db, rows } from "#tests/support/database";
import { person } from "#tests/support/people";

const actsNamed = async (wanted: string) =>
  (await rows(auditEvents)).filter(({ act }) => act === wanted).length;

test("a link says what it stops to us alone, and fits the address the guard lets through", () => {
  const account = { accountId: 123_456_789, kind: "organization-submitted" } as const;
  const address = { addressHash: addressHash("a@b.c") };
  for (const what of [account, address]) {
    const token = unsubscribeToken(what);
    expect(token).toMatch(/^[\w-]{40,200}$/);
    expect(Buffer.from(token, "base64url").toString("latin1")).not.toMatch(/organization|account|address/);
    expect(readUnsubscribeToken(token)).toEqual(what);
  }
});

test("a link that is not ours, was altered, or sealed for something else opens nothing", () => {
  const token = unsubscribeToken({ accountId: 1, kind: "grant-given" });
  const altered = (token.startsWith("A") ? "B" : "A") + token.slice(1);
  const forged = [
    "",
    "x",
    altered,
    token.slice(0, -2),
    seal("cookie", "account 1 grant-given"),
    seal("letter", "account 1 grant-given"),
    seal("unsubscribe", "account 1 password-reset"),
    seal("unsubscribe", "account"),
    "A".repeat(100_000),
  ];
  for (const text of forged) expect(readUnsubscribeToken(text)).toBeUndefined();
});

test("one link switches off one kind of one account, twice as well as once", async () => {
  const ana = await person("Ana");
  const eva = await person("Eva");
  const stop = () => db.tx((tx) => unsubscribe(tx, { accountId: ana.id, kind: "grant-given" }));
  await stop();
  await stop();
  expect(await actsNamed("notification.unsubscribe")).toBe(1);
  const give = (accountId: number) => db.tx((tx) => notify(tx, { accountId }, "grant-given", { grantId: 1 }));
  expect(await give(ana.id)).toBe("switched-off");
  expect(await give(eva.id)).toBe("queued");
  expect(await db.tx((tx) => notify(tx, { accountId: ana.id }, "grant-revoked", { grantId: 1 }))).toBe(
    "queued",
  );
});

test("the link of an account that is gone does nothing and fails nobody", async () => {
  await db.tx((tx) => unsubscribe(tx, { accountId: 987_654, kind: "grant-given" }));
});

test("a refused address is kept as a keyed hash, once", async () => {
  const refuse = () => db.tx((tx) => unsubscribe(tx, { addressHash: addressHash("nunca@ejemplo.org") }));
  await refuse();
  await refuse();
  expect(await rows(mailSuppressions)).toMatchObject([{ reason: "refused" }]);
  expect(await actsNamed("notification.refuse")).toBe(1);
  const to = { mail: "NUNCA@ejemplo.org", name: "", locale: "es", detail: "discreet" } as const;
  expect(await db.tx((tx) => notify(tx, to, "address-verification", { token: "t" }))).toBe("suppressed");
});
