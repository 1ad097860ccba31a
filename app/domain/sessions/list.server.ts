import { and, desc, eq, gt, ne } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { sessions } from "#db/schema/sessions";

export interface SessionRow {
  readonly uid: string;
  readonly device: string;
  readonly shared: boolean;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** The browsers in which the person is signed in, the one used last first. */
export async function listSessions(read: Reader, person: Person, now = new Date()): Promise<SessionRow[]> {
  return read
    .select({
      uid: sessions.uid,
      device: sessions.device,
      shared: sessions.shared,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.accountId, person.id), gt(sessions.expiresAt, now), gt(sessions.endsAt, now)))
    .orderBy(desc(sessions.seenAt), sessions.uid)
    .limit(100);
}

/** Ends one of the person's own sessions; false where she has none by that name. */
export async function endSession(tx: Tx, person: Person, uid: string, now = new Date()): Promise<boolean> {
  if (!isUid(uid)) return false;
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.accountId, person.id), eq(sessions.uid, uid)))
    .returning({ uid: sessions.uid });
  if (ended.length === 0) return false;
  await record(tx, person, "session.end", { kind: "account", id: person.id }, { now });
  return true;
}

/** Ends every session of the person but the one she is using, and answers how many. */
export async function endOtherSessions(tx: Tx, person: Person, now = new Date()): Promise<number> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.accountId, person.id), ne(sessions.id, person.session.id)))
    .returning({ uid: sessions.uid });
  if (ended.length > 0)
    await record(tx, person, "session.end-others", { kind: "account", id: person.id }, { now });
  return ended.length;
}

/** Ends every session of an account, whoever asks: after a new password, or when its rights change. */
export async function endSessionsOf(tx: Tx, accountId: number): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.accountId, accountId));
}
