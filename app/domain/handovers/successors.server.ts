import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { members, memberships } from "#db/schema/memberships";

interface Organization {
  readonly id: number;
}

const rowsOf = (read: Reader) =>
  read
    .select({
      uid: members.uid,
      name: members.name,
      role: memberships.role,
      accountId: memberships.accountId,
    })
    .from(memberships)
    .innerJoin(
      members,
      and(
        eq(members.organizationId, memberships.organizationId),
        eq(members.accountId, memberships.accountId),
        isNull(members.until),
      ),
    );

const others = ({ id }: Organization, person: Pick<Person, "id">) =>
  and(eq(memberships.organizationId, id), isNull(memberships.until), ne(memberships.accountId, person.id));

/** Who of the organization could take a leader's part: everyone else with an account, by name. For that leader. */
export const listSuccessors = (read: Reader, organization: Organization, person: Pick<Person, "id">) =>
  rowsOf(read).where(others(organization, person)).orderBy(asc(members.nameKey), asc(members.id)).limit(1000);

/** One of them; undefined where she does not belong, or has no account. */
export async function findSuccessor(
  read: Reader,
  organization: Organization,
  person: Pick<Person, "id">,
  uid: string,
) {
  if (!isUid(uid)) return undefined;
  const [found] = await rowsOf(read)
    .where(and(others(organization, person), eq(members.uid, uid)))
    .limit(1);
  return found;
}
