import type { Outgoing, Transport } from "#app/domain/notifications/message";
import { type MailWorker, startMailWorker } from "#app/domain/notifications/worker.server";
import { env } from "#app/env.server";
import type { Db } from "#db/client/index";
import { notifications } from "#db/schema/notifications";
import { db, rows } from "#tests/support/database";

/** A mail server in memory: what it took, and how it answers. */
export interface Post extends Transport {
  readonly taken: Outgoing[];
  /** Throws what a server would answer; by default every letter is taken. */
  answer: (letter: Outgoing) => void | Promise<void>;
}

export function post(): Post {
  const taken: Outgoing[] = [];
  const office: Post = {
    taken,
    answer: () => {},
    async send(letter) {
      await office.answer(letter);
      taken.push(letter);
    },
    close: () => {},
  };
  return office;
}

/** What nodemailer throws when a server answers `response` to a command. */
export const refusal = (command: string, response: string): Error =>
  Object.assign(new Error("refused"), {
    code: "EENVELOPE",
    command,
    response,
    responseCode: Number(response.slice(0, 3)),
  });

/** Letters as they stand in the database, oldest first. */
export const letterRows = async () => (await rows(notifications)).toSorted((one, other) => one.id - other.id);

/** Runs a worker until no letter is due at `now` (twenty seconds at most). */
export async function deliver(
  transport: Transport,
  now: () => Date = () => new Date(),
  on: Db = db,
): Promise<void> {
  const worker = startMailWorker({ db: on, env: env(), transport, now });
  await untilIdle(worker, now);
  await worker.stop();
}

async function untilIdle(worker: MailWorker, now: () => Date): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const waiting = (await letterRows()).filter((row) => row.state === "pending" && row.dueAt <= now());
    if (waiting.length === 0) return;
    worker.wake();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("letters are still due");
}
