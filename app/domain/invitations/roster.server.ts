import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { isUid } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { invitations } from "#db/schema/invitations";
import { members } from "#db/schema/memberships";

interface Organization {
  readonly id: number;
}

const withoutAccount = ({ id }: Organization) =>
  and(eq(members.organizationId, id), isNull(members.until), isNull(members.accountId));

/** Those on the roster without an account, whom an invitation can give one, by name. For its leaders. */
export const listInvitable = (read: Reader, organization: Organization) =>
  read
    .select({ uid: members.uid, name: members.name, mail: members.mail })
    .from(members)
    .where(withoutAccount(organization))
    .orderBy(asc(members.nameKey), asc(members.id))
    .limit(1000);

/** Whether an invitation to have an account waits for someone on the roster. */
export const isInvited = async (read: Reader, memberId: number, now = new Date()): Promise<boolean> =>
  (await read.$count(
    invitations,
    and(eq(invitations.memberId, memberId), eq(invitations.state, "pending"), gt(invitations.expiresAt, now)),
  )) > 0;

/** One of them; undefined where she left the roster or has an account. */
export async function findInvitable(
  read: Reader,
  organization: Organization,
  uid: string,
): Promise<{ id: number } | undefined> {
  if (!isUid(uid)) return undefined;
  const [found] = await read
    .select({ id: members.id })
    .from(members)
    .where(and(withoutAccount(organization), eq(members.uid, uid)))
    .limit(1);
  return found;
}
