import { eq } from "drizzle-orm";
import type { Reader, Tx } from "#db/client/index";
import { installation } from "#db/schema/installation";

/** The value of one fact about this installation; undefined where nobody wrote it down. */
export async function findFact(read: Reader, key: string): Promise<string | undefined> {
  const rows = await read
    .select({ value: installation.value })
    .from(installation)
    .where(eq(installation.key, key))
    .limit(1);
  return rows[0]?.value;
}

/** Writes down a fact that never changes; what was written first stays. */
export async function noteFact(tx: Tx, key: string, value: string, now = new Date()): Promise<void> {
  await tx.insert(installation).values({ key, value, updatedAt: now }).onConflictDoNothing();
}
