import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { answerJobs, streamJobs } from "#app/domain/desk/jobs.server";
import type { AnswerJob, StreamJob, Workbench } from "#app/domain/desk/workbench";
import { describeError } from "#app/domain/error-description";
import { type Db, type DbOptions, openDb } from "#db/client/index";
import type { FromDesk, ToDesk } from "./desk-messages";

/** Bytes of a stream that may be under way before their taker takes some. */
const ahead = 8 * 1024 * 1024;

/** The desk itself, in its own thread: runs one job after another, as it is told. */
function serve(port: MessagePort, options: DbOptions): void {
  const say = (message: FromDesk, transfer: readonly ArrayBuffer[] = []) =>
    port.postMessage(message, transfer);
  let db: Promise<Db> | undefined;
  let running: Promise<void> = Promise.resolve();
  let stop = () => {};
  let taken = (_bytes: number) => {};

  async function run(id: number, name: string, params: unknown): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    let underWay = 0;
    let wake = () => {};
    stop = () => {
      controller.abort();
      wake();
    };
    taken = (bytes) => {
      underWay -= bytes;
      wake();
    };
    const send = async (chunk: Uint8Array) => {
      const bytes = new Uint8Array(chunk);
      underWay += bytes.length;
      say({ type: "bytes", id, bytes }, [bytes.buffer]);
      while (underWay > ahead && !signal.aborted)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      signal.throwIfAborted();
    };
    try {
      db ??= openDb(options);
      db.catch(() => {
        db = undefined;
      });
      const bench: Workbench = {
        db: await db,
        signal,
        progress: (done, total) => say({ type: "progress", id, done, total }),
      };
      signal.throwIfAborted();
      say({ type: "done", id, answer: await work(bench, name, params, send) });
    } catch (error) {
      say({ type: "failed", id, error: describeError(error) });
    }
  }

  port.on("message", async (message: ToDesk) => {
    if (message.type === "start") running = run(message.id, message.name, message.params);
    else if (message.type === "taken") taken(message.bytes);
    else if (message.type === "stop") stop();
    else {
      stop();
      await running;
      await (await db?.catch(() => undefined))?.close();
      port.close();
    }
  });
}

async function work(
  bench: Workbench,
  name: string,
  params: unknown,
  send: (chunk: Uint8Array) => Promise<void>,
): Promise<unknown> {
  const answer = (answerJobs as Readonly<Record<string, AnswerJob<never, unknown>>>)[name];
  if (answer) return answer(bench, params as never);
  const stream = (streamJobs as Readonly<Record<string, StreamJob<never>>>)[name];
  if (!stream) throw new Error(`the desk knows no job ${name}`);
  for await (const chunk of stream(bench, params as never)) await send(chunk);
  return undefined;
}

if (parentPort) serve(parentPort, workerData as DbOptions);
