import { eq, like } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { runDue } from "#app/domain/schedule/due.server";
import type { Handler, Task } from "#app/domain/schedule/handler";
import { handlers } from "#app/domain/schedule/handlers";
import { type DueTask, schedule, unschedule, unscheduleAbout } from "#app/domain/schedule/schedule.server";
import { env } from "#app/env.server";
import { openDb } from "#db/client/index";
import { installation } from "#db/schema/installation";
import { scheduledTasks } from "#db/schema/schedule";
import { db, rows } from "#tests/support/database";

const start = new Date("2026-03-01T12:00:00Z");
const minute = 60_000;
const later = (minutes: number) => new Date(start.getTime() + minutes * minute);

const set = (task: Partial<DueTask> = {}) =>
  db.tx((tx) => schedule(tx, { kind: "freshness", key: "one", dueAt: later(10), ...task }, start));

/** The handlers, one of them replaced; and the keys that it was called with. */
function watched(handler: Handler = async () => {}) {
  const calls: string[] = [];
  const freshness: Handler = async (tx, task, now) => {
    calls.push(task.key);
    await handler(tx, task, now);
  };
  return { calls, handlers: { ...handlers, freshness } };
}

beforeEach(async () => {
  await db.tx(async (tx) => {
    await tx.delete(scheduledTasks);
    await tx.delete(installation).where(eq(installation.key, "effect"));
  });
});

test("a task is done when it falls due, not before, and once", async () => {
  await set();
  const { calls, handlers } = watched();
  expect(await runDue(db, later(9), { handlers })).toBe(0);
  expect(await runDue(db, later(10), { handlers })).toBe(1);
  expect(await runDue(db, later(11), { handlers })).toBe(0);
  expect(calls).toEqual(["one"]);
});

test("said again with another instant, a task moves; with the same instant, what was done stays done", async () => {
  await set();
  await set({ dueAt: later(20) });
  const { calls, handlers } = watched();
  expect(await runDue(db, later(15), { handlers })).toBe(0);
  expect(await runDue(db, later(20), { handlers })).toBe(1);
  await set({ dueAt: later(20) });
  expect(await runDue(db, later(30), { handlers })).toBe(0);
  await set({ dueAt: later(40) });
  expect(await runDue(db, later(40), { handlers })).toBe(1);
  expect(calls).toEqual(["one", "one"]);
  expect(await rows(scheduledTasks)).toHaveLength(1);
});

test("what is no longer to be done is forgotten, by its key or by what it is about", async () => {
  await set({ key: "a", subjectId: 7 });
  await set({ key: "b", subjectId: 7 });
  await set({ key: "c", subjectId: 8 });
  await db.tx((tx) => unschedule(tx, "freshness", "a"));
  await db.tx((tx) => unscheduleAbout(tx, "freshness", 8));
  const { calls, handlers } = watched();
  await runDue(db, later(60), { handlers });
  expect(calls).toEqual(["b"]);
});

test("the effect and the mark that it is done commit together; what fails leaves nothing and is tried again later", async () => {
  await set();
  const told: string[] = [];
  const failing = watched(async (tx) => {
    await tx.insert(installation).values({ key: "effect", value: "half", updatedAt: start });
    throw new TypeError("Rosa Quispe, 0991234567");
  });
  const options = { failed: (kind: string, error: { error: string }) => told.push(`${kind} ${error.error}`) };
  expect(await runDue(db, later(10), { ...options, handlers: failing.handlers })).toBe(0);
  expect(told).toEqual(["freshness TypeError"]);
  expect((await rows(installation)).filter(({ key }) => key === "effect")).toEqual([]);
  const [task] = await rows(scheduledTasks);
  expect(task).toMatchObject({ doneAt: null, attempts: 1, failure: "TypeError", leasedBy: null });
  expect(task?.dueAt).toEqual(later(11));

  const mended = watched();
  expect(await runDue(db, later(10), { handlers: mended.handlers })).toBe(0);
  expect(await runDue(db, later(11), { handlers: mended.handlers })).toBe(1);
});

test("a handler sets the next task of its kind under its own key", async () => {
  await set();
  const yearly: Handler = async (tx, task: Task, now) =>
    schedule(
      tx,
      { kind: "freshness", key: task.key, dueAt: new Date(task.plannedFor.getTime() + 5 * minute) },
      now,
    );
  const { calls, handlers } = watched(yearly);
  await runDue(db, later(10), { handlers });
  await runDue(db, later(12), { handlers });
  await runDue(db, later(15), { handlers });
  expect(calls).toEqual(["one", "one"]);
});

test("many at once do each task once", async () => {
  for (let n = 0; n < 60; n += 1) await set({ key: `task ${n}` });
  const { calls, handlers } = watched();
  const done = await Promise.all(Array.from({ length: 4 }, () => runDue(db, later(10), { handlers })));
  expect(done.reduce((sum, one) => sum + one, 0)).toBe(60);
  expect(new Set(calls).size).toBe(60);
  expect((await rows(scheduledTasks)).every(({ doneAt }) => doneAt !== null)).toBe(true);
});

test("two processes on one database do each task once, and a task that is cut short is done by the other", async () => {
  const { dataDir, databaseUrl } = env();
  const other = await openDb({ dataDir, databaseUrl });
  try {
    for (let n = 0; n < 90; n += 1) await set({ key: `task ${n}` });
    let dying = true;
    const { calls, handlers } = watched(async (tx, { key }) => {
      if (key === "task 7" && dying) {
        dying = false;
        throw new Error("the process went away");
      }
      await tx.insert(installation).values({ key: `done ${key}`, value: "once", updatedAt: start });
    });
    const both = [db, other, db, other].map((one) => runDue(one, later(10), { handlers }));
    expect((await Promise.all(both)).reduce((sum, one) => sum + one, 0)).toBe(89);
    expect(await runDue(other, later(11), { handlers })).toBe(1);
    // PostgreSQL may begin a transaction anew: a handler is called again, and what it wrote counts once.
    expect(new Set(calls).size).toBe(90);
    const effects = (await rows(installation)).filter(({ key }) => key.startsWith("done "));
    expect(effects).toHaveLength(90);
  } finally {
    await other.close();
    await db.tx((tx) => tx.delete(installation).where(like(installation.key, "done %")));
  }
});

test("a task that someone holds waits until the lease has run out", async () => {
  await set();
  // Someone took the task and never came back.
  await db.tx((tx) =>
    tx
      .update(scheduledTasks)
      .set({ leasedBy: "gone", leasedUntil: later(11) })
      .where(eq(scheduledTasks.key, "one")),
  );
  const { calls, handlers } = watched();
  expect(await runDue(db, later(10), { handlers })).toBe(0);
  expect(await runDue(db, later(12), { handlers })).toBe(1);
  expect(calls).toEqual(["one"]);
});
