import { and, gt, inArray, lt, sql } from "drizzle-orm";
import { keyedHash } from "#app/domain/secrets.server";
import type { Reader, Tx } from "#db/client/index";
import { rateLimits } from "#db/schema/sessions";

export interface Ceiling {
  /** What is counted, in clear; only its keyed hash is stored. */
  readonly key: string;
  readonly count: number;
  readonly minutes: number;
}

/**
 * Counts one attempt under each ceiling, a window each that begins with its first attempt.
 * @returns whether all of them still hold
 */
export async function tally(tx: Tx, ceilings: readonly Ceiling[], now = new Date()): Promise<boolean> {
  let allowed = true;
  for (const { key, count, minutes } of inOrder(ceilings)) {
    const windowEndsAt = new Date(now.getTime() + minutes * 60_000);
    const ended = lt(rateLimits.windowEndsAt, now);
    const row = (
      await tx
        .insert(rateLimits)
        .values({ key, count: 1, windowEndsAt })
        .onConflictDoUpdate({
          target: rateLimits.key,
          set: {
            count: sql`case when ${ended} then 1 else ${rateLimits.count} + 1 end`,
            windowEndsAt: sql`case when ${ended} then excluded.window_ends_at else ${rateLimits.windowEndsAt} end`,
          },
        })
        .returning({ count: rateLimits.count })
    )[0];
    if (row && row.count > count) allowed = false;
  }
  return allowed;
}

/** Forgets what was counted under these keys, as after a success. */
export async function forgetTally(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.delete(rateLimits).where(inArray(rateLimits.key, keys.map(hashed)));
}

/** Notes these keys until a moment; they count nothing. */
export async function mark(tx: Tx, keys: readonly string[], until: Date): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .insert(rateLimits)
    .values(keys.map((key) => ({ key: hashed(key), count: 0, windowEndsAt: until })))
    .onConflictDoUpdate({ target: rateLimits.key, set: { windowEndsAt: until } });
}

/** Which of these keys are noted at this moment. */
export async function findMarked(
  read: Reader,
  keys: readonly string[],
  now = new Date(),
): Promise<ReadonlySet<string>> {
  const rows = await read
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(and(inArray(rateLimits.key, keys.map(hashed)), gt(rateLimits.windowEndsAt, now)));
  const noted = new Set(rows.map((row) => row.key));
  return new Set(keys.filter((key) => noted.has(hashed(key))));
}

const hashed = (key: string) => keyedHash("rate-limit", key);

/** Always the same order of rows, so that two attempts never wait for each other. */
const inOrder = (ceilings: readonly Ceiling[]) =>
  ceilings
    .map((ceiling) => ({ ...ceiling, key: hashed(ceiling.key) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
