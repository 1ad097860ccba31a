import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { type NewFile, removeFile, storeFile } from "#app/domain/files/storage.server";
import { movable } from "#app/domain/organizations/moving.server";
import { schedule, unschedule } from "#app/domain/schedule/schedule.server";
import { newUid } from "#app/domain/secrets.server";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { claims } from "#db/schema/claims";
import { organizations } from "#db/schema/organizations";

/** Claims of one person that may wait at the same time. */
const pendingPerPerson = 3;
/** How long a claim waits for an answer, in milliseconds. */
export const claimLasts = 60 * 86_400_000;

export type Claiming = "claimed" | "already-claimed" | "too-many" | "not-claimable";

export interface ClaimData {
  readonly proof: string;
  /** What shows it, where there is a file. */
  readonly file?: Omit<NewFile, "purpose"> | undefined;
}

/**
 * Someone says that a profile which staff loaded is her organization's. "already-claimed" where she said so before
 * and waits, "too-many" where three of hers wait, "not-claimable" where the profile has somebody or is not public.
 */
export async function claimProfile(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  { proof, file }: ClaimData,
  now = new Date(),
): Promise<Claiming> {
  const open = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(movable("claim", organization.id))
    .limit(1);
  if (open.length === 0) return "not-claimable";
  const waiting = await tx
    .select({ organizationId: claims.organizationId })
    .from(claims)
    .where(and(eq(claims.accountId, person.id), eq(claims.state, "pending")))
    .limit(pendingPerPerson);
  if (waiting.some(({ organizationId }) => organizationId === organization.id)) return "already-claimed";
  if (waiting.length === pendingPerPerson) return "too-many";
  const stored = file && (await storeFile(tx, { ...file, purpose: "claim-proof" }, person, now));
  const uid = newUid();
  const [claim] = await tx
    .insert(claims)
    .values({
      uid,
      organizationId: organization.id,
      accountId: person.id,
      proof,
      fileId: stored?.id ?? null,
      state: "pending",
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: claims.id });
  if (!claim) {
    if (stored) await removeFile(tx, stored.id);
    return "already-claimed";
  }
  await schedule(
    tx,
    { kind: "claim-expiry", key: uid, subjectId: claim.id, dueAt: new Date(now.getTime() + claimLasts) },
    now,
  );
  await record(tx, person, "claim.make", { kind: "claim", id: claim.id }, { now });
  return "claimed";
}

/** She takes her claim back, and its file goes. "moved-on" where it was answered meanwhile; undefined where she has none of that name. */
export async function cancelClaim(
  tx: Tx,
  person: Person,
  uid: string,
  now = new Date(),
): Promise<"cancelled" | "moved-on" | undefined> {
  if (!isUid(uid)) return undefined;
  const hers = and(eq(claims.uid, uid), eq(claims.accountId, person.id));
  const [claim] = await tx.select({ id: claims.id }).from(claims).where(hers).limit(1);
  if (!claim) return undefined;
  const [cancelled] = await tx
    .update(claims)
    .set({ state: "cancelled", decidedAt: now })
    .where(and(hers, eq(claims.state, "pending")))
    .returning({ fileId: claims.fileId });
  if (!cancelled) return "moved-on";
  if (cancelled.fileId !== null) await removeFile(tx, cancelled.fileId);
  await unschedule(tx, "claim-expiry", uid);
  await record(tx, person, "claim.cancel", { kind: "claim", id: claim.id }, { now });
  return "cancelled";
}
