import { and, eq, inArray, isNotNull, lt, ne, or } from "drizzle-orm";
import { proofLife, removeAnsweredProofs } from "#app/domain/claims/proofs.server";
import { removeFile } from "#app/domain/files/storage.server";
import { removeUnnamedFiles, unnamedLife } from "#app/domain/files/unnamed.server";
import { forgetNeeds, needsLife } from "#app/domain/sign-ups/needs-retention.server";
import type { Db, Tx } from "#db/client/index";
import { columnRules } from "#db/registry/columns";
import { accountTokens, registrations } from "#db/schema/accounts";
import { occurrences } from "#db/schema/activities";
import { calendarFeeds } from "#db/schema/calendar-feeds";
import { claims, freshnessQuestions } from "#db/schema/claims";
import { imports } from "#db/schema/imports";
import type { tables } from "#db/schema/index";
import { handovers, invitations } from "#db/schema/invitations";
import { joinRequests } from "#db/schema/join-requests";
import { rosterImports } from "#db/schema/memberships";
import { mergeMoves, merges } from "#db/schema/merges";
import { flags } from "#db/schema/moderation";
import { notifications } from "#db/schema/notifications";
import { scheduledTasks } from "#db/schema/schedule";
import { heldForms, rateLimits, sessions } from "#db/schema/sessions";
import { signUps } from "#db/schema/sign-ups";

const batch = 500;
const day = 24 * 3_600_000;

type TableName = keyof typeof tables;
/** Removes at most a batch of what ended before `until`, and answers how many rows it looked up. */
type Removal = (tx: Tx, until: Date) => Promise<number>;

/** Tables whose rows run out, each by its own clock; the registry says how many days later they go. */
export const removals: Readonly<Partial<Record<TableName, Removal>>> = {
  async rateLimits(tx, until) {
    const old = await tx.select().from(rateLimits).where(lt(rateLimits.windowEndsAt, until)).limit(batch);
    const keys = old.map((row) => row.key);
    if (keys.length > 0) await tx.delete(rateLimits).where(inArray(rateLimits.key, keys));
    return keys.length;
  },
  heldForms: (tx, until) => removeById(tx, heldForms, lt(heldForms.expiresAt, until)),
  async sessions(tx, until) {
    const old = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(or(lt(sessions.expiresAt, until), lt(sessions.endsAt, until)))
      .limit(batch);
    const ids = old.map((row) => row.id);
    if (ids.length > 0) await tx.delete(sessions).where(inArray(sessions.id, ids));
    return ids.length;
  },
  /** A used or expired link still explains itself for a day. */
  registrations: (tx, until) => removeById(tx, registrations, lt(registrations.expiresAt, until)),
  accountTokens: (tx, until) => removeById(tx, accountTokens, lt(accountTokens.expiresAt, until)),
  notifications: (tx, until) =>
    removeById(
      tx,
      notifications,
      and(lt(notifications.createdAt, until), ne(notifications.state, "pending")),
    ),
  async claims(tx, until) {
    const old = await tx
      .select({ id: claims.id, fileId: claims.fileId })
      .from(claims)
      .where(lt(claims.decidedAt, until))
      .limit(batch);
    for (const { fileId } of old) if (fileId !== null) await removeFile(tx, fileId);
    await removeIds(
      tx,
      claims,
      old.map(({ id }) => id),
    );
    return old.length;
  },
  freshnessQuestions: (tx, until) =>
    removeById(tx, freshnessQuestions, lt(freshnessQuestions.expiresAt, until)),
  flags: (tx, until) => removeById(tx, flags, lt(flags.decidedAt, until)),
  /** With the rows that were read, and the file; the organizations stay. */
  async imports(tx, until) {
    const old = await tx
      .select({ id: imports.id, fileId: imports.fileId })
      .from(imports)
      .where(lt(imports.createdAt, until))
      .limit(20);
    for (const { fileId } of old) if (fileId !== null) await removeFile(tx, fileId);
    await removeIds(
      tx,
      imports,
      old.map(({ id }) => id),
    );
    return old.length;
  },
  /** Once a merge can no longer be undone, nobody needs to know which rows followed. */
  async mergeMoves(tx, until) {
    const old = await tx
      .select({ id: mergeMoves.id })
      .from(mergeMoves)
      .innerJoin(merges, eq(merges.id, mergeMoves.mergeId))
      .where(or(lt(merges.mergedAt, until), isNotNull(merges.undoneAt)))
      .limit(batch);
    await removeIds(
      tx,
      mergeMoves,
      old.map(({ id }) => id),
    );
    return old.length;
  },
  rosterImports: (tx, until) => removeById(tx, rosterImports, lt(rosterImports.createdAt, until)),
  invitations: (tx, until) => removeById(tx, invitations, lt(invitations.expiresAt, until)),
  handovers: (tx, until) => removeById(tx, handovers, lt(handovers.expiresAt, until)),
  joinRequests: (tx, until) => removeById(tx, joinRequests, lt(joinRequests.expiresAt, until)),
  calendarFeeds: (tx, until) => removeById(tx, calendarFeeds, lt(calendarFeeds.revokedAt, until)),
  /** What is counted of them stands in the report. */
  async signUps(tx, until) {
    const old = await tx
      .select({ id: signUps.id })
      .from(signUps)
      .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
      .where(lt(occurrences.endsAt, until))
      .limit(batch);
    await removeIds(
      tx,
      signUps,
      old.map(({ id }) => id),
    );
    return old.length;
  },
  scheduledTasks: (tx, until) => removeById(tx, scheduledTasks, lt(scheduledTasks.doneAt, until)),
};

/**
 * Removes what the registry says has been kept long enough, and the files that nothing names any more, in small
 * transactions; answers how many rows went. What hangs on a row by a foreign key goes with it, and what the disk
 * still held of what was deleted, by whomever, goes too.
 */
export async function sweepExpiredRows(db: Db, now = new Date()): Promise<number> {
  let removed = 0;
  for (const [table, remove] of Object.entries(removals) as [TableName, Removal][]) {
    const { retention } = columnRules[table];
    if (typeof retention !== "object") throw new Error(`the registry does not say how long ${table} is kept`);
    removed += await exhaust(db, remove, new Date(now.getTime() - retention.days * day));
  }
  removed += await exhaust(db, removeAnsweredProofs, new Date(now.getTime() - proofLife));
  removed += await exhaust(db, removeUnnamedFiles, new Date(now.getTime() - unnamedLife));
  await exhaust(db, forgetNeeds, new Date(now.getTime() - needsLife));
  await db.erase();
  return removed;
}

/** Removes batch by batch until there is nothing left to remove. */
async function exhaust(db: Db, remove: Removal, until: Date): Promise<number> {
  let removed = 0;
  for (;;) {
    const count = await db.tx((tx) => remove(tx, until));
    if (count === 0) return removed;
    removed += count;
  }
}

type WithId = typeof scheduledTasks;

/** Every table with a number for an identity is handled alike. */
async function removeById(tx: Tx, table: unknown, condition: ReturnType<typeof and>): Promise<number> {
  const one = table as WithId;
  const old = await tx.select({ id: one.id }).from(one).where(condition).limit(batch);
  await removeIds(
    tx,
    table,
    old.map(({ id }) => id),
  );
  return old.length;
}

async function removeIds(tx: Tx, table: unknown, ids: readonly number[]): Promise<void> {
  const one = table as WithId;
  if (ids.length > 0) await tx.delete(one).where(inArray(one.id, [...ids]));
}
