import { and, asc, desc, eq, ne } from "drizzle-orm";
import { isUid } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { members, memberships } from "#db/schema/memberships";
import { heldNow } from "./roster.server";

const columns = {
  id: members.id,
  uid: members.uid,
  organizationId: members.organizationId,
  accountId: members.accountId,
  name: members.name,
  role: memberships.role,
  mail: members.mail,
  phone: members.phone,
  note: members.note,
  since: members.since,
  until: members.until,
  departure: members.departure,
  version: members.version,
};

const query = (read: Reader) => read.select(columns).from(members).leftJoin(memberships, heldNow);

/** Someone on the roster, or who was; undefined where the organization has nobody of that outside name. */
export async function findMember(read: Reader, organizationId: number, uid: string) {
  if (!isUid(uid)) return undefined;
  const [row] = await query(read)
    .where(and(eq(members.organizationId, organizationId), eq(members.uid, uid)))
    .limit(1);
  return row && { ...row, role: row.until === null ? row.role : null };
}

export type MemberRecord = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/** The roles that an account had in an organization, each from an instant until another, the latest first. */
export const listRoles = (read: Reader, organizationId: number, accountId: number) =>
  read
    .select({ role: memberships.role, since: memberships.since, until: memberships.until })
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizationId), eq(memberships.accountId, accountId)))
    .orderBy(desc(memberships.since), desc(memberships.id));

/** The other stays of an account on the roster, besides the one shown, the earliest first. */
export const listOtherStays = (read: Reader, organizationId: number, accountId: number, exceptId: number) =>
  read
    .select({ since: members.since, until: members.until, departure: members.departure })
    .from(members)
    .where(
      and(
        eq(members.organizationId, organizationId),
        eq(members.accountId, accountId),
        ne(members.id, exceptId),
      ),
    )
    .orderBy(asc(members.since), asc(members.id));
