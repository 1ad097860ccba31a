import { and, eq } from "drizzle-orm";
import { inForce } from "#app/domain/grants/in-force.server";
import type { Reader, Tx } from "#db/client/index";
import { grants } from "#db/schema/grants";
import { type Session, sessions } from "#db/schema/sessions";

/** The session of that id (the hash of a cookie), ended or not. */
export async function findSession(read: Reader, id: string): Promise<Session | undefined> {
  return (await read.select().from(sessions).where(eq(sessions.id, id)).limit(1))[0];
}

/** Writes a new session. */
export async function insertSession(tx: Tx, session: Session): Promise<void> {
  await tx.insert(sessions).values(session);
}

/** Moves the idle end of a session that was just used. */
export async function touchSession(tx: Tx, id: string, seenAt: Date, expiresAt: Date): Promise<void> {
  await tx.update(sessions).set({ seenAt, expiresAt }).where(eq(sessions.id, id));
}

/** Removes one session, if it is still there. */
export async function deleteSession(tx: Tx, id: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id));
}

/** Whether the account has a staff grant in force, asleep for want of a second factor or not: its sessions are short. */
export async function hasStaffGrant(read: Reader, accountId: number, now = new Date()): Promise<boolean> {
  const rows = await read
    .select({ id: grants.id })
    .from(grants)
    .where(and(eq(grants.accountId, accountId), inForce(now)))
    .limit(1);
  return rows.length > 0;
}
