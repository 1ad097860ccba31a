import { record } from "#app/domain/audit/log.server";
import { tellLeaders } from "#app/domain/memberships/leaders.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type Organization, organizations } from "#db/schema/organizations";
import { movable } from "./moving.server";
import { profileChanged } from "./profile-change.server";
import { moves } from "./state";

/** Networks staff send a profile back to its people, who read the reason. "not-in-review" where it was decided already. */
export async function returnOrganization(
  tx: Tx,
  viewer: Person,
  organization: Pick<Organization, "id">,
  reason: string,
  now = new Date(),
): Promise<"returned" | "not-in-review"> {
  const [moved] = await tx
    .update(organizations)
    .set({ state: moves.return.to, returnedAt: now, returnedBy: viewer.id, returnedReason: reason })
    .where(movable("return", organization.id))
    .returning({ id: organizations.id });
  if (!moved) return "not-in-review";
  await record(
    tx,
    viewer,
    "organization.return",
    { kind: "organization", id: moved.id, organizationId: moved.id },
    { role: moves.return.by, now },
  );
  await tellLeaders(tx, moved.id, "organization-returned", now);
  await profileChanged(tx, moved.id, now);
  return "returned";
}
