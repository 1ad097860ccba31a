import { parentPort } from "node:worker_threads";

/** A thread that speaks as the desk does and behaves as the name of each job says. */
const jobs = {
  answer: ({ value }) => value,
  slow: () => new Promise((resolve) => setTimeout(resolve, 150)),
  deaf: () => new Promise(() => {}),
  spin: () => {
    for (;;);
  },
  heavy: () => {
    const kept = [];
    for (;;) kept.push(Array.from({ length: 1_000 }, () => ({ kept: Math.random() })));
  },
  die: () => process.exit(3),
  bytes: (_params, id) => {
    for (const text of ["uno ", "dos ", "tres"])
      parentPort.postMessage({ type: "bytes", id, bytes: new TextEncoder().encode(text) });
  },
  "broken-bytes": (_params, id) => {
    parentPort.postMessage({ type: "bytes", id, bytes: new TextEncoder().encode("uno ") });
    throw new Error("broken");
  },
  progress: (_params, id) => {
    for (let done = 1; done <= 3; done += 1) parentPort.postMessage({ type: "progress", id, done, total: 3 });
  },
};

parentPort.on("message", async ({ type, id, name, params }) => {
  if (type === "close") parentPort.close();
  if (type !== "start") return;
  try {
    parentPort.postMessage({ type: "done", id, answer: await jobs[name](params, id) });
  } catch {
    parentPort.postMessage({ type: "failed", id, error: { error: "Error" } });
  }
});
