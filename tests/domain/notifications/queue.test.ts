import { beforeEach, expect, test } from "vitest";
import { notify, tryingTime } from "#app/domain/notifications/notify.server";
import { countFailed, listQueue, retryLetter } from "#app/domain/notifications/queue.server";
import { hasBounced } from "#app/domain/notifications/suppressions.server";
import { accounts } from "#db/schema/accounts";
import { auditEvents } from "#db/schema/audit";
import { mailSuppressions, notifications } from "#db/schema/notifications";
import { db, rows } from "#tests/support/database";
import { asPerson, person, staff } from "#tests/support/people";
import { deliver, letterRows, post, refusal } from "./post";

beforeEach(() =>
  db.tx(async (tx) => {
    await tx.delete(notifications);
    await tx.delete(accounts);
    await tx.delete(mailSuppressions);
  }),
);

const allowed = { mail: "nueva@ejemplo.org", name: "", locale: "es", detail: "discreet" } as const;

test("the queue shows kinds, states and reasons, and nothing of the person", async () => {
  const ana = await person("Ana Canaria");
  await db.tx((tx) => notify(tx, { accountId: ana.id }, "password-reset", { token: "secreto" }));
  await db.tx((tx) => notify(tx, allowed, "address-verification", { token: "secreto" }));
  const queue = await listQueue(db.fresh, { page: 1 });
  expect(queue.rows.map(({ kind }) => kind)).toEqual(["address-verification", "password-reset"]);
  expect(JSON.stringify(queue)).not.toMatch(/canaria|@|secreto|sealed|accountId|hash/i);
  expect((await listQueue(db.fresh, { page: 99 }, 1)).page).toBe(2);
  expect((await listQueue(db.fresh, { page: 1, state: "sent" })).rows).toEqual([]);
});

test("a letter given up goes again for 72 hours, once, and the act is recorded", async () => {
  const admin = await asPerson(await staff("admin"));
  const ana = await person("Ana");
  const long = new Date(Date.now() - 2 * tryingTime);
  await db.tx((tx) => notify(tx, { accountId: ana.id }, "password-changed", {}, long));
  const office = post();
  office.answer = () => {
    throw refusal("MAIL FROM", "550 5.7.1 blocked");
  };
  await deliver(office);
  const [failed] = await letterRows();
  expect(failed).toMatchObject({ state: "failed", failure: "sender-refused" });
  expect(await countFailed(db.fresh)).toBe(1);

  const retry = () => db.tx((tx) => retryLetter(tx, admin, failed?.uid ?? ""));
  expect(await retry()).toBe("retried");
  expect(await retry()).toBe("not-retried");
  expect(await db.tx((tx) => retryLetter(tx, admin, "nothing"))).toBeUndefined();
  expect((await rows(auditEvents)).filter(({ act }) => act === "notification.retry")).toMatchObject([
    { accountId: admin.id, role: "admin", objectKind: "notification", objectId: failed?.id },
  ]);
  await deliver(office);
  expect(await letterRows()).toMatchObject([{ state: "pending", attempts: 1 }]);
  const later = new Date(Date.now() + 3_600_000);
  const mended = post();
  await deliver(mended, () => later);
  expect(mended.taken.map(({ messageId }) => messageId)).toEqual([failed?.messageId]);
});

test("trying a bounced address again lifts the suppression; a spent link never leaves again", async () => {
  const admin = await asPerson(await staff("admin"));
  const ana = await person("Ana");
  await db.tx((tx) => notify(tx, { accountId: ana.id }, "password-changed", {}));
  await db.tx((tx) => notify(tx, { accountId: ana.id }, "password-reset", { token: "t" }));
  await db.tx((tx) => notify(tx, allowed, "mail-changed", {}));
  const office = post();
  office.answer = () => {
    throw refusal("RCPT TO", "550 5.1.1 unknown");
  };
  await deliver(office);
  const viewer = await asPerson(ana);
  expect(await hasBounced(db.fresh, viewer)).toBe(true);
  const [changed, reset, address] = await letterRows();
  const retry = (uid = "") => db.tx((tx) => retryLetter(tx, admin, uid));
  expect(await retry(reset?.uid)).toBe("not-retried");
  expect(await retry(address?.uid)).toBe("not-retried");
  expect(await retry(changed?.uid)).toBe("retried");
  expect(await hasBounced(db.fresh, viewer)).toBe(false);
  const mended = post();
  await deliver(mended);
  expect(mended.taken).toHaveLength(1);
  const { rows: listed } = await listQueue(db.fresh, { page: 1 });
  expect(listed.filter(({ retryable }) => retryable)).toEqual([]);
});
