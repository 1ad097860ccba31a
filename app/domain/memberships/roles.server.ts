import { and, eq, isNull, ne } from "drizzle-orm";
import { dayOf } from "#app/domain/calendar";
import type { Tx } from "#db/client/index";
import { type Departure, members, memberships, type OrganizationRole } from "#db/schema/memberships";
import { leading } from "./leaders.server";

interface Belonging {
  readonly organizationId: number;
  readonly accountId: number;
}

const current = ({ organizationId, accountId }: Belonging) =>
  and(
    eq(memberships.organizationId, organizationId),
    eq(memberships.accountId, accountId),
    isNull(memberships.until),
  );

/**
 * Gives someone who belongs to an organization another role from now on; the one before ends and stays as history.
 * Refused where nobody would lead it any more. The command around it writes what is to be told and logged.
 */
export async function giveRole(
  tx: Tx,
  belonging: Belonging,
  role: OrganizationRole,
  now = new Date(),
): Promise<"given" | "unchanged" | "last-leader" | "gone"> {
  const held = await currentRole(tx, belonging);
  if (!held) return "gone";
  if (held === role) return "unchanged";
  if (held === "leader" && !(await hasOtherLeader(tx, belonging))) return "last-leader";
  await tx.update(memberships).set({ until: now }).where(current(belonging));
  await tx.insert(memberships).values({ ...belonging, role, since: now, createdAt: now });
  return "given";
}

/** Ends a membership with its place on the roster; refused where nobody would lead the organization any more. */
export async function endMembership(
  tx: Tx,
  belonging: Belonging,
  { departure, reason = null }: { readonly departure: Departure; readonly reason?: string | null },
  now = new Date(),
): Promise<"ended" | "last-leader" | "gone"> {
  const held = await currentRole(tx, belonging);
  if (!held) return "gone";
  if (held === "leader" && !(await hasOtherLeader(tx, belonging))) return "last-leader";
  await tx.update(memberships).set({ until: now }).where(current(belonging));
  await tx
    .update(members)
    .set({ until: dayOf(now), departure, departureReason: reason, updatedAt: now })
    .where(
      and(
        eq(members.organizationId, belonging.organizationId),
        eq(members.accountId, belonging.accountId),
        isNull(members.until),
      ),
    );
  return "ended";
}

async function currentRole(tx: Tx, belonging: Belonging): Promise<OrganizationRole | undefined> {
  const [held] = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(current(belonging))
    .limit(1);
  return held?.role;
}

async function hasOtherLeader(tx: Tx, { organizationId, accountId }: Belonging): Promise<boolean> {
  const [other] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizationId), ne(memberships.accountId, accountId), leading))
    .limit(1);
  return other !== undefined;
}
