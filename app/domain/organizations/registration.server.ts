import { record } from "#app/domain/audit/log.server";
import { admit } from "#app/domain/memberships/admission.server";
import { newUid } from "#app/domain/secrets.server";
import { insertUnderFreeSlug, slugCandidates } from "#app/domain/slugs.server";
import { fold } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type OrganizationState, organizations } from "#db/schema/organizations";
import { replaceFacets } from "./facets.server";
import type { OrganizationData } from "./organization.schema";
import { profileChanged } from "./profile-change.server";

/** Words that the route table uses where a slug would stand; a test compares them with the table. */
export const reservedSlugs: readonly string[] = ["exportacion", "nueva"];

/** The columns that follow from what the form says. */
export const profileColumns = (data: OrganizationData) => ({
  name: data.name,
  nameKey: fold(data.name),
  acronym: data.acronym,
  acronymKey: data.acronym === null ? null : fold(data.acronym),
  kind: data.kind,
  legalForm: data.legalForm,
  formedBy: data.formedBy,
  mission: data.mission,
  cantonId: data.canton,
});

/** Writes the draft of an organization under a free address and makes the person its leader. */
export async function registerOrganization(
  tx: Tx,
  person: Person,
  data: OrganizationData,
  now = new Date(),
): Promise<{ id: number; slug: string }> {
  const organization = await insertOrganization(tx, data, { state: "draft", createdBy: person.id }, now);
  await admit(tx, { organizationId: organization.id, accountId: person.id, role: "leader" }, now);
  await record(
    tx,
    person,
    "organization.register",
    { kind: "organization", id: organization.id, organizationId: organization.id },
    { role: "leader", now },
  );
  await profileChanged(tx, organization.id, now);
  return organization;
}

interface Origin {
  readonly state: Extract<OrganizationState, "draft" | "unclaimed">;
  readonly createdBy: number | null;
  /** The import that loads it. */
  readonly importId?: number;
}

/** Writes a new profile with its themes under a free address; what else is due the command around it does. */
export async function insertOrganization(
  tx: Tx,
  data: OrganizationData,
  origin: Origin,
  now: Date,
): Promise<{ id: number; slug: string }> {
  const values = {
    ...profileColumns(data),
    ...origin,
    uid: newUid(),
    createdAt: now,
    updatedAt: now,
  };
  const preferred = data.acronym === null ? [] : [data.acronym];
  const naming = { fallback: "organizacion", reserved: reservedSlugs };
  const organization = await insertUnderFreeSlug(
    slugCandidates(data.name, naming, preferred),
    async (slug) => {
      const [written] = await tx
        .insert(organizations)
        .values({ ...values, slug })
        .onConflictDoNothing({ target: organizations.slug })
        .returning({ id: organizations.id, slug: organizations.slug });
      return written;
    },
  );
  await replaceFacets(tx, organization.id, { themes: data.themes });
  return organization;
}
