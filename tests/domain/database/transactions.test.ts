import { AsyncLocalStorage } from "node:async_hooks";
import { and, count, eq, like, lt, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Tx } from "#db/client/index";
import { installation } from "#db/schema/installation";
import { heldForms, rateLimits } from "#db/schema/sessions";
import { db } from "#tests/support/database";

const now = new Date("2025-03-01T12:00:00.123Z");

const put = (tx: Tx, key: string, value = "x") =>
  tx.insert(installation).values({ key, value, updatedAt: now });

const keys = async (prefix: string) =>
  (
    await db.fresh
      .select({ key: installation.key })
      .from(installation)
      .where(like(installation.key, `${prefix}%`))
      .orderBy(installation.key)
  ).map(({ key }) => key);

test("what a transaction wrote is seen by both readers once it is done, and what it returns comes back", async () => {
  const answer = await db.tx(async (tx) => {
    await put(tx, "seen-1");
    return "done";
  });
  expect(answer).toBe("done");
  expect(await keys("seen-")).toEqual(["seen-1"]);
  expect(await db.read.select().from(installation).where(eq(installation.key, "seen-1"))).toHaveLength(1);
});

test("a transaction that fails takes nothing of its neighbours with it and leaves nothing behind", async () => {
  const endings = await Promise.allSettled(
    [1, 2, 3, 4, 5, 6].map((turn) =>
      db.tx(async (tx) => {
        await put(tx, `neighbour-${turn}`);
        if (turn % 2 === 0) throw new Error(`no to ${turn}`);
        await put(tx, `neighbour-${turn}-b`);
        return turn;
      }),
    ),
  );
  expect(
    endings.map((ending) => (ending.status === "fulfilled" ? ending.value : ending.reason.message)),
  ).toEqual([1, "no to 2", 3, "no to 4", 5, "no to 6"]);
  expect(await keys("neighbour-")).toEqual(
    [1, 3, 5].flatMap((turn) => [`neighbour-${turn}`, `neighbour-${turn}-b`]),
  );
});

test("readers do not see what is not committed, the transaction itself does", async () => {
  await db.tx(async (tx) => {
    await put(tx, "hidden-1");
    expect(await tx.select().from(installation).where(eq(installation.key, "hidden-1"))).toHaveLength(1);
    expect(await keys("hidden-")).toEqual([]);
  });
  expect(await keys("hidden-")).toEqual(["hidden-1"]);
});

test("a transaction inside a transaction is refused, and one begun after it is not", async () => {
  await expect(
    db.tx(async (tx) => {
      await put(tx, "nested-1");
      await db.tx((inner) => put(inner, "nested-2"));
    }),
  ).rejects.toThrow(/inside a transaction/);
  expect(await keys("nested-")).toEqual([]);

  let later: Promise<unknown> | undefined;
  await db.tx(async (tx) => {
    await put(tx, "after-1");
    later = new Promise((resolve) => setTimeout(resolve, 20)).then(() =>
      db.tx((next) => put(next, "after-2")),
    );
  });
  await later;
  expect(await keys("after-")).toEqual(["after-1", "after-2"]);
});

test("a transaction's handle does not work once the transaction has ended", async () => {
  let kept: Tx | undefined;
  await db.tx(async (tx) => {
    kept = tx;
    await put(tx, "kept-1");
  });
  const late = kept;
  if (!late) throw new Error("the body did not run");
  await expect(Promise.resolve().then(async () => put(late, "kept-2"))).rejects.toThrow();
  expect(await keys("kept-")).toEqual(["kept-1"]);
});

test("each body runs in the asynchronous context of its own caller", async () => {
  const context = new AsyncLocalStorage<number>();
  const seen = await Promise.all(
    [1, 2, 3, 4, 5].map((turn) =>
      context.run(turn, () =>
        db.tx(async (tx) => {
          const before = context.getStore();
          await put(tx, `context-${turn}`);
          return [turn, before, context.getStore()];
        }),
      ),
    ),
  );
  expect(seen).toEqual([1, 2, 3, 4, 5].map((turn) => [turn, turn, turn]));
});

test("the readers refuse to write", async () => {
  for (const reader of [db.read, db.fresh]) {
    await expect(Promise.resolve().then(async () => put(reader as Tx, "reader-1"))).rejects.toThrow();
  }
  expect(await keys("reader-")).toEqual([]);
});

test("a transaction that goes on after a statement has failed does not pass for done", async () => {
  const attempt = db.tx(async (tx) => {
    await put(tx, "swallowed-1");
    try {
      await put(tx, "swallowed-1");
    } catch {}
    return "went on";
  });
  if (db.engine === "postgres") {
    await expect(attempt).rejects.toThrow(/went on after a statement had failed/);
    expect(await keys("swallowed-")).toEqual([]);
  } else {
    expect(await attempt).toBe("went on");
    expect(await keys("swallowed-")).toEqual(["swallowed-1"]);
  }
});

const seats = 10;
const people = Array.from({ length: 30 }, (_, person) => person);

test("the last seat is given once: a conditional update never oversells", async () => {
  await db.tx((tx) => tx.insert(rateLimits).values({ key: "cycle", count: 0, windowEndsAt: now }));
  for (const options of [{}, { isolation: "read committed" }] as const) {
    await db.tx((tx) => tx.update(rateLimits).set({ count: 0 }).where(eq(rateLimits.key, "cycle")));
    const given = await Promise.all(
      people.map(() =>
        db.tx(async (tx) => {
          const taken = await tx
            .update(rateLimits)
            .set({ count: sql`${rateLimits.count} + 1` })
            .where(and(eq(rateLimits.key, "cycle"), lt(rateLimits.count, seats)))
            .returning({ count: rateLimits.count });
          return taken.length === 1;
        }, options),
      ),
    );
    expect(given.filter(Boolean)).toHaveLength(seats);
    expect(await db.fresh.select().from(rateLimits).where(eq(rateLimits.key, "cycle"))).toMatchObject([
      { count: seats },
    ]);
  }
});

const signUp = (tx: Tx, path: string, person: number) =>
  tx.insert(heldForms).values({
    tokenHash: `${path}-${person}`,
    path,
    sealedFields: "",
    expiresAt: now,
    createdAt: now,
  });

const taken = async (reader: Pick<Tx, "select">, path: string) =>
  (await reader.select({ count: count() }).from(heldForms).where(eq(heldForms.path, path)))[0]?.count ?? 0;

test("counting and then inserting does not oversell inside a transaction, and does outside (negative control)", async () => {
  await Promise.allSettled(
    people.map((person) =>
      db.tx(async (tx) => {
        if ((await taken(tx, "inside")) < seats) await signUp(tx, "inside", person);
      }),
    ),
  );
  expect(await taken(db.fresh, "inside")).toBeLessThanOrEqual(seats);

  await Promise.all(
    people.map(async (person) => {
      if ((await taken(db.fresh, "outside")) < seats) await db.tx((tx) => signUp(tx, "outside", person));
    }),
  );
  expect(await taken(db.fresh, "outside")).toBeGreaterThan(seats);
});
