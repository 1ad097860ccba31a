import { inArray, lt, or } from "drizzle-orm";
import type { Db, Tx } from "#db/client/index";
import { accountTokens, registrations } from "#db/schema/accounts";
import { heldForms, rateLimits, sessions } from "#db/schema/sessions";

const batch = 500;
/** A used or expired link still explains itself for a day. */
const linkGrace = 24 * 60 * 60 * 1000;

/**
 * Removes what has run out: rate limit windows, held forms, sessions, registrations and links of one use.
 * In small transactions; answers how many rows went.
 */
export async function sweepExpiredRows(db: Db, now = new Date()): Promise<number> {
  let removed = 0;
  for (const remove of removals) {
    for (;;) {
      const count = await db.tx((tx) => remove(tx, now));
      removed += count;
      if (count < batch) break;
    }
  }
  return removed;
}

const removals: readonly ((tx: Tx, now: Date) => Promise<number>)[] = [
  async (tx, now) => {
    const old = await tx.select().from(rateLimits).where(lt(rateLimits.windowEndsAt, now)).limit(batch);
    const keys = old.map((row) => row.key);
    if (keys.length > 0) await tx.delete(rateLimits).where(inArray(rateLimits.key, keys));
    return keys.length;
  },
  async (tx, now) => {
    const old = await tx
      .select({ id: heldForms.id })
      .from(heldForms)
      .where(lt(heldForms.expiresAt, now))
      .limit(batch);
    const ids = old.map((row) => row.id);
    if (ids.length > 0) await tx.delete(heldForms).where(inArray(heldForms.id, ids));
    return ids.length;
  },
  async (tx, now) => {
    const old = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(or(lt(sessions.expiresAt, now), lt(sessions.endsAt, now)))
      .limit(batch);
    const ids = old.map((row) => row.id);
    if (ids.length > 0) await tx.delete(sessions).where(inArray(sessions.id, ids));
    return ids.length;
  },
  async (tx, now) => {
    const old = await tx
      .select({ id: registrations.id })
      .from(registrations)
      .where(lt(registrations.expiresAt, new Date(now.getTime() - linkGrace)))
      .limit(batch);
    const ids = old.map((row) => row.id);
    if (ids.length > 0) await tx.delete(registrations).where(inArray(registrations.id, ids));
    return ids.length;
  },
  async (tx, now) => {
    const old = await tx
      .select({ id: accountTokens.id })
      .from(accountTokens)
      .where(lt(accountTokens.expiresAt, new Date(now.getTime() - linkGrace)))
      .limit(batch);
    const ids = old.map((row) => row.id);
    if (ids.length > 0) await tx.delete(accountTokens).where(inArray(accountTokens.id, ids));
    return ids.length;
  },
];
