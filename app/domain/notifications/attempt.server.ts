import { setTimeout as sleep } from "node:timers/promises";
import { describeError, type ErrorDescription } from "#app/domain/error-description";
import type { Env } from "#app/env.server";
import { dbError } from "#db/client/errors";
import type { Db } from "#db/client/index";
import type { Notification } from "#db/schema/notifications";
import { backoff } from "./backoff";
import { type Ending, settleLetter } from "./claims.server";
import { composeLetter, type Undeliverable } from "./delivery.server";
import { judge, type Verdict } from "./failure";
import type { Outgoing, Transport } from "./message";
import { addressHash, suppress } from "./suppressions.server";

/** Takes events and words of closed lists, never an address or a text. */
export type Log = (
  event: string,
  fields?: Partial<ErrorDescription> & { kind?: string; count?: number },
  level?: "info" | "warn" | "error",
) => void;

export interface Working {
  readonly db: Db;
  readonly env: Env;
  readonly transport: Transport;
  readonly log: Log;
  readonly now: () => Date;
  /** The name under which this worker holds its leases. */
  readonly worker: string;
  /** Whether no further letter is to be begun. */
  readonly stopping: boolean;
}

/** Sends one claimed letter and records what became of it. */
export async function attempt(working: Working, row: Notification): Promise<void> {
  const { db, env, transport, log, now } = working;
  let letter: Outgoing | Undeliverable;
  try {
    letter = await composeLetter(db.fresh, env, row, now());
  } catch (error) {
    log("mail-rendering-failed", { kind: row.kind, ...describeError(error) }, "error");
    return settle(working, row, { failure: "rendering", next: "retry" });
  }
  if ("next" in letter) return settle(working, row, letter);
  try {
    await transport.send(letter);
  } catch (error) {
    return settle(working, row, judge(error), letter.to.address);
  }
  await settle(working, row, undefined);
}

/** Records how an attempt ended; an answer of the server about the address stops all letters to it. */
async function settle(
  working: Working,
  row: Notification,
  verdict: Verdict | undefined,
  bounced?: string,
): Promise<void> {
  const { db, worker, log, now } = working;
  const ending = endingOf(row, verdict, now());
  await untilStored(working, () =>
    db.tx(
      async (tx) => {
        if (!(await settleLetter(tx, row, worker, ending, now()))) return;
        if (ending.state === "suppressed" && bounced !== undefined)
          await suppress(tx, addressHash(bounced), "bounced", now());
      },
      { isolation: "read committed" },
    ),
  );
  log(
    `mail-${ending.state === "pending" ? "delayed" : ending.state}`,
    { kind: row.kind, count: row.attempts, ...("failure" in ending ? { code: ending.failure } : {}) },
    ending.state === "failed" ? "warn" : "info",
  );
}

function endingOf(row: Notification, verdict: Verdict | undefined, now: Date): Ending {
  if (!verdict) return { state: "sent" };
  const { failure, next } = verdict;
  if (next === "suppress") return { state: "suppressed", failure };
  const dueAt = new Date(now.getTime() + backoff(row.attempts));
  if (next === "give-up" || dueAt > row.giveUpAt) return { state: "failed", failure };
  return { state: "pending", failure, dueAt };
}

/** How often a busy database is asked to take down what became of a letter; each time it waits some seconds itself. */
const storingAttempts = 120;
const storingAttemptsAtEnd = 5;

/** A letter that left and is not recorded would leave again: the record outlasts a database that is busy for long. */
async function untilStored(working: Working, store: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await store();
    } catch (error) {
      const passing = ["busy", "full"].includes(dbError(error) ?? "");
      if (!passing || tried >= (working.stopping ? storingAttemptsAtEnd : storingAttempts)) throw error;
      await sleep(1_000);
    }
  }
}
