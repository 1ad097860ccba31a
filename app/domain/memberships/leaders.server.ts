import { and, asc, eq, isNull } from "drizzle-orm";
import { notify } from "#app/domain/notifications/notify.server";
import type { Reader, Tx } from "#db/client/index";
import { memberships } from "#db/schema/memberships";

async function listLeaders(read: Reader, organizationId: number): Promise<number[]> {
  const rows = await read
    .select({ accountId: memberships.accountId })
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.role, "leader"),
        isNull(memberships.until),
      ),
    )
    .orderBy(asc(memberships.id));
  return rows.map((row) => row.accountId);
}

/** Writes a letter to everyone who leads the organization now. */
export async function tellLeaders(
  tx: Tx,
  organizationId: number,
  kind: "organization-submitted" | "organization-published" | "organization-returned",
  now = new Date(),
): Promise<void> {
  for (const accountId of await listLeaders(tx, organizationId))
    await notify(tx, { accountId }, kind, { organizationId }, now);
}
