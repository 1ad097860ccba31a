import { and, eq, isNull, sql } from "drizzle-orm";
import { dayOf } from "#app/domain/calendar";
import { newUid } from "#app/domain/secrets.server";
import type { Tx } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { members, memberships, type OrganizationRole } from "#db/schema/memberships";

export interface Admission {
  readonly organizationId: number;
  readonly accountId: number;
  readonly role: OrganizationRole;
  /** Whoever lets her in; empty where she does it herself. */
  readonly by?: number | null | undefined;
  /** Someone on the roster without an account who turns out to be her. */
  readonly memberId?: number | null | undefined;
}

/**
 * Makes an account belong to an organization from now on, with its place on the roster; who belongs already keeps the
 * role she has. The command around it writes what is to be told and logged.
 */
export async function admit(
  tx: Tx,
  { organizationId, accountId, role, by = null, memberId = null }: Admission,
  now = new Date(),
): Promise<"admitted" | "already-member"> {
  const [entered] = await tx
    .insert(memberships)
    .values({ organizationId, accountId, role, since: now, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: memberships.id });
  if (!entered) return "already-member";
  const [account] = await tx
    .select({ name: accounts.name, nameKey: accounts.nameKey })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .limit(1);
  if (!account) throw new Error("an account that is to be admitted is gone");
  if (memberId !== null && (await adopt(tx, memberId, { organizationId, accountId, ...account }, now)))
    return "admitted";
  await tx.insert(members).values({
    ...account,
    uid: newUid(),
    organizationId,
    accountId,
    since: dayOf(now),
    createdAt: now,
    createdBy: by,
    updatedAt: now,
  });
  return "admitted";
}

/** The roster row of someone without an account becomes hers; false where it is over, or somebody's already. */
async function adopt(
  tx: Tx,
  memberId: number,
  account: { organizationId: number; accountId: number; name: string; nameKey: string },
  now: Date,
): Promise<boolean> {
  const [adopted] = await tx
    .update(members)
    .set({ ...account, mail: null, updatedAt: now, version: sql`${members.version} + 1` })
    .where(
      and(
        eq(members.id, memberId),
        eq(members.organizationId, account.organizationId),
        isNull(members.accountId),
        isNull(members.until),
      ),
    )
    .returning({ id: members.id });
  return adopted !== undefined;
}
