import { and, eq } from "drizzle-orm";
import { keyedHash } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { mailSuppressions, type NotificationKind, type suppressionReasons } from "#db/schema/notifications";
import { kindRules } from "./kinds";

export type SuppressionReason = (typeof suppressionReasons)[number];

/** What is kept of a mail address: its keyed hash, the same for every way of writing capitals. */
export const addressHash = (mail: string): string =>
  keyedHash("address", mail.normalize("NFC").trim().toLowerCase());

/** Whether nothing of this kind may go to the address: it bounced, or it refused letters before being confirmed. */
export async function isSuppressed(read: Reader, hash: string, kind: NotificationKind): Promise<boolean> {
  const found = await read
    .select({ reason: mailSuppressions.reason })
    .from(mailSuppressions)
    .where(eq(mailSuppressions.addressHash, hash));
  return found.some(({ reason }) => reason === "bounced" || kindRules[kind].unconfirmed);
}

/** Whether the person's address takes no letters, as its mail server told us. */
export async function hasBounced(read: Reader, person: Person): Promise<boolean> {
  const [account] = await read
    .select({ mail: accounts.mail })
    .from(accounts)
    .where(eq(accounts.id, person.id))
    .limit(1);
  if (!account) return false;
  const hash = addressHash(account.mail);
  const found = await read
    .select({ reason: mailSuppressions.reason })
    .from(mailSuppressions)
    .where(and(eq(mailSuppressions.addressHash, hash), eq(mailSuppressions.reason, "bounced")))
    .limit(1);
  return found.length > 0;
}

/** Stops letters to an address; false where they were stopped for that reason already. */
export async function suppress(
  tx: Tx,
  hash: string,
  reason: SuppressionReason,
  now = new Date(),
): Promise<boolean> {
  const stopped = await tx
    .insert(mailSuppressions)
    .values({ addressHash: hash, reason, createdAt: now })
    .onConflictDoNothing()
    .returning({ addressHash: mailSuppressions.addressHash });
  return stopped.length > 0;
}

/** Lets letters go to an address that bounced; what its reader refused for ever stays refused. */
export async function liftBounce(tx: Tx, hash: string): Promise<void> {
  await tx
    .delete(mailSuppressions)
    .where(and(eq(mailSuppressions.addressHash, hash), eq(mailSuppressions.reason, "bounced")));
}
