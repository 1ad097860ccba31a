import { and, eq, inArray, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type Organization, organizations, type Theme } from "#db/schema/organizations";
import type { OrganizationData } from "./organization.schema";
import { profileColumns } from "./registration.server";
import { editableStates } from "./state";
import { replaceThemes, themesOf } from "./themes.server";

const fieldNames = [
  "name",
  "acronym",
  "kind",
  "legalForm",
  "formedBy",
  "mission",
  "cantonId",
  "publicMail",
] as const satisfies (keyof Organization)[];

/**
 * Changes what the profile says, if it still is the text of that version; the state stays. The address stays too.
 * "stale" where someone else saved in between, or the profile can no longer be edited.
 */
export async function editOrganization(
  tx: Tx,
  person: Person,
  organization: Pick<Organization, "id">,
  data: OrganizationData,
  version: number,
  now = new Date(),
): Promise<"edited" | "stale"> {
  const columns = profileColumns(data);
  const [stored] = await tx
    .select()
    .from(organizations)
    .where(eq(organizations.id, organization.id))
    .limit(1);
  const storedThemes = (await themesOf(tx, [organization.id])).get(organization.id) ?? [];

  const [written] = await tx
    .update(organizations)
    .set({ ...columns, updatedAt: now, version: sql`${organizations.version} + 1` })
    .where(
      and(
        eq(organizations.id, organization.id),
        eq(organizations.version, version),
        inArray(organizations.state, [...editableStates]),
      ),
    )
    .returning({ id: organizations.id });
  if (!written || !stored) return "stale";

  const fields: string[] = fieldNames.filter((name) => stored[name] !== columns[name]);
  if (!sameThemes(storedThemes, data.themes)) {
    fields.push("themes");
    await replaceThemes(tx, organization.id, data.themes);
  }
  await record(
    tx,
    person,
    "organization.edit",
    { kind: "organization", id: organization.id, organizationId: organization.id },
    { fields, now },
  );
  return "edited";
}

const sameThemes = (one: readonly Theme[], other: readonly Theme[]) =>
  new Set(one).size === new Set(other).size && one.every((theme) => other.includes(theme));
