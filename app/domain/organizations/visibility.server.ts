import { inArray, or, type SQL, sql } from "drizzle-orm";
import { confirmationLasts } from "#app/domain/sessions/lifetimes";
import { holds, isSignedIn, type Viewer } from "#app/domain/viewer";
import { officeCantons } from "#db/schema/offices";
import { isPublic, organizations } from "#db/schema/organizations";

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
  const offices = viewer.grants.flatMap((grant) =>
    grant.role === "trainer" && grant.officeId !== null ? [grant.officeId] : [],
  );
  if (offices.length > 0)
    conditions.push(
      sql`exists (select 1 from ${officeCantons} where ${officeCantons.cantonId} = ${organizations.cantonId} and ${inArray(officeCantons.officeId, offices)})`,
    );
  return or(...conditions) ?? sql`1 = 0`;
}

const isConfirmedAdministrator = (viewer: Viewer, now: Date): boolean =>
  isSignedIn(viewer) &&
  holds(viewer, "admin") &&
  now.getTime() - viewer.session.confirmedAt.getTime() < confirmationLasts;
