import { and, count, desc, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { pageOf } from "#app/domain/pages";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { type NotificationState, notifications } from "#db/schema/notifications";
import { kindRules } from "./kinds";
import { tryingTime } from "./notify.server";
import { addressHash, liftBounce } from "./suppressions.server";

/** Letters on a page of the queue. */
const queueSize = 50;

/**
 * One page of all letters, the newest first, or of those in one state. No address, no name and no body is read:
 * for holders of the right to see how the mail goes.
 */
export async function listQueue(
  read: Reader,
  { state, page: asked }: { readonly state?: NotificationState | undefined; readonly page: number },
  size = queueSize,
) {
  const wanted = state && eq(notifications.state, state);
  const [counted] = await read.select({ total: count() }).from(notifications).where(wanted);
  const total = counted?.total ?? 0;
  const { offset, ...shown } = pageOf(total, asked, size);
  const rows = await read
    .select({
      uid: notifications.uid,
      kind: notifications.kind,
      state: notifications.state,
      failure: notifications.failure,
      attempts: notifications.attempts,
      accountId: notifications.accountId,
      dueAt: notifications.dueAt,
      sentAt: notifications.sentAt,
      createdAt: notifications.createdAt,
    })
    .from(notifications)
    .where(wanted)
    .orderBy(desc(notifications.id))
    .limit(size)
    .offset(offset);
  return {
    rows: rows.map(({ accountId, ...row }) => ({ ...row, retryable: isRetryable({ ...row, accountId }) })),
    total,
    ...shown,
  };
}

/** How many letters were given up. */
export async function countFailed(read: Reader): Promise<number> {
  const [counted] = await read
    .select({ total: count() })
    .from(notifications)
    .where(eq(notifications.state, "failed"));
  return counted?.total ?? 0;
}

type Standing = Pick<typeof notifications.$inferSelect, "kind" | "state" | "accountId">;

/** A letter can leave again when it did not, and nothing of it was erased: no link of one use, no sealed address. */
const isRetryable = ({ kind, state, accountId }: Standing): boolean =>
  (state === "failed" || state === "suppressed") && accountId !== null && !kindRules[kind].secret;

/**
 * Puts a letter that was given up, or kept back because the address had bounced, on its way again for 72 hours.
 * Returns `not-retried` where it is not in such a state or cannot be written again; undefined where there is none.
 */
export async function retryLetter(
  tx: Tx,
  person: Person,
  uid: string,
  now = new Date(),
): Promise<"retried" | "not-retried" | undefined> {
  if (!isUid(uid)) return undefined;
  const letter = (
    await tx
      .select({
        id: notifications.id,
        kind: notifications.kind,
        state: notifications.state,
        accountId: notifications.accountId,
        mail: accounts.mail,
      })
      .from(notifications)
      .leftJoin(accounts, eq(accounts.id, notifications.accountId))
      .where(eq(notifications.uid, uid))
      .limit(1)
  )[0];
  if (!letter) return undefined;
  if (!isRetryable(letter) || letter.mail === null) return "not-retried";
  const again = await tx
    .update(notifications)
    .set({
      state: "pending",
      failure: null,
      attempts: 0,
      dueAt: now,
      giveUpAt: new Date(now.getTime() + tryingTime),
    })
    .where(and(eq(notifications.id, letter.id), eq(notifications.state, letter.state)))
    .returning({ id: notifications.id });
  if (again.length === 0) return "not-retried";
  if (letter.state === "suppressed") await liftBounce(tx, addressHash(letter.mail));
  await record(
    tx,
    person,
    "notification.retry",
    { kind: "notification", id: letter.id },
    { role: "admin", now },
  );
  return "retried";
}
