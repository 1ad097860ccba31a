import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { hashToken } from "#app/domain/secrets.server";
import type { Viewer } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { signUps } from "#db/schema/sign-ups";

/**
 * Whoever read the letter says that the address is hers: from now on it gets what changes. "gone" where there is no
 * address to confirm. That she came by the letter is for the caller to know.
 */
export async function confirmMail(
  tx: Tx,
  viewer: Viewer,
  activity: { readonly organizationId: number },
  token: string,
  now = new Date(),
): Promise<"confirmed" | "gone"> {
  const [confirmed] = await tx
    .update(signUps)
    .set({ mailConfirmedAt: now })
    .where(
      and(eq(signUps.tokenHash, hashToken(token)), isNotNull(signUps.mail), isNull(signUps.mailConfirmedAt)),
    )
    .returning({ id: signUps.id });
  if (!confirmed) return "gone";
  const object = { kind: "sign-up", id: confirmed.id, organizationId: activity.organizationId };
  await record(tx, viewer, "sign-up.confirm-mail", object, { role: "link", now });
  return "confirmed";
}
