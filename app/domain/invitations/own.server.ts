import { and, asc, eq, gt, isNull, ne, notExists } from "drizzle-orm";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { invitations } from "#db/schema/invitations";
import { memberships } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";
import { isAddressedTo } from "./key.server";
import { isBarred } from "./standing.server";

/** Invitations of one person that are looked at. */
const most = 5;

/** Where a person is invited at the address of her account, and can say yes; the first to run out first. */
export async function listOwnInvitations(read: Reader, person: Pick<Person, "id">, now = new Date()) {
  const hers = read
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, invitations.organizationId),
        eq(memberships.accountId, person.id),
        isNull(memberships.until),
      ),
    );
  const rows = await read
    .select({
      id: invitations.id,
      uid: invitations.uid,
      organizationId: invitations.organizationId,
      organization: organizations.name,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
    .where(
      and(
        isAddressedTo(read, person),
        eq(invitations.state, "pending"),
        gt(invitations.expiresAt, now),
        ne(organizations.state, "archived"),
        isNull(organizations.hiddenAt),
        isNull(organizations.mergedIntoId),
        notExists(hers),
      ),
    )
    .orderBy(asc(invitations.expiresAt), asc(invitations.id))
    .limit(most);
  const open = [];
  for (const row of rows) if (!(await isBarred(read, row, person.id))) open.push(row);
  return open.map(({ uid, organization, expiresAt }) => ({ uid, organization, expiresAt }));
}
