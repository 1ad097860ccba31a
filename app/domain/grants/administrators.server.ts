import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { accounts, secondFactors } from "#db/schema/accounts";
import { grants } from "#db/schema/grants";
import { holderIsReady, inForce } from "./in-force.server";

/**
 * The accounts of the active administrators: their grant is in force and they have what it needs. At most 500,
 * oldest account first.
 */
export async function listActiveAdministrators(read: Reader, now = new Date()): Promise<number[]> {
  const rows = await read
    .selectDistinct({ id: accounts.id })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .innerJoin(secondFactors, eq(secondFactors.accountId, grants.accountId))
    .where(and(eq(grants.role, "admin"), inForce(now), holderIsReady))
    .orderBy(asc(accounts.id))
    .limit(500);
  return rows.map((row) => row.id);
}

/** Whether two administrators are active: while they are, the command line names no other. */
export const areTwoActive = async (read: Reader, now = new Date()): Promise<boolean> =>
  (await listActiveAdministrators(read, now)).length >= 2;

/**
 * Whether the roles of two people take two. It holds for ever once two accounts have had an approved administration:
 * one of them cannot switch it off by revoking the other.
 */
export async function twoPersonRuleHolds(read: Reader): Promise<boolean> {
  const rows = await read
    .selectDistinct({ id: grants.accountId })
    .from(grants)
    .where(and(eq(grants.role, "admin"), isNotNull(grants.approvedAt)))
    .limit(2);
  return rows.length === 2;
}

/** Whether this account holds the only active administration. */
export async function isLastAdministrator(
  read: Reader,
  accountId: number,
  now = new Date(),
): Promise<boolean> {
  const active = await listActiveAdministrators(read, now);
  return active.length === 1 && active[0] === accountId;
}
