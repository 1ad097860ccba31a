import { and, asc, eq, isNull } from "drizzle-orm";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { memberships } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";

/** The organizations to which the person belongs now, with her role and where each profile stands, by name. */
export function listMine(read: Reader, person: Pick<Person, "id">) {
  return read
    .select({
      id: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      cantonId: organizations.cantonId,
      state: organizations.state,
      returnedAt: organizations.returnedAt,
      returnedReason: organizations.returnedReason,
      createdAt: organizations.createdAt,
      publishedAt: organizations.publishedAt,
      confirmedAt: organizations.confirmedAt,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .where(
      and(
        eq(memberships.accountId, person.id),
        isNull(memberships.until),
        isNull(organizations.mergedIntoId),
      ),
    )
    .orderBy(asc(organizations.nameKey), asc(organizations.id));
}
