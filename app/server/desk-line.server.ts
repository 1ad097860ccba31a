import { Worker } from "node:worker_threads";
import type { DeskRefusal } from "#app/domain/desk/refusal";
import type { ErrorDescription } from "#app/domain/error-description";
import type { FromDesk, ToDesk } from "./desk-messages";

export type Outcome = { readonly answer: unknown } | { readonly refusal: DeskRefusal };

export interface Task {
  readonly name: string;
  readonly params: unknown;
  /** How long it may run, in milliseconds. */
  readonly limit: number;
  /** Progress and bytes, as they come. */
  hear(message: FromDesk): void;
  /** Called once. */
  end(outcome: Outcome): void;
}

export interface LineLimits {
  /** Tasks that may wait while one runs. */
  readonly waiting: number;
  /** Milliseconds that a stopped task has to end by itself. */
  readonly grace: number;
  /** Milliseconds without work after which the thread ends and gives its memory back. */
  readonly idle: number;
  readonly megabytes: number;
}

export interface Line {
  add(task: Task): void;
  /** Takes it out of the line, or stops it. */
  stop(task: Task, refusal?: DeskRefusal): void;
  /** Whoever asked took so many bytes of the task that runs. */
  taken(task: Task, bytes: number): void;
  close(): Promise<void>;
}

interface Running {
  readonly task: Task;
  readonly id: number;
  readonly timer: NodeJS.Timeout;
  ended: boolean;
  cut?: NodeJS.Timeout;
}

/** Tasks one after another on one thread, which begins with the first of them and is replaced where it dies. */
export function openLine(
  file: string,
  data: unknown,
  limits: LineLimits,
  failed: (name: string, error: ErrorDescription) => void,
): Line {
  const waiting: Task[] = [];
  let running: Running | undefined;
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;
  let count = 0;

  const say = (message: ToDesk) => worker?.postMessage(message);

  function startWorker(): Worker {
    const started = new Worker(file, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    let heavy = false;
    started.unref();
    started.on("message", hear);
    started.on("error", (error: NodeJS.ErrnoException) => {
      heavy = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      if (running && worker === started)
        failed(running.task.name, { error: error.name, code: error.code ?? "" });
    });
    started.once("exit", () => {
      if (worker !== started) return;
      worker = undefined;
      finish({ refusal: heavy ? "too-heavy" : "failed" });
    });
    return started;
  }

  function next(): void {
    if (running) return;
    clearTimeout(idle);
    const task = waiting.shift();
    if (!task) {
      idle = setTimeout(() => rest(), limits.idle);
      idle.unref();
      return;
    }
    count += 1;
    worker ??= startWorker();
    const timer = setTimeout(() => stop(task, "too-long"), task.limit);
    running = { task, id: count, timer, ended: false };
    say({ type: "start", id: count, name: task.name, params: task.params });
  }

  function hear(message: FromDesk): void {
    if (!running || message.id !== running.id) return;
    const { task, ended } = running;
    if (message.type === "done") finish({ answer: message.answer });
    else if (message.type === "failed") {
      if (!ended) failed(task.name, message.error);
      finish({ refusal: "failed" });
    } else if (!ended) task.hear(message);
  }

  function finish(outcome: Outcome): void {
    if (!running) return;
    const { task, timer, cut, ended } = running;
    clearTimeout(timer);
    clearTimeout(cut);
    running = undefined;
    if (!ended) task.end(outcome);
    next();
  }

  function stop(task: Task, refusal: DeskRefusal = "stopped"): void {
    const place = waiting.indexOf(task);
    if (place !== -1) {
      waiting.splice(place, 1);
      task.end({ refusal });
    } else if (running?.task === task && !running.ended) {
      running.ended = true;
      running.cut = setTimeout(() => worker?.terminate(), limits.grace);
      say({ type: "stop", id: running.id });
      task.end({ refusal });
    }
  }

  /** Ends the thread. Where its end is awaited, it keeps the process alive until then. */
  function rest(awaited = false): Promise<void> {
    const ending = worker;
    if (!ending) return Promise.resolve();
    if (awaited) ending.ref();
    say({ type: "close" });
    worker = undefined;
    return new Promise((resolve) => {
      const cut = setTimeout(() => ending.terminate(), limits.grace);
      if (!awaited) cut.unref();
      ending.once("exit", () => {
        clearTimeout(cut);
        resolve();
      });
    });
  }

  return {
    add(task) {
      if (closed) task.end({ refusal: "stopped" });
      else if (waiting.length >= limits.waiting) task.end({ refusal: "busy" });
      else {
        waiting.push(task);
        next();
      }
    },
    stop,
    taken(task, bytes) {
      if (running?.task === task) say({ type: "taken", id: running.id, bytes });
    },
    async close() {
      closed = true;
      for (const task of [...waiting]) stop(task);
      if (running) stop(running.task);
      clearTimeout(idle);
      await rest(true);
      finish({ refusal: "stopped" });
      clearTimeout(idle);
    },
  };
}
