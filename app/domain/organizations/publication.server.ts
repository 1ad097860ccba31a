import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { tellLeaders } from "#app/domain/memberships/leaders.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type Organization, organizations } from "#db/schema/organizations";
import { movable } from "./moving.server";
import { profileChanged } from "./profile-change.server";
import { moves } from "./state";

export type Publication = "published" | "not-in-review" | "changed";

/**
 * Networks staff verify a profile and publish it, exactly as it was in the version they read.
 * "changed" where its people saved another text in between; "not-in-review" where it was decided already, hidden or
 * merged into another.
 */
export async function publishOrganization(
  tx: Tx,
  viewer: Person,
  organization: Pick<Organization, "id" | "version">,
  now = new Date(),
): Promise<Publication> {
  const [moved] = await tx
    .update(organizations)
    .set({
      state: moves.publish.to,
      publishedAt: now,
      publishedBy: viewer.id,
      verifiedAt: now,
      verifiedBy: viewer.id,
    })
    .where(and(movable("publish", organization.id), eq(organizations.version, organization.version)))
    .returning({ id: organizations.id });
  if (!moved) return (await waits(tx, organization.id)) ? "changed" : "not-in-review";
  await record(
    tx,
    viewer,
    "organization.publish",
    { kind: "organization", id: moved.id, organizationId: moved.id },
    { role: moves.publish.by, now },
  );
  await tellLeaders(tx, moved.id, "organization-published", now);
  await profileChanged(tx, moved.id, now);
  return "published";
}

async function waits(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(movable("publish", id))
    .limit(1);
  return rows.length > 0;
}
