import { record } from "#app/domain/audit/log.server";
import { newUid } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { memberships } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";
import type { OrganizationData } from "./organization.schema";
import { slugCandidates } from "./slugs.server";
import { replaceThemes } from "./themes.server";

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
  const organization = await insertUnderFreeSlug(tx, person, data, now);
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

async function insertUnderFreeSlug(tx: Tx, person: Person, data: OrganizationData, now: Date) {
  const values = {
    ...profileColumns(data),
    uid: newUid(),
    state: "draft" as const,
    createdAt: now,
    createdBy: person.id,
    updatedAt: now,
  };
  for (const slug of slugCandidates(data.name, data.acronym)) {
    const [written] = await tx
      .insert(organizations)
      .values({ ...values, slug })
      .onConflictDoNothing({ target: organizations.slug })
      .returning({ id: organizations.id, slug: organizations.slug });
    if (written) return written;
  }
  throw new Error("the candidates never end");
}
