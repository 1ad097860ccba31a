import { and, eq, notExists } from "drizzle-orm";
import { type Actor, record } from "#app/domain/audit/log.server";
import { settleQuestions } from "#app/domain/freshness/freshness.server";
import { leading } from "#app/domain/memberships/leaders.server";
import { resumeLines } from "#app/domain/sign-ups/waitlist.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { activities } from "#db/schema/activities";
import { memberships } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";
import { movable } from "./moving.server";
import { profileChanged } from "./profile-change.server";
import { moves } from "./state";

interface Archiving {
  /** `archive` by its own people, `withdraw` by networks staff. */
  readonly move: "archive" | "withdraw";
  /** Its people and staff read it. */
  readonly reason: string | null;
  /** Who did it, where that is not the actor: the reader of a letter who did not sign in. */
  readonly accountId?: number | null;
  readonly role?: string;
}

/** Takes a profile out of the directory. "moved-on" where it cannot make the move, or made it already. */
export async function archiveOrganization(
  tx: Tx,
  actor: Actor,
  organization: { readonly id: number },
  { move, reason, accountId, role = moves[move].by }: Archiving,
  now = new Date(),
): Promise<"archived" | "moved-on"> {
  const archivedBy = accountId ?? (actor === "system" ? null : actor.id);
  const [moved] = await tx
    .update(organizations)
    .set({ state: moves[move].to, archivedAt: now, archivedBy, archivedReason: reason })
    .where(movable(move, organization.id))
    .returning({ id: organizations.id });
  if (!moved) return "moved-on";
  await settleQuestions(tx, moved.id, "archived", now);
  await record(
    tx,
    actor,
    "organization.archive",
    { kind: "organization", id: moved.id, organizationId: moved.id },
    { role, now },
  );
  await profileChanged(tx, moved.id, now);
  return "archived";
}

/**
 * Takes a profile out of the archive: as a draft by its leader, or unclaimed again by staff where nobody leads it.
 * "moved-on" where it is not in the archive any more, or has someone who leads it after all.
 */
export async function restoreOrganization(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  move: "restore" | "reinstate",
  now = new Date(),
): Promise<"restored" | "moved-on"> {
  const led = tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizations.id), leading));
  const [moved] = await tx
    .update(organizations)
    .set({ state: moves[move].to, archivedAt: null, archivedBy: null, archivedReason: null })
    .where(and(movable(move, organization.id), move === "reinstate" ? notExists(led) : undefined))
    .returning({ id: organizations.id });
  if (!moved) return "moved-on";
  await resumeLines(tx, eq(activities.organizationId, moved.id), now);
  await record(
    tx,
    person,
    "organization.restore",
    { kind: "organization", id: moved.id, organizationId: moved.id },
    { role: moves[move].by, now },
  );
  await profileChanged(tx, moved.id, now);
  return "restored";
}
