import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import { listWays } from "#app/domain/notifications/circular.server";
import type { Reader } from "#db/client/index";
import { members, memberships, type OrganizationRole, organizationRoles } from "#db/schema/memberships";

interface Addressed {
  readonly organizationId: number;
  readonly audience: OrganizationRole;
}

/** Whom an announcement reaches, in numbers. */
export interface Reached {
  /** Accounts that it is for. */
  readonly recipients: number;
  /** Of these, those that get no letter of it: they read it on its page. */
  readonly withoutLetter: number;
  /** People on the roster without an account, whom it does not reach. */
  readonly unreachable: number;
}

/** The accounts an announcement is for at this moment: whoever has that role or a greater one. */
export async function listRecipients(read: Reader, addressed: Addressed): Promise<number[]> {
  const { organizationId, audience } = addressed;
  const roles = organizationRoles.slice(organizationRoles.indexOf(audience));
  const rows = await read
    .select({ accountId: memberships.accountId })
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        isNull(memberships.until),
        inArray(memberships.role, roles),
      ),
    )
    .orderBy(asc(memberships.accountId));
  return rows.map(({ accountId }) => accountId);
}

/** How many an announcement would reach if it were sent now. For its leaders. */
export async function countReached(read: Reader, addressed: Addressed): Promise<Reached> {
  const recipients = await listRecipients(read, addressed);
  const ways = await listWays(read, recipients, "announcement");
  return {
    recipients: recipients.length,
    withoutLetter: ways.filter(({ way }) => way !== "letter").length,
    unreachable: addressed.audience === "member" ? await countWithoutAccount(read, addressed) : 0,
  };
}

async function countWithoutAccount(read: Reader, { organizationId }: Addressed): Promise<number> {
  const [row] = await read
    .select({ total: count() })
    .from(members)
    .where(and(eq(members.organizationId, organizationId), isNull(members.until), isNull(members.accountId)));
  return row?.total ?? 0;
}
