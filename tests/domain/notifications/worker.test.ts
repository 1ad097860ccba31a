import { beforeEach, expect, test } from "vitest";
import { backoff } from "#app/domain/notifications/backoff";
import { claimLetters, leaseTime } from "#app/domain/notifications/claims.server";
import { notify, tryingTime } from "#app/domain/notifications/notify.server";
import { startMailWorker } from "#app/domain/notifications/worker.server";
import { env } from "#app/env.server";
import { openDb } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { mailSuppressions, notifications } from "#db/schema/notifications";
import { db, rows } from "#tests/support/database";
import { person } from "#tests/support/people";
import { deliver, letterRows, post, refusal } from "./post";

const minute = 60_000;

beforeEach(() =>
  db.tx(async (tx) => {
    await tx.delete(notifications);
    await tx.delete(accounts);
    await tx.delete(mailSuppressions);
  }),
);

const write = (accountId: number, now?: Date) =>
  db.tx((tx) => notify(tx, { accountId }, "password-changed", {}, now));

test("one row becomes one letter to the person, by name and address", async () => {
  const ana = await person("Ana Morales");
  await write(ana.id);
  const office = post();
  await deliver(office);
  await deliver(office);
  const [row] = await letterRows();
  expect(office.taken).toHaveLength(1);
  expect(office.taken[0]).toMatchObject({
    to: { name: "Ana Morales", address: ana.mail },
    from: { name: "Tejido", address: env().mailFrom },
    messageId: row?.messageId,
  });
  expect(row).toMatchObject({ state: "sent", attempts: 1, failure: null, sealed: null, leasedBy: null });
  expect(row?.sentAt).toBeInstanceOf(Date);
});

test("a letter to an unconfirmed address names nobody and its link is forgotten once it left", async () => {
  const to = {
    mail: "nueva@ejemplo.org",
    name: "Compre en malo.example",
    locale: "es",
    detail: "detailed",
  } as const;
  await db.tx((tx) => notify(tx, to, "address-verification", { token: "el-enlace" }));
  const office = post();
  await deliver(office);
  const [letter] = office.taken;
  expect(letter?.to).toEqual({ name: "", address: "nueva@ejemplo.org" });
  expect(letter?.text).toContain("https://tejido.test/verificar/el-enlace");
  expect(letter?.text).toMatch(/No escribir nunca más a esta dirección https:\/\/tejido\.test\/baja\//);
  expect(JSON.stringify(letter)).not.toContain("malo.example");
  expect((await letterRows())[0]?.sealed).toBeNull();
});

test("two workers of two processes send two hundred letters, none twice", async () => {
  const ana = await person("Ana");
  await db.tx(async (tx) => {
    for (let letter = 0; letter < 200; letter++)
      await notify(tx, { accountId: ana.id }, "password-changed", {});
  });
  const other = await openDb(env());
  const office = post();
  try {
    await Promise.all([deliver(office), deliver(office, undefined, other)]);
  } finally {
    await other.close();
  }
  expect(office.taken).toHaveLength(200);
  expect(new Set(office.taken.map(({ messageId }) => messageId)).size).toBe(200);
  expect((await letterRows()).every(({ state, attempts }) => state === "sent" && attempts === 1)).toBe(true);
});

test("what a dead worker held comes free after its lease, under the same Message-ID", async () => {
  const ana = await person("Ana");
  await write(ana.id);
  const now = new Date();
  const [held] = await claimLetters(db, "worker that died", 10, now);
  expect(held).toBeDefined();
  expect(await claimLetters(db, "another", 10, new Date(now.getTime() + leaseTime - 1))).toEqual([]);
  const office = post();
  await deliver(office, () => new Date(now.getTime() + leaseTime));
  expect(office.taken.map(({ messageId }) => messageId)).toEqual([held?.messageId]);
  expect(await letterRows()).toMatchObject([{ state: "sent", attempts: 2 }]);
});

test("a worker whose lease ran out does not overwrite what the next one recorded", async () => {
  const ana = await person("Ana");
  await write(ana.id);
  const start = Date.now();
  const office = post();
  let clock = start;
  office.answer = async () => {
    clock = start + leaseTime;
    await deliver(post(), () => new Date(clock));
    throw refusal("RCPT TO", "550 5.1.1 no such user");
  };
  const slow = startMailWorker({ db, env: env(), transport: office, now: () => new Date(clock) });
  slow.wake();
  while ((await letterRows())[0]?.state === "pending") await new Promise((done) => setTimeout(done, 20));
  await slow.stop();
  expect(await letterRows()).toMatchObject([{ state: "sent", attempts: 2 }]);
  expect(await rows(mailSuppressions)).toEqual([]);
});

test("a busy server is asked again later and later, and given up after 72 hours", async () => {
  const ana = await person("Ana");
  const start = new Date();
  await write(ana.id, start);
  const office = post();
  office.answer = () => {
    throw refusal("RCPT TO", "451 4.7.1 greylisted");
  };
  let now = start;
  const seen: number[] = [];
  for (let row = (await letterRows())[0]; row?.state === "pending"; row = (await letterRows())[0]) {
    now = row.dueAt;
    seen.push(now.getTime() - start.getTime());
    await deliver(office, () => now);
  }
  const [row] = await letterRows();
  expect(row).toMatchObject({ state: "failed", failure: "temporary", sealed: null, attempts: seen.length });
  expect(seen[1]).toBeGreaterThanOrEqual(0.5 * minute);
  expect(seen[1]).toBeLessThanOrEqual(1.5 * minute);
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.at(-1)).toBeGreaterThan(tryingTime - 240 * minute);
  expect(seen.at(-1)).toBeLessThanOrEqual(tryingTime);
  expect(office.taken).toEqual([]);
});

test("the wait doubles from one minute, half more or less, and never passes four hours", () => {
  expect([1, 2, 3, 8].map((attempts) => backoff(attempts, 0.5) / minute)).toEqual([1, 2, 4, 128]);
  expect([backoff(1, 0), backoff(1, 1)]).toEqual([0.5 * minute, 1.5 * minute]);
  expect([backoff(40, 0), backoff(40, 1), backoff(4000, 1)].map((ms) => ms / minute)).toEqual([
    120, 240, 240,
  ]);
});

test("an address the server does not know is suppressed, with what else was on its way there", async () => {
  const ana = await person("Ana");
  await write(ana.id);
  const office = post();
  office.answer = () => {
    throw refusal("RCPT TO", "550 5.1.1 User unknown");
  };
  await deliver(office);
  expect(await letterRows()).toMatchObject([{ state: "suppressed", failure: "recipient-refused" }]);
  expect(await rows(mailSuppressions)).toMatchObject([{ reason: "bounced" }]);
  expect(JSON.stringify(await rows(mailSuppressions))).not.toContain("@");
  expect(await write(ana.id)).toBe("suppressed");
});

test("a letter about what is gone, or sealed under another key, is given up at once", async () => {
  const ana = await person("Ana");
  await db.tx((tx) =>
    notify(tx, { accountId: ana.id }, "organization-published", { organizationId: 999_999 }),
  );
  await db.tx(async (tx) => {
    await notify(tx, { accountId: ana.id }, "password-reset", { token: "t" });
  });
  const { eq } = await import("drizzle-orm");
  await db.tx(async (tx) => {
    await tx.update(notifications).set({ sealed: "AAAA" }).where(eq(notifications.kind, "password-reset"));
  });
  const office = post();
  await deliver(office);
  expect((await letterRows()).map(({ state, failure }) => [state, failure])).toEqual([
    ["failed", "object-gone"],
    ["failed", "seal-broken"],
  ]);
  expect(office.taken).toEqual([]);
});

test("stopping finishes the letter at hand and begins no other", async () => {
  const ana = await person("Ana");
  for (let letter = 0; letter < 9; letter++) await write(ana.id);
  const office = post();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let begun = 0;
  office.answer = () => {
    begun += 1;
    return held;
  };
  const worker = startMailWorker({ db, env: env(), transport: office });
  while (begun === 0) await new Promise((done) => setTimeout(done, 10));
  let stopped = false;
  const stopping = worker.stop().then(() => {
    stopped = true;
  });
  await new Promise((done) => setTimeout(done, 100));
  expect(stopped).toBe(false);
  release();
  await stopping;
  const states = (await letterRows()).map(({ state }) => state);
  expect(states.filter((state) => state === "sent")).toHaveLength(begun);
  expect(begun).toBeLessThan(9);
  expect((await letterRows()).every(({ leasedBy }) => leasedBy === null)).toBe(true);
});

test("what she chose since the letter was written counts: discreet where either says so", async () => {
  const ana = await person("Ana Morales", { letterDetail: "discreet" });
  await write(ana.id);
  const office = post();
  await deliver(office);
  const [letter] = office.taken;
  expect(letter).toMatchObject({ subject: "Tiene un aviso", from: { name: "Avisos" } });
  expect(letter?.text).not.toMatch(/tejido(?!\.test)|morales/i);
});
