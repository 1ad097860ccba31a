import { and, asc, eq, isNull } from "drizzle-orm";
import { isReady } from "#app/domain/grants/grant.policy";
import { inForce } from "#app/domain/grants/in-force.server";
import type { ActiveGrant, ActiveRole, Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { accounts, secondFactors } from "#db/schema/accounts";
import { grants } from "#db/schema/grants";
import { memberships } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";

/**
 * The person behind an account, with the rights she has at this very moment: her roles in organizations and her
 * staff grants in force, which sleep while she has no second factor or a password too short for staff. Undefined
 * where the account is gone.
 */
export async function findPerson(
  read: Reader,
  accountId: number,
  session: Person["session"],
  now = new Date(),
): Promise<Person | undefined> {
  const account = (
    await read
      .select({
        id: accounts.id,
        uid: accounts.uid,
        name: accounts.name,
        locale: accounts.locale,
        letterDetail: accounts.letterDetail,
        passwordGrade: accounts.passwordGrade,
        factorConfirmedAt: secondFactors.confirmedAt,
      })
      .from(accounts)
      .leftJoin(secondFactors, eq(secondFactors.accountId, accounts.id))
      .where(eq(accounts.id, accountId))
      .limit(1)
  )[0];
  if (!account) return undefined;
  const { passwordGrade, factorConfirmedAt, ...person } = account;
  const held = await listGrants(read, accountId, now);
  const hasSecondFactor = factorConfirmedAt !== null;
  const awake = isReady({ hasSecondFactor, hasStaffPassword: passwordGrade === "staff" });
  return {
    ...person,
    hasSecondFactor,
    session,
    grants: awake ? held : [],
    inactiveGrants: awake ? 0 : held.length,
    roles: await listRoles(read, accountId),
  };
}

function listGrants(read: Reader, accountId: number, now: Date): Promise<ActiveGrant[]> {
  return read
    .select({ role: grants.role, officeId: grants.officeId })
    .from(grants)
    .where(and(eq(grants.accountId, accountId), inForce(now)))
    .orderBy(asc(grants.id));
}

async function listRoles(read: Reader, accountId: number): Promise<ActiveRole[]> {
  const rows = await read
    .select({
      organizationId: memberships.organizationId,
      role: memberships.role,
      state: organizations.state,
      verifiedAt: organizations.verifiedAt,
      hiddenAt: organizations.hiddenAt,
      mergedIntoId: organizations.mergedIntoId,
    })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .where(and(eq(memberships.accountId, accountId), isNull(memberships.until)))
    .orderBy(asc(memberships.id));
  return rows.map(({ organizationId, role, state, verifiedAt, hiddenAt, mergedIntoId }) => ({
    organizationId,
    role,
    verified: state === "published" && verifiedAt !== null && hiddenAt === null && mergedIntoId === null,
  }));
}
