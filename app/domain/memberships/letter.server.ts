import { and, eq } from "drizzle-orm";
import { isOpenToAll } from "#app/domain/organizations/state";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import type { Reader } from "#db/client/index";
import { members, type OrganizationRole } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";

type Params = Readonly<Record<string, string | number>>;

/** What leaders are told of someone who joined; undefined where nothing is kept of her. */
export async function newMemberFacts(read: Reader, params: Params) {
  const row = await memberOf(read, params);
  return row && { organization: row.organization, slug: row.slug, person: row.person };
}

/** What someone is told who was removed, with a slug where she may still open the page of it; undefined where nothing is kept. */
export async function membershipEndFacts(read: Reader, params: Params) {
  const row = await memberOf(read, params);
  return (
    row && { organization: row.organization, slug: isOpenToAll(row) ? row.slug : null, reason: row.reason }
  );
}

/** What someone is told of her new role, in words; undefined where the organization is gone. */
export async function newRoleFacts(read: Reader, params: Params, locale: Locale) {
  const [facts] = await read
    .select({ organization: organizations.name, slug: organizations.slug })
    .from(organizations)
    .where(eq(organizations.id, Number(params.organizationId)))
    .limit(1);
  return facts && { ...facts, role: wordsFor(locale).organizations.roles[params.role as OrganizationRole] };
}

async function memberOf(read: Reader, params: Params) {
  const [row] = await read
    .select({
      organization: organizations.name,
      slug: organizations.slug,
      state: organizations.state,
      hiddenAt: organizations.hiddenAt,
      mergedIntoId: organizations.mergedIntoId,
      person: members.name,
      reason: members.departureReason,
    })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.organizationId))
    .where(and(eq(members.id, Number(params.memberId)), eq(organizations.id, Number(params.organizationId))))
    .limit(1);
  return row;
}
