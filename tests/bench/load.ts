import { Agent, get } from "node:http";
import autocannon from "autocannon";
import type { ServerProcess } from "#tests/support/server-process";
import { cpuMs, residentMb } from "./process";

export interface Load {
  readonly name: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds of the server a request. */
  readonly cpu: number;
  /** Resident memory at the end, MB. */
  readonly memory: number;
  readonly failures: number;
}

/** A cookie that changes nothing of a page but that it is made for one visitor alone, past the cache. */
export const pastTheCache = { cookie: "__Host-held=-" };

export type Headers = Readonly<Record<string, string>>;

const connections = 8;

/** Answers after which V8 has compiled what a process runs; the first thousand cost more than twice as much. */
const warming = 3_000;

/** Brings processes that have just started to the pace at which they stay. */
export async function warm(
  servers: readonly ServerProcess[],
  paths: readonly string[],
  headers: Headers = {},
): Promise<void> {
  for (const path of paths)
    await Promise.all(
      servers.map(({ origin }) =>
        autocannon({
          url: origin + path,
          headers: { "accept-encoding": "br", ...headers },
          connections,
          amount: Math.ceil(warming / paths.length),
        }),
      ),
    );
}

/** Eight connections for some seconds against one address, after a warm-up. */
export async function load(
  name: string,
  servers: ServerProcess | readonly ServerProcess[],
  path: string,
  { headers = {}, seconds = 4, warmUp = 2 }: { headers?: Headers; seconds?: number; warmUp?: number } = {},
): Promise<Load> {
  const all = [servers].flat();
  const run = (duration: number) =>
    Promise.all(
      all.map(({ origin }) =>
        autocannon({
          url: origin + path,
          headers: { "accept-encoding": "br", ...headers },
          connections: Math.ceil(connections / all.length),
          duration,
        }),
      ),
    );
  const cpu = () => all.reduce((sum, { pid }) => sum + cpuMs(pid), 0);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  await run(warmUp);
  const before = cpu();
  const results = await run(seconds);
  const used = cpu() - before;
  return {
    name,
    perSecond: Math.round(sum(results.map(({ requests }) => requests.average))),
    p50: Math.max(...results.map(({ latency }) => latency.p50)),
    p99: Math.max(...results.map(({ latency }) => latency.p99)),
    cpu: used / Math.max(1, sum(results.map(({ requests }) => requests.total))),
    memory: Math.max(...all.map(({ pid }) => residentMb(pid))),
    failures: sum(results.map(({ non2xx, errors, timeouts }) => non2xx + errors + timeouts)),
  };
}

const batches = 5;

/**
 * The middle of how long one answer takes (ms) when one visitor asks after the other: of five series the quickest, since
 * whatever else the machine does only ever adds.
 */
export async function median(server: ServerProcess, path: string, headers: Headers = {}): Promise<number> {
  const [middle = 0] = await medians([{ server, headers }], path);
  return middle;
}

/** Who asks whom. */
export interface Visit {
  readonly server: ServerProcess;
  readonly headers: Headers;
}

/** The same of several servers, a series of each in turn, so that a slow minute of the machine is everyone's. */
export async function medians(visits: readonly Visit[], path: string): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const series = async ({ server, headers }: Visit, length: number) => {
    const times: number[] = [];
    for (let turn = 0; turn < length; turn++) {
      const start = performance.now();
      await answer(`${server.origin}${path}`, { "accept-encoding": "br", ...headers }, agent);
      times.push(performance.now() - start);
    }
    return times.sort((one, other) => one - other)[Math.floor(length / 2)] ?? 0;
  };
  try {
    const quickest = visits.map(() => Number.POSITIVE_INFINITY);
    for (const visit of visits) await series(visit, 150);
    for (let batch = 0; batch < batches; batch++)
      for (const [at, visit] of visits.entries())
        quickest[at] = Math.min(quickest[at] ?? 0, await series(visit, 60));
    return quickest;
  } finally {
    agent.destroy();
  }
}

/** The answer as it travels. */
export function answer(url: string, headers: Headers, agent?: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers, ...(agent && { agent }) }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks));
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    }).once("error", reject);
  });
}
