import { and, desc, eq, gt, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { measures } from "#db/schema/moderation";
import type { OrganizationState } from "#db/schema/organizations";

/** How long its people are reminded of a warning, milliseconds. */
const warningStands = 180 * 86_400_000;

/** What staff did about an organization and who did it, the latest first. For readers of moderation. */
export function listMeasures(read: Reader, { id }: { readonly id: number }) {
  return read
    .select({
      uid: measures.uid,
      kind: measures.kind,
      reason: measures.reason,
      takenAt: measures.takenAt,
      takenBy: accounts.name,
      liftedAt: measures.liftedAt,
    })
    .from(measures)
    .leftJoin(accounts, eq(accounts.id, measures.takenBy))
    .where(eq(measures.organizationId, id))
    .orderBy(desc(measures.takenAt), desc(measures.id))
    .limit(50);
}

/** What stands against a profile now and why, the latest first: for its leaders and editors. */
export async function listStanding(
  read: Reader,
  { id, state }: { readonly id: number; readonly state: OrganizationState },
  now = new Date(),
) {
  const stands = or(
    eq(measures.kind, "hide"),
    and(eq(measures.kind, "warn"), gt(measures.takenAt, new Date(now.getTime() - warningStands))),
    state === "archived" ? eq(measures.kind, "archive") : undefined,
  );
  return read
    .select({
      uid: measures.uid,
      kind: measures.kind,
      reason: measures.reason,
      takenAt: measures.takenAt,
    })
    .from(measures)
    .where(and(eq(measures.organizationId, id), isNull(measures.liftedAt), stands))
    .orderBy(desc(measures.takenAt), desc(measures.id))
    .limit(10);
}
