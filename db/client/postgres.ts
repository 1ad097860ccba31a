import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import type { Reader, Tx } from "#db/dialect/index";
import { errorCode, isConnectionLost } from "./errors";
import type { Db, TxOptions } from "./index";
import { announcements } from "./postgres-announcements";
import { describingPostgres, postgresPool } from "./postgres-connection";
import { noteReader } from "./readers";
import { transactionScopes } from "./scope";
import { publicChannel } from "./triggers";

/** How often a transaction that lost against another is run again before the caller hears of it. */
const retries = 10;

/** Lost against another, or found no room to note what it read, which those that end meanwhile give back. */
const isWorthRetrying = (error: unknown): boolean =>
  ["40001", "40P01", "53200"].includes(errorCode(error) ?? "") && !isConnectionLost(error);

/** Opens pools to a primary and, when given, to a standby that answers `read`. */
export async function openPostgres(url: string, readUrl?: string): Promise<Db> {
  const writing = postgresPool(url);
  const reading = postgresPool(url, { readOnly: true });
  const standby = readUrl ? postgresPool(readUrl, { readOnly: true }) : undefined;
  const pools = [writing, reading, ...(standby ? [standby] : [])];
  const changes = announcements(url);
  const scopes = transactionScopes();
  const closeAll = async () => {
    await Promise.all([changes.close(), ...pools.map((pool) => pool.end())]);
  };
  try {
    await describingPostgres("DATABASE_URL", url, () => writing.query("select 1"));
    if (readUrl) await describingPostgres("DATABASE_READ_URL", readUrl, () => standby?.query("select 1"));
  } catch (error) {
    await closeAll();
    throw error;
  }

  const fresh = noteReader(reader(reading), changes.version);
  let closed: Promise<void> | undefined;
  return {
    engine: "postgres",
    // What a standby answers may be older than what was announced.
    read: standby ? noteReader(reader(standby), () => undefined) : fresh,
    fresh,
    async tx(work, options = {}) {
      scopes.refuseNested();
      for (let attempt = 0; ; attempt++) {
        try {
          return await once(writing, scopes, work, options, changes.note);
        } catch (error) {
          if (attempt >= retries || !isWorthRetrying(error)) throw error;
          await sleep(Math.random() * Math.min(2 ** attempt, 100));
        }
      }
    },
    publicVersion: changes.version,
    async erase() {
      scopes.refuseNested();
      return true;
    },
    async ping() {
      await reading.query("select 1");
    },
    async close() {
      closed ??= closeAll();
      await closed;
    },
  };
}

async function once<T>(
  pool: pg.Pool,
  scopes: ReturnType<typeof transactionScopes>,
  work: (tx: Tx) => Promise<T>,
  options: TxOptions,
  publicChange: () => void,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  let announced = false;
  const hear = ({ message }: { message?: string | undefined }) => {
    announced ||= message === publicChannel;
  };
  client.on("notice", hear);
  try {
    await client.query(`begin isolation level ${options.isolation ?? "serializable"}`);
    const value = await scopes.run(() => work(handle(client, scopes.requireOpen)));
    // After a statement that failed, PostgreSQL answers COMMIT with ROLLBACK and no error.
    const ended = await client.query("commit");
    if (ended.command !== "COMMIT") throw new Error("a transaction went on after a statement had failed");
    return value;
  } catch (error) {
    if (isConnectionLost(error)) broken = error as Error;
    else await client.query("rollback").catch((reason: Error) => (broken = reason));
    throw error;
  } finally {
    client.off("notice", hear);
    if (announced) publicChange();
    client.release(broken);
  }
}

/** Drizzle over a pool for reading; what a connection that died meanwhile did not answer is asked once more. */
function reader(pool: pg.Pool): Reader {
  const query = async (...parameters: Parameters<pg.Pool["query"]>) => {
    try {
      return await pool.query(...parameters);
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      await setImmediate();
      return pool.query(...parameters);
    }
  };
  return drizzle({ query } as unknown as pg.Pool, { casing: "snake_case" }) as unknown as Reader;
}

/** Drizzle over one client, which `check` keeps from being used when the transaction has ended. */
function handle(client: pg.PoolClient, check: () => void): Tx {
  const guarded = Object.create(client, {
    query: {
      value: (...parameters: Parameters<pg.PoolClient["query"]>) => {
        check();
        return client.query(...parameters);
      },
    },
  }) as pg.PoolClient;
  return drizzle(guarded, { casing: "snake_case" }) as unknown as Tx;
}
