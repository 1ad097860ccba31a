import { isIPv6 } from "node:net";
import { type Ceiling, findMarked, forgetTally, mark, tally } from "#app/domain/rate-limits/tally.server";
import type { AppLoadContext } from "./context";
import { knownDevice } from "./device.server";

/** So many attempts in so many minutes. */
type Limit = readonly [count: number, minutes: number];

interface Limits {
  /** One browser, whoever it names. */
  readonly device: Limit;
  /** One browser at one account or address; forgotten after a success. */
  readonly pair: Limit;
  /** One account or address, from wherever; a browser that succeeded there before is not held to it. */
  readonly target: Limit;
  /** One IP address, all its browsers together: a training room of forty people shares one. */
  readonly ip: Limit;
  /** One IP address, attempts without our device cookie: a script that drops its cookies. */
  readonly bare: Limit;
}

/** Every limited act. An attempt counts whether it succeeds or not. */
const limits = {
  "sign-in": { device: [30, 15], pair: [10, 15], target: [60, 15], ip: [300, 15], bare: [10, 15] },
  "second-factor": { device: [20, 15], pair: [5, 15], target: [10, 15], ip: [200, 15], bare: [5, 15] },
  verification: { device: [20, 15], pair: [10, 60], target: [10, 60], ip: [300, 15], bare: [10, 15] },
  registration: { device: [20, 10], pair: [3, 60], target: [5, 60], ip: [150, 10], bare: [5, 10] },
  recovery: { device: [10, 60], pair: [3, 60], target: [5, 60], ip: [100, 60], bare: [5, 60] },
  confirmation: { device: [20, 15], pair: [10, 15], target: [20, 15], ip: [300, 15], bare: [10, 15] },
  "mail-change": { device: [10, 60], pair: [5, 60], target: [5, 60], ip: [100, 60], bare: [5, 60] },
  organization: { device: [20, 60], pair: [10, 60], target: [20, 60], ip: [300, 60], bare: [10, 60] },
  activity: { device: [60, 60], pair: [30, 60], target: [30, 60], ip: [600, 60], bare: [200, 60] },
  upload: { device: [60, 60], pair: [30, 60], target: [60, 60], ip: [600, 60], bare: [200, 60] },
  flag: { device: [10, 60], pair: [3, 60], target: [200, 60], ip: [200, 60], bare: [10, 60] },
  invitation: { device: [60, 15], pair: [30, 15], target: [60, 15], ip: [600, 15], bare: [200, 15] },
  "sign-up": { device: [60, 15], pair: [5, 60], target: [20, 60], ip: [300, 15], bare: [10, 15] },
  "held-form": { device: [20, 30], pair: [10, 30], target: [20, 30], ip: [300, 30], bare: [10, 30] },
} as const satisfies Record<string, Limits>;

/** Days for which a browser that succeeded at an account cannot be locked out of it by what others try. */
const trustDays = 30;

export type LimitedAct = keyof typeof limits;

/**
 * Counts an attempt at an act, at the accounts or addresses it names, by device, by target and by IP address.
 * Rows hold keyed hashes only and outlive a restart.
 * @returns whether it may go on; else the answer is 429
 */
export async function limit(
  context: Pick<AppLoadContext, "db" | "cookies" | "ip">,
  act: LimitedAct,
  ...targets: readonly string[]
): Promise<boolean> {
  const { device, pair, target, ip, bare } = limits[act];
  const known = knownDevice(context);
  const trust = (one: string) => keyOf(act, "trusted", `${known} ${one}`);
  const ceilings = [ceiling(ip, act, "ip", network(context.ip))];
  if (known) ceilings.push(ceiling(device, act, "device", known));
  else ceilings.push(ceiling(bare, act, "bare", network(context.ip)));
  if (known) for (const one of targets) ceilings.push(ceiling(pair, act, "pair", `${known} ${one}`));
  return context.db.tx(
    async (tx) => {
      const trusted = known ? await findMarked(tx, targets.map(trust)) : new Set();
      const open = targets.filter((one) => !trusted.has(trust(one)));
      return tally(tx, [...ceilings, ...open.map((one) => ceiling(target, act, "target", one))]);
    },
    { isolation: "read committed" },
  );
}

/**
 * After a success: this browser's earlier attempts at these targets no longer count, and what others try there does
 * not lock it out. Its own ceilings, which are lower, still hold.
 */
export async function forgive(
  context: Pick<AppLoadContext, "db" | "cookies">,
  act: LimitedAct,
  ...targets: readonly string[]
): Promise<void> {
  const known = knownDevice(context);
  if (!known || targets.length === 0) return;
  const keys = (kind: "pair" | "trusted") => targets.map((one) => keyOf(act, kind, `${known} ${one}`));
  await context.db.tx(async (tx) => {
    await forgetTally(tx, keys("pair"));
    await mark(tx, keys("trusted"), new Date(Date.now() + trustDays * 86_400_000));
  });
}

const keyOf = (act: LimitedAct, kind: keyof Limits | "trusted", of: string) => `${act} ${kind} ${of}`;

const ceiling = ([count, minutes]: Limit, act: LimitedAct, kind: keyof Limits, of: string): Ceiling => ({
  key: keyOf(act, kind, of),
  count,
  minutes,
});

/** One subscriber holds a whole IPv6 network of 64 bits. */
function network(address: string): string {
  if (!isIPv6(address) || address.includes(".")) return address;
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...zeros, ...right].slice(0, 4).join(":");
}
