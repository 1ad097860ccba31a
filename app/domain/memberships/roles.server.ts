import { and, eq, isNull, ne } from "drizzle-orm";
import { dayOf } from "#app/domain/calendar";
import type { Reader, Tx } from "#db/client/index";
import { type Departure, members, memberships, type OrganizationRole } from "#db/schema/memberships";
import { leading } from "./leaders.server";

export interface Belonging {
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

interface Ending {
  readonly departure: Departure;
  readonly reason?: string | null;
}

/** Of a stay that is over its days and how it ended are kept; how to reach her and what was noted of her are not. */
const over = ({ departure, reason = null }: Ending, now: Date) => ({
  until: dayOf(now),
  departure,
  departureReason: reason,
  mail: null,
  phone: null,
  note: null,
  updatedAt: now,
});

/** Ends a membership with its place on the roster; refused where nobody would lead the organization any more. */
export async function endMembership(
  tx: Tx,
  belonging: Belonging,
  ending: Ending,
  now = new Date(),
): Promise<"ended" | "last-leader" | "gone"> {
  const held = await currentRole(tx, belonging);
  if (!held) return "gone";
  if (held === "leader" && !(await hasOtherLeader(tx, belonging))) return "last-leader";
  await tx.update(memberships).set({ until: now }).where(current(belonging));
  await tx
    .update(members)
    .set(over(ending, now))
    .where(
      and(
        eq(members.organizationId, belonging.organizationId),
        eq(members.accountId, belonging.accountId),
        isNull(members.until),
      ),
    );
  return "ended";
}

/** Ends the place on the roster of someone without an account; "gone" where it is over, or somebody's by now. */
export async function endEntry(
  tx: Tx,
  memberId: number,
  ending: Ending,
  now = new Date(),
): Promise<"ended" | "gone"> {
  const [ended] = await tx
    .update(members)
    .set(over(ending, now))
    .where(and(eq(members.id, memberId), isNull(members.accountId), isNull(members.until)))
    .returning({ id: members.id });
  return ended ? "ended" : "gone";
}

/** The role that someone has in an organization now; undefined where she does not belong to it. */
export async function currentRole(read: Reader, belonging: Belonging): Promise<OrganizationRole | undefined> {
  const [held] = await read
    .select({ role: memberships.role })
    .from(memberships)
    .where(current(belonging))
    .limit(1);
  return held?.role;
}

/** Whether someone else leads the organization too. */
export async function hasOtherLeader(
  read: Reader,
  { organizationId, accountId }: Belonging,
): Promise<boolean> {
  const [other] = await read
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizationId), ne(memberships.accountId, accountId), leading))
    .limit(1);
  return other !== undefined;
}
