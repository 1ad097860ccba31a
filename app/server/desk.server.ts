import { join } from "node:path";
import type { AnswerJobName, Desk, DeskRequest, StreamJobName } from "#app/domain/desk/desk";
import type { DeskRefusal } from "#app/domain/desk/refusal";
import type { DbOptions } from "#db/client/index";
import { packageRoot } from "#db/client/package-root";
import { type LineLimits, type Outcome, openLine, type Task } from "./desk-line.server";
import { type DeskStream, openStream } from "./desk-stream.server";
import type { EventLog } from "./event-log.server";

export interface OpenDesk extends Desk {
  /** Stops what runs, lets nothing new in, ends the thread. */
  close(): Promise<void>;
}

interface Options {
  readonly db: DbOptions;
  readonly log: EventLog;
  /** The module of the thread; the built one, without it. */
  readonly file?: string;
  readonly limits?: Partial<LineLimits>;
}

const usual: LineLimits = { waiting: 8, grace: 2_000, idle: 60_000, megabytes: 256 };

const seconds = 60;

/** Opens the desk of this process; its thread begins with the first job. */
export function openDesk({ db, log, file, limits }: Options): OpenDesk {
  const { dataDir, databaseUrl, databaseReadUrl } = db;
  const line = openLine(
    file ?? join(packageRoot(), "build/server/desk.js"),
    { dataDir, databaseUrl, databaseReadUrl },
    { ...usual, ...limits },
    (job, error) => log("job-failed", { job, ...error }, "error"),
  );

  function add(name: string, params: unknown, request: DeskRequest, to: Pick<Task, "hear" | "end">): Task {
    const { signal } = request;
    const left = () => line.stop(task);
    const task: Task = {
      name,
      params,
      limit: (request.seconds ?? seconds) * 1_000,
      hear(message) {
        if (message.type === "progress") request.progress?.(message.done, message.total);
        else to.hear(message);
      },
      end(outcome) {
        signal?.removeEventListener("abort", left);
        if ("refusal" in outcome && outcome.refusal !== "stopped")
          log("job-refused", { job: name, kind: outcome.refusal }, "warn");
        to.end(outcome);
      },
    };
    signal?.addEventListener("abort", left);
    if (signal?.aborted) task.end({ refusal: "stopped" });
    else line.add(task);
    return task;
  }

  return {
    ask: (name: AnswerJobName, params: unknown, request: DeskRequest = {}) =>
      new Promise<Outcome>((resolve) => {
        add(name, params, request, { hear() {}, end: resolve });
      }) as never,
    stream: (name: StreamJobName, params: unknown, request: DeskRequest = {}) =>
      new Promise<{ bytes: DeskStream["bytes"] } | { refusal: DeskRefusal }>((resolve) => {
        const stream = openStream({
          taken: (bytes) => line.taken(task, bytes),
          cancelled: () => line.stop(task),
        });
        const task = add(name, params, request, {
          hear(message) {
            if (message.type !== "bytes") return;
            stream.add(message.bytes);
            resolve({ bytes: stream.bytes });
          },
          end(outcome) {
            if ("refusal" in outcome) resolve(outcome);
            stream.end("refusal" in outcome ? new Error(`the desk: ${outcome.refusal}`) : undefined);
            resolve({ bytes: stream.bytes });
          },
        });
      }) as never,
    close: line.close,
  };
}
