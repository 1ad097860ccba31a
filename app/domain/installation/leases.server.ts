import { and, eq, lt, or } from "drizzle-orm";
import type { Tx } from "#db/client/index";
import { leases } from "#db/schema/installation";

/**
 * Takes or prolongs a piece of work that one process at a time may do.
 * @param ms how long the holder is believed alive from `now` on
 * @returns whether `holder` has it; false while another's lease lasts
 */
export async function holdLease(
  tx: Tx,
  name: string,
  holder: string,
  ms: number,
  now = new Date(),
): Promise<boolean> {
  const until = new Date(now.getTime() + ms);
  const prolonged = await tx
    .update(leases)
    .set({ holder, until })
    .where(and(eq(leases.name, name), or(eq(leases.holder, holder), lt(leases.until, now))))
    .returning({ name: leases.name });
  if (prolonged.length > 0) return true;
  const taken = await tx
    .insert(leases)
    .values({ name, holder, until })
    .onConflictDoNothing()
    .returning({ name: leases.name });
  return taken.length > 0;
}
