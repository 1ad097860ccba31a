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

/** Eight connections for some seconds against one address, after a warm-up of two. */
export async function load(name: string, server: ServerProcess, path: string, seconds = 8): Promise<Load> {
  const url = server.origin + path;
  const headers = { "accept-encoding": "br" };
  await autocannon({ url, headers, connections: 8, duration: 2 });
  const before = cpuMs(server.pid);
  const result = await autocannon({ url, headers, connections: 8, duration: seconds });
  const used = cpuMs(server.pid) - before;
  return {
    name,
    perSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: used / Math.max(1, result.requests.total),
    memory: residentMb(server.pid),
    failures: result.non2xx + result.errors + result.timeouts,
  };
}
