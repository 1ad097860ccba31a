import { inArray, or, type SQL, sql } from "drizzle-orm";
import { holds, type Viewer } from "#app/domain/viewer";
import { officeCantons } from "#db/schema/offices";
import { isPublic, organizations } from "#db/schema/organizations";
import { isConfirmedAdministrator } from "./reach";

/**
 * The condition under which a viewer sees an organization at all. Public profiles are everyone's; the others are
 * internal: their own people, networks staff, trainers of the office that covers the canton, and administrators
 * who confirmed in the last fifteen minutes who they are.
 */
export function visibleTo(viewer: Viewer, now = new Date()): SQL {
  if (holds(viewer, "networks") || isConfirmedAdministrator(viewer, now)) return sql`1 = 1`;
  const conditions = [isPublic(organizations)];
  const own = viewer.roles.map((held) => held.organizationId);
  if (own.length > 0) conditions.push(inArray(organizations.id, own));
  const covered = coveredByOffices(viewer);
  if (covered) conditions.push(covered);
  return or(...conditions) ?? sql`1 = 0`;
}

/** The condition under which an office in which she is a trainer covers the canton; undefined where she is none. */
export function coveredByOffices(viewer: Viewer): SQL | undefined {
  const offices = viewer.grants.flatMap((grant) =>
    grant.role === "trainer" && grant.officeId !== null ? [grant.officeId] : [],
  );
  if (offices.length === 0) return undefined;
  return sql`exists (select 1 from ${officeCantons} where ${officeCantons.cantonId} = ${organizations.cantonId} and ${inArray(officeCantons.officeId, offices)})`;
}
