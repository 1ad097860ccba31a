import { and, eq, gt } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { invitations } from "#db/schema/invitations";

/** What the letter of an invitation says: its link alone; undefined where it can no longer be accepted. */
export async function invitationFacts(
  read: Reader,
  params: Readonly<Record<string, string | number>>,
  token: string | undefined,
  now = new Date(),
): Promise<{ token: string } | undefined> {
  if (token === undefined) return undefined;
  const [pending] = await read
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.id, Number(params.invitationId)),
        eq(invitations.state, "pending"),
        gt(invitations.expiresAt, now),
      ),
    )
    .limit(1);
  return pending && { token };
}
