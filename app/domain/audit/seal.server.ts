import { and, asc, desc, gt, lte } from "drizzle-orm";
import { hashToken } from "#app/domain/secrets.server";
import type { Db, Reader, Tx } from "#db/client/index";
import { type AuditEvent, auditEvents, auditSeals } from "#db/schema/audit";

/**
 * A row younger than this is not sealed yet. PostgreSQL hands out ids before it commits, so a row with a lower id
 * may appear after one with a higher id; a transaction of ours ends well within a minute (each statement is cut
 * after 15 s), so below this age every id has either appeared or never will.
 */
const settledAfter = 60_000;
const sealSize = 500;
const sealsPerRun = 40;

/** Before the first link: no row can have an id below it. */
const origin = { id: 0, lastEventId: Number.MIN_SAFE_INTEGER, hash: "0".repeat(64) };

/** One row as the text that is hashed: its columns in a fixed order, the instant in ISO 8601. */
const canonical = (event: AuditEvent): string =>
  JSON.stringify([
    event.id,
    event.at.toISOString(),
    event.accountId,
    event.role,
    event.act,
    event.objectKind,
    event.objectId,
    event.organizationId,
    event.outcome,
    event.fields,
  ]);

const link = (previous: string, events: readonly AuditEvent[]): string =>
  hashToken([previous, ...events.map(canonical)].join("\n"));

/**
 * Adds the settled rows of the log to its hash chain and answers how many were sealed. To be called once a minute
 * by the process that holds the lease; two at once do no harm, since a link follows the one it has read in the
 * same transaction and its last row is unique.
 */
export async function sealAuditLog(db: Db, now = new Date()): Promise<number> {
  let sealed = 0;
  for (let run = 0; run < sealsPerRun; run++) {
    const count = await db.tx((tx) => sealNext(tx, now));
    sealed += count;
    if (count < sealSize) break;
  }
  return sealed;
}

async function sealNext(tx: Tx, now: Date): Promise<number> {
  const last = (await tx.select().from(auditSeals).orderBy(desc(auditSeals.id)).limit(1))[0] ?? origin;
  const rows = await tx
    .select()
    .from(auditEvents)
    .where(gt(auditEvents.id, last.lastEventId))
    .orderBy(asc(auditEvents.id))
    .limit(sealSize);
  const firstYoung = rows.findIndex((row) => row.at.getTime() > now.getTime() - settledAfter);
  const settled = firstYoung === -1 ? rows : rows.slice(0, firstYoung);
  const end = settled.at(-1);
  if (!end) return 0;
  await tx.insert(auditSeals).values({ lastEventId: end.id, hash: link(last.hash, settled), sealedAt: now });
  return settled.length;
}

export interface LastSeal {
  readonly hash: string;
  readonly sealedAt: Date;
}

/** The newest link of the chain: written down elsewhere, it shows whether the whole chain was ever rewritten. */
export async function findLastSeal(read: Reader): Promise<LastSeal | undefined> {
  return (
    await read
      .select({ hash: auditSeals.hash, sealedAt: auditSeals.sealedAt })
      .from(auditSeals)
      .orderBy(desc(auditSeals.id))
      .limit(1)
  )[0];
}

export type ChainState = "intact" | { readonly brokenAt: Date };

/**
 * Computes the chain again and compares. Answers `intact`, or when the first link that no longer fits was sealed:
 * a row up to it was changed, removed or slipped in.
 * @param newest how many of the newest links to compute; every link without it
 */
export async function verifyAuditChain(
  read: Reader,
  newest: number = Number.POSITIVE_INFINITY,
): Promise<ChainState> {
  let previous = await linkBefore(read, newest);
  for (;;) {
    const seals = await read
      .select()
      .from(auditSeals)
      .where(gt(auditSeals.id, previous.id))
      .orderBy(asc(auditSeals.id))
      .limit(sealSize);
    if (seals.length === 0) return "intact";
    for (const seal of seals) {
      const events = await eventsBetween(read, previous.lastEventId, seal.lastEventId);
      if (link(previous.hash, events) !== seal.hash) return { brokenAt: seal.sealedAt };
      previous = seal;
    }
  }
}

async function linkBefore(read: Reader, newest: number) {
  if (!Number.isFinite(newest)) return origin;
  const rows = await read.select().from(auditSeals).orderBy(desc(auditSeals.id)).limit(1).offset(newest);
  return rows[0] ?? origin;
}

const eventsBetween = (read: Reader, after: number, until: number) =>
  read
    .select()
    .from(auditEvents)
    .where(and(gt(auditEvents.id, after), lte(auditEvents.id, until)))
    .orderBy(asc(auditEvents.id))
    .limit(sealSize + 1);
