import { record } from "#app/domain/audit/log.server";
import { newUid } from "#app/domain/secrets.server";
import { insertUnderFreeSlug, slugCandidates } from "#app/domain/slugs.server";
import { fold } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { memberships } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";
import type { OrganizationData } from "./organization.schema";
import { replaceThemes } from "./themes.server";

/** Words that the route table uses where a slug would stand; a test compares them with the table. */
export const reservedSlugs: readonly string[] = ["nueva"];

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
  publicMail: data.publicMail,
});

/** Writes the draft of an organization under a free address and makes the person its leader. */
export async function registerOrganization(
  tx: Tx,
  person: Person,
  data: OrganizationData,
  now = new Date(),
): Promise<{ id: number; slug: string }> {
  const organization = await insertOrganization(tx, person, data, now);
  await replaceThemes(tx, organization.id, data.themes);
  await tx.insert(memberships).values({
    organizationId: organization.id,
    accountId: person.id,
    role: "leader",
    since: now,
    createdAt: now,
  });
  await record(
    tx,
    person,
    "organization.register",
    { kind: "organization", id: organization.id, organizationId: organization.id },
    { role: "leader", now },
  );
  return organization;
}

async function insertOrganization(tx: Tx, person: Person, data: OrganizationData, now: Date) {
  const values = {
    ...profileColumns(data),
    uid: newUid(),
    state: "draft" as const,
    createdAt: now,
    createdBy: person.id,
    updatedAt: now,
  };
  const preferred = data.acronym === null ? [] : [data.acronym];
  const naming = { fallback: "organizacion", reserved: reservedSlugs };
  return insertUnderFreeSlug(slugCandidates(data.name, naming, preferred), async (slug) => {
    const [written] = await tx
      .insert(organizations)
      .values({ ...values, slug })
      .onConflictDoNothing({ target: organizations.slug })
      .returning({ id: organizations.id, slug: organizations.slug });
    return written;
  });
}
