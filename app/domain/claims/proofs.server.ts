import { and, isNotNull, lt } from "drizzle-orm";
import { removeFile } from "#app/domain/files/storage.server";
import type { Tx } from "#db/client/index";
import { claims } from "#db/schema/claims";

/** How long the file of an answered claim stays, so that an answer can be looked at again; in milliseconds. */
export const proofLife = 30 * 24 * 3_600_000;

const handful = 20;

/** Removes a handful of the files with which claims were shown that were answered before `until`, and answers how many. */
export async function removeAnsweredProofs(tx: Tx, until: Date): Promise<number> {
  const old = await tx
    .select({ fileId: claims.fileId })
    .from(claims)
    .where(and(lt(claims.decidedAt, until), isNotNull(claims.fileId)))
    .limit(handful);
  for (const { fileId } of old) if (fileId !== null) await removeFile(tx, fileId);
  return old.length;
}
