import { eq } from "drizzle-orm";
import { type Notice, notify } from "#app/domain/notifications/notify.server";
import { canMove } from "#app/domain/organizations/state";
import { isUid } from "#app/domain/text";
import type { Reader, Tx } from "#db/client/index";
import { organizations } from "#db/schema/organizations";

/**
 * Writes to the contact address of a loaded profile that it can be claimed. Nobody has confirmed the address: the
 * letter holds no text that anyone typed, it can be refused for ever, and few a day go to each. Nobody chose how much it
 * may say, nor is it known who else reads there: it is discreet.
 */
export const inviteToClaim = (
  tx: Tx,
  organizationId: number,
  mail: string,
  now = new Date(),
): Promise<Notice> =>
  notify(
    tx,
    { mail, name: "", locale: "es", detail: "discreet" },
    "claim-invitation",
    { organizationId },
    now,
  );

/** The address of the profile that a letter invites to claim; undefined where it is no longer there to be claimed. */
export async function findInvited(read: Reader, uid: string): Promise<string | undefined> {
  if (!isUid(uid)) return undefined;
  const [found] = await read
    .select({
      slug: organizations.slug,
      state: organizations.state,
      hiddenAt: organizations.hiddenAt,
      mergedIntoId: organizations.mergedIntoId,
    })
    .from(organizations)
    .where(eq(organizations.uid, uid))
    .limit(1);
  return found && canMove("claim", found) ? found.slug : undefined;
}
