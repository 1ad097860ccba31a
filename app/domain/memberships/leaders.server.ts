import { and, asc, eq, isNull } from "drizzle-orm";
import type { NotificationContent } from "#app/domain/notifications/kinds";
import { notify } from "#app/domain/notifications/notify.server";
import type { Reader, Tx } from "#db/client/index";
import { memberships } from "#db/schema/memberships";

/** Whom an organization is led by at this moment, as a condition on `memberships`. */
export const leading = and(eq(memberships.role, "leader"), isNull(memberships.until));

/** The accounts of those who lead the organization now, the longest first. */
export async function listLeaders(read: Reader, organizationId: number): Promise<number[]> {
  const rows = await read
    .select({ accountId: memberships.accountId })
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizationId), leading))
    .orderBy(asc(memberships.id));
  return rows.map((row) => row.accountId);
}

/** The letters that speak of an organization and of nothing else. */
type OrganizationLetter = {
  [K in keyof NotificationContent]: { organizationId: number } extends NotificationContent[K]
    ? "organizationId" extends keyof NotificationContent[K]
      ? K
      : never
    : never;
}[keyof NotificationContent];

/** Writes a letter to everyone who leads the organization now. */
export async function tellLeaders(
  tx: Tx,
  organizationId: number,
  kind: OrganizationLetter,
  now = new Date(),
): Promise<void> {
  for (const accountId of await listLeaders(tx, organizationId))
    await notify(tx, { accountId }, kind, { organizationId }, now);
}
