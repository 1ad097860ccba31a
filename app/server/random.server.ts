import { randomFillSync } from "node:crypto";

const pool = Buffer.alloc(4096);
let used = pool.length;

/** Random bytes from a pool that is filled now and then: asking the system for a few at every request costs more. */
function take(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}

/** A short name for one request: the person reads it on the page of a failure, the operator in the log. */
export const newRequestId = (): string => take(9).toString("base64url");

/** What only this answer's own scripts know. */
export const newNonce = (): string => take(16).toString("base64");
