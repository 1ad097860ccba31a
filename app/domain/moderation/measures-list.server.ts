import { and, desc, eq, gt, gte, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { measures } from "#db/schema/moderation";
import { organizations } from "#db/schema/organizations";

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

/**
 * What stands against a profile now and why, the latest first: for its leaders and editors. That staff archived it is
 * of now only while it has been in the archive since: its own people may have taken it out and put it there again.
 */
export async function listStanding(read: Reader, { id }: { readonly id: number }, now = new Date()) {
  const stands = or(
    eq(measures.kind, "hide"),
    and(eq(measures.kind, "warn"), gt(measures.takenAt, new Date(now.getTime() - warningStands))),
    and(
      eq(measures.kind, "archive"),
      eq(organizations.state, "archived"),
      gte(measures.takenAt, organizations.archivedAt),
    ),
  );
  return read
    .select({
      uid: measures.uid,
      kind: measures.kind,
      reason: measures.reason,
      takenAt: measures.takenAt,
    })
    .from(measures)
    .innerJoin(organizations, eq(organizations.id, measures.organizationId))
    .where(and(eq(measures.organizationId, id), isNull(measures.liftedAt), stands))
    .orderBy(desc(measures.takenAt), desc(measures.id))
    .limit(10);
}
