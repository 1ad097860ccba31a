import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import type { DeskRequest } from "#app/domain/desk/desk";
import type { DeskRefusal } from "#app/domain/desk/refusal";
import { type OpenDesk, openDesk } from "#app/server/desk.server";

/** The desk as it is, with jobs of the test's own. */
interface AnyDesk {
  ask(
    name: string,
    params?: unknown,
    request?: DeskRequest,
  ): Promise<{ answer?: unknown; refusal?: DeskRefusal }>;
  stream(
    name: string,
    params?: unknown,
    request?: DeskRequest,
  ): Promise<{ bytes?: ReadableStream<Uint8Array>; refusal?: DeskRefusal }>;
}

const events: string[] = [];
let open: OpenDesk | undefined;

afterEach(async () => {
  await open?.close();
  events.length = 0;
});

function unrulyDesk(limits: Parameters<typeof openDesk>[0]["limits"] = {}): AnyDesk {
  open = openDesk({
    db: { dataDir: "" },
    log: (event, fields) =>
      events.push(`${event} ${fields?.job} ${fields?.kind ?? fields?.code ?? ""}`.trim()),
    file: fileURLToPath(new URL("./unruly-desk.mjs", import.meta.url)),
    limits: { grace: 100, ...limits },
  });
  return open as unknown as AnyDesk;
}

test("jobs are answered one after another, with what each was asked", async () => {
  const desk = unrulyDesk();
  const answers = await Promise.all([1, 2, 3].map((value) => desk.ask("answer", { value })));
  expect(answers).toEqual([{ answer: 1 }, { answer: 2 }, { answer: 3 }]);
  const told: [number, number][] = [];
  await desk.ask("progress", {}, { progress: (done, total) => told.push([done, total]) });
  expect(told).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test("bytes arrive in order, and a job that breaks breaks its stream after them", async () => {
  const desk = unrulyDesk();
  const { bytes } = await desk.stream("bytes");
  expect(await new Response(bytes ?? null).text()).toBe("uno dos tres");
  const { bytes: broken } = await desk.stream("broken-bytes");
  const reader = broken?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("uno ");
  await expect(reader?.read()).rejects.toThrow("failed");
  expect(await desk.ask("answer", { value: 1 })).toEqual({ answer: 1 });
});

test("a line that is full lets nobody in until someone is served", async () => {
  const desk = unrulyDesk({ waiting: 1 });
  const served = [desk.ask("slow"), desk.ask("answer", { value: 2 })];
  expect(await desk.ask("answer", { value: 3 })).toEqual({ refusal: "busy" });
  expect(await Promise.all(served)).toEqual([{ answer: undefined }, { answer: 2 }]);
  expect(await desk.ask("answer", { value: 4 })).toEqual({ answer: 4 });
  expect(events).toEqual(["job-refused answer busy"]);
});

test("who leaves is taken out of the line, and what she asked is stopped", async () => {
  const desk = unrulyDesk();
  const leaving = [new AbortController(), new AbortController()] as const;
  const running = desk.ask("deaf", {}, { signal: leaving[0].signal });
  const waiting = desk.ask("answer", { value: 1 }, { signal: leaving[1].signal });
  const patient = desk.ask("answer", { value: 2 });
  for (const one of leaving) one.abort();
  expect(await running).toEqual({ refusal: "stopped" });
  expect(await waiting).toEqual({ refusal: "stopped" });
  expect(await patient).toEqual({ answer: 2 });
  const { bytes } = await desk.stream("bytes");
  await bytes?.cancel();
  expect(await desk.ask("answer", { value: 3 })).toEqual({ answer: 3 });
  expect(await desk.ask("answer", {}, { signal: AbortSignal.abort() })).toEqual({ refusal: "stopped" });
});

test("a job that takes too long, even one that never lets go, is cut off and the next one is served", async () => {
  const desk = unrulyDesk();
  expect(await desk.ask("spin", {}, { seconds: 0.1 })).toEqual({ refusal: "too-long" });
  expect(await desk.ask("answer", { value: 1 })).toEqual({ answer: 1 });
});

test("a job that eats memory or dies takes its thread with it, not the process", async () => {
  const desk = unrulyDesk({ megabytes: 32 });
  expect(await desk.ask("heavy")).toEqual({ refusal: "too-heavy" });
  expect(await desk.ask("answer", { value: 1 })).toEqual({ answer: 1 });
  expect(await desk.ask("die")).toEqual({ refusal: "failed" });
  expect(await desk.ask("answer", { value: 2 })).toEqual({ answer: 2 });
  expect(events).toContain("job-failed heavy ERR_WORKER_OUT_OF_MEMORY");
});

test("an idle thread ends and another one serves who comes later", async () => {
  const desk = unrulyDesk({ idle: 20 });
  expect(await desk.ask("answer", { value: 1 })).toEqual({ answer: 1 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await desk.ask("answer", { value: 2 })).toEqual({ answer: 2 });
});

test("a desk that closes sends everyone home, and nobody comes in after", async () => {
  const desk = unrulyDesk();
  const asked = [desk.ask("spin"), desk.ask("answer", { value: 1 })];
  await open?.close();
  expect(await Promise.all(asked)).toEqual([{ refusal: "stopped" }, { refusal: "stopped" }]);
  expect(await desk.ask("answer", { value: 2 })).toEqual({ refusal: "stopped" });
});
