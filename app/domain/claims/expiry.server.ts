import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { removeFile } from "#app/domain/files/storage.server";
import type { Handler } from "#app/domain/schedule/handler";
import { claims } from "#db/schema/claims";

/**
 * Ends a claim that nobody answered in sixty days, and its file goes; its person reads it on her pages. Nothing where
 * it was answered.
 */
export const expireClaim: Handler = async (tx, { key }, now) => {
  const [expired] = await tx
    .update(claims)
    .set({ state: "expired", decidedAt: now })
    .where(and(eq(claims.uid, key), eq(claims.state, "pending")))
    .returning({ id: claims.id, fileId: claims.fileId });
  if (!expired) return;
  if (expired.fileId !== null) await removeFile(tx, expired.fileId);
  await record(tx, "system", "claim.expire", { kind: "claim", id: expired.id }, { now });
};
