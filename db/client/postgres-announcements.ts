import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { postgresConfig } from "./postgres-connection";
import type { PublicVersion } from "./readers";
import { publicChannel } from "./triggers";

/** Milliseconds between two attempts to listen again. */
const pause = 250;

interface Announcements {
  /** Undefined while nobody listens: a change could go unheard. Begins to listen when first asked. */
  readonly version: PublicVersion;
  /** Counts a change of this process at once, before its notification comes round. */
  note(): void;
  close(): Promise<void>;
}

/**
 * Hears of every public change through a connection of its own, which is made again when it is lost. What happened
 * meanwhile is unknown, so listening begins with a new version.
 */
export function announcements(url: string): Announcements {
  let version = 0;
  let hears = false;
  let client: pg.Client | undefined;
  let listening: Promise<void> | undefined;
  const closing = new AbortController();

  async function listenOnce(): Promise<void> {
    client = new pg.Client(postgresConfig(url));
    const ended = new Promise<void>((resolve) => client?.once("end", resolve));
    client.on("error", () => {
      hears = false;
    });
    client.on("notification", () => {
      version += 1;
    });
    try {
      await client.connect();
      await client.query(`listen ${publicChannel}`);
      version += 1;
      hears = !closing.signal.aborted;
      if (hears) await ended;
    } finally {
      hears = false;
      await client.end().catch(() => {});
    }
  }

  async function listen(): Promise<void> {
    while (!closing.signal.aborted) {
      await listenOnce().catch(() => {});
      await sleep(pause, undefined, { ref: false, signal: closing.signal }).catch(() => {});
    }
  }

  return {
    version() {
      listening ??= listen();
      return hears ? version : undefined;
    },
    note() {
      version += 1;
    },
    async close() {
      closing.abort();
      hears = false;
      await client?.end().catch(() => {});
      await listening;
    },
  };
}
