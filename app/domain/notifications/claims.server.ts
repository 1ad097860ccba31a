import { and, asc, eq, isNull, lte, or } from "drizzle-orm";
import type { Db, Reader, Tx } from "#db/client/index";
import { skipLocked } from "#db/dialect/index";
import { type MailFailure, type Notification, notifications } from "#db/schema/notifications";

/** How long a worker is believed to be at a letter, milliseconds; then another one may take it. */
export const leaseTime = 120_000;

const due = (now: Date) =>
  and(
    eq(notifications.state, "pending"),
    lte(notifications.dueAt, now),
    or(isNull(notifications.leasedUntil), lte(notifications.leasedUntil, now)),
  );

/** Whether a letter waits for a worker. */
export async function isAnyDue(read: Reader, now = new Date()): Promise<boolean> {
  const found = await read.select({ id: notifications.id }).from(notifications).where(due(now)).limit(1);
  return found.length > 0;
}

/** Takes the letters that wait longest, at most `limit`, for two minutes. No two workers are given the same. */
export async function claimLetters(
  db: Db,
  worker: string,
  limit: number,
  now = new Date(),
): Promise<Notification[]> {
  return db.tx(
    async (tx) => {
      const free = tx
        .select({ id: notifications.id, attempts: notifications.attempts })
        .from(notifications)
        .where(due(now))
        .orderBy(asc(notifications.dueAt), asc(notifications.id))
        .limit(limit);
      const claimed: Notification[] = [];
      for (const { id, attempts } of await skipLocked(free)) {
        const taken = await tx
          .update(notifications)
          .set({ leasedBy: worker, leasedUntil: new Date(now.getTime() + leaseTime), attempts: attempts + 1 })
          .where(and(eq(notifications.id, id), due(now)))
          .returning();
        claimed.push(...taken);
      }
      return claimed;
    },
    { isolation: "read committed" },
  );
}

/** How an attempt ended. Only a letter that is to be tried again keeps its sealed part. */
export type Ending =
  | { readonly state: "sent" }
  | { readonly state: "failed" | "suppressed"; readonly failure: MailFailure }
  | { readonly state: "pending"; readonly failure: MailFailure; readonly dueAt: Date };

/** Records the end of an attempt; false where the lease had run out and another worker took the letter. */
export async function settleLetter(
  tx: Tx,
  letter: Pick<Notification, "id">,
  worker: string,
  ending: Ending,
  now = new Date(),
): Promise<boolean> {
  const settled = await tx
    .update(notifications)
    .set({
      state: ending.state,
      failure: ending.state === "sent" ? null : ending.failure,
      sentAt: ending.state === "sent" ? now : null,
      leasedBy: null,
      leasedUntil: null,
      ...(ending.state === "pending" ? { dueAt: ending.dueAt } : { sealed: null }),
    })
    .where(and(eq(notifications.id, letter.id), eq(notifications.leasedBy, worker)))
    .returning({ id: notifications.id });
  return settled.length > 0;
}
