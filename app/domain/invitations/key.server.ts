import { and, eq, inArray, or, sql } from "drizzle-orm";
import { hashToken } from "#app/domain/secrets.server";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { invitationAcceptances, invitations } from "#db/schema/invitations";
import { organizations } from "#db/schema/organizations";

/** How one comes to an invitation: by the secret of its link, or with the account whose address its letter went to. */
export type InvitationKey =
  | { readonly token: string }
  | { readonly uid: string; readonly person: Pick<Person, "id"> };

/** The invitation one comes to, whatever became of it, with the organization; undefined where there is none. */
export async function findByKey(read: Reader, key: InvitationKey) {
  const [found] = await read
    .select({
      id: invitations.id,
      organizationId: invitations.organizationId,
      role: invitations.role,
      means: invitations.means,
      memberId: invitations.memberId,
      createdBy: invitations.createdBy,
      createdAt: invitations.createdAt,
      places: invitations.places,
      taken: invitations.taken,
      state: invitations.state,
      expiresAt: invitations.expiresAt,
      organization: organizations.name,
      slug: organizations.slug,
      organizationState: organizations.state,
      hiddenAt: organizations.hiddenAt,
      mergedIntoId: organizations.mergedIntoId,
    })
    .from(invitations)
    .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
    .where(opens(read, key))
    .limit(1);
  return found;
}

function opens(read: Reader, key: InvitationKey) {
  if ("token" in key) return eq(invitations.tokenHash, hashToken(key.token));
  if (!isUid(key.uid)) return sql`1 = 0`;
  return and(
    eq(invitations.uid, key.uid),
    or(isAddressedTo(read, key.person), isAcceptedBy(read, key.person)),
  );
}

/** Whether an invitation went to the address of her account, which she confirmed when she made or changed it. */
export const isAddressedTo = (read: Reader, { id }: Pick<Person, "id">) =>
  inArray(
    invitations.mailKey,
    read.select({ mailKey: accounts.mailKey }).from(accounts).where(eq(accounts.id, id)),
  );

const isAcceptedBy = (read: Reader, { id }: Pick<Person, "id">) =>
  inArray(
    invitations.id,
    read
      .select({ id: invitationAcceptances.invitationId })
      .from(invitationAcceptances)
      .where(eq(invitationAcceptances.accountId, id)),
  );

export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof findByKey>>>;
