import { afterEach, expect, test, vi } from "vitest";
import { type KeptPage, pageCache } from "#app/server/page-cache.server";

afterEach(() => {
  vi.useRealTimers();
});

const page = (size: number): KeptPage => ({
  pattern: "/",
  body: Buffer.alloc(size),
  etag: '"x"',
  headers: [],
  headersUnchanged: [],
});

test("pages asked for longest ago make room, and the whole stays within its bounds", async () => {
  const cache = pageCache({ version: () => 1, limitBytes: 40_000 });
  const keep = (key: string, size = 7_000) => cache.render(key, async () => page(size));
  for (const key of ["a", "b", "c"]) await keep(key);
  expect(cache.find("a")).toBeDefined();
  for (const key of ["d", "e"]) await keep(key);
  expect(["a", "b", "c", "d", "e"].filter((key) => cache.find(key))).toEqual(["a", "c", "d", "e"]);
});

test("a page too large for the whole is given and not kept, and pushes nothing else out", async () => {
  const cache = pageCache({ version: () => 1, limitBytes: 40_000 });
  await cache.render("small", async () => page(1_000));
  expect((await cache.render("large", async () => page(50_000)))?.body).toHaveLength(50_000);
  expect(cache.find("large")).toBeUndefined();
  expect(cache.find("small")).toBeDefined();
});

test("nothing is kept longer than a minute, counted from when it was begun", async () => {
  vi.useFakeTimers();
  const cache = pageCache({ version: () => 1 });
  await cache.render("a", async () => {
    vi.advanceTimersByTime(20_000);
    return page(1);
  });
  vi.advanceTimersByTime(39_000);
  expect(cache.find("a")).toBeDefined();
  vi.advanceTimersByTime(2_000);
  expect(cache.find("a")).toBeUndefined();
});

test("who asks after a change does not get what was begun before it", async () => {
  let version = 1;
  const cache = pageCache({ version: () => version });
  let goOn = () => {};
  const first = cache.render("a", async () => {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    return page(1);
  });
  version = 2;
  const second = cache.render("a", async () => page(2));
  goOn();
  expect((await second)?.body).toHaveLength(2);
  expect((await first)?.body).toHaveLength(1);
  expect(cache.find("a")?.body).toHaveLength(2);
});

test("a making that fails is told to all who waited and forgotten", async () => {
  const cache = pageCache({ version: () => 1 });
  const broken = () => cache.render("a", () => Promise.reject(new Error("broken")));
  const outcomes = await Promise.allSettled([broken(), broken()]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect((await cache.render("a", async () => page(3)))?.body).toHaveLength(3);
});
