import { record } from "#app/domain/audit/log.server";
import { tellLeaders } from "#app/domain/memberships/leaders.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type Organization, organizations } from "#db/schema/organizations";
import { movable } from "./moving.server";
import { profileChanged } from "./profile-change.server";
import { moves } from "./state";

/** A leader hands the draft to networks staff. "not-a-draft" where it already was, or lives on. */
export async function submitOrganization(
  tx: Tx,
  person: Person,
  organization: Pick<Organization, "id">,
  now = new Date(),
): Promise<"submitted" | "not-a-draft"> {
  const [moved] = await tx
    .update(organizations)
    .set({ state: moves.submit.to, submittedAt: now, submittedBy: person.id })
    .where(movable("submit", organization.id))
    .returning({ id: organizations.id });
  if (!moved) return "not-a-draft";
  await record(
    tx,
    person,
    "organization.submit",
    { kind: "organization", id: moved.id, organizationId: moved.id },
    { role: moves.submit.by, now },
  );
  await tellLeaders(tx, moved.id, "organization-submitted", now);
  await profileChanged(tx, moved.id, now);
  return "submitted";
}
