import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { confirmByEdition } from "#app/domain/freshness/freshness.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type Organization, organizations } from "#db/schema/organizations";
import { type Facets, facetsOf, replaceFacets } from "./facets.server";
import type { EditionData } from "./organization.schema";
import { profileChanged } from "./profile-change.server";
import { profileColumns } from "./registration.server";
import { editableStates } from "./state";

const fieldNames = [
  "name",
  "acronym",
  "kind",
  "legalForm",
  "formedBy",
  "mission",
  "cantonId",
  "founded",
] as const satisfies (keyof Organization)[];

const facetNames = ["themes", "coverage", "languages", "populations"] as const satisfies (keyof Facets)[];

/** Whether the row of an organization can be changed by its people: alive, and not merged into another. */
const editable = (organizationId: number): SQL | undefined =>
  and(
    eq(organizations.id, organizationId),
    inArray(organizations.state, [...editableStates]),
    isNull(organizations.mergedIntoId),
  );

/**
 * Changes what the profile says, if it still is the text of that version; the state stays. The address stays too.
 * Its people have seen the whole of it, so that it counts as confirmed. "stale" where someone else saved in between,
 * or the profile can no longer be edited.
 */
export async function editOrganization(
  tx: Tx,
  person: Person,
  organization: Pick<Organization, "id">,
  data: EditionData,
  version: number,
  now = new Date(),
): Promise<"edited" | "stale"> {
  const columns = { ...profileColumns(data), founded: data.founded };
  const [stored] = await tx
    .select()
    .from(organizations)
    .where(eq(organizations.id, organization.id))
    .limit(1);
  const chosen = await facetsOf(tx, organization.id);

  const [written] = await tx
    .update(organizations)
    .set({ ...columns, updatedAt: now, version: sql`${organizations.version} + 1` })
    .where(and(editable(organization.id), eq(organizations.version, version)))
    .returning({ id: organizations.id });
  if (!written || !stored) return "stale";

  const changed = facetNames.filter((name) => !sameSet(chosen[name], data[name]));
  await replaceFacets(tx, organization.id, Object.fromEntries(changed.map((name) => [name, data[name]])));
  const fields = [
    ...fieldNames.filter((name) => stored[name] !== columns[name]),
    ...facetNames.filter((name) => changed.includes(name)),
  ];
  await record(
    tx,
    person,
    "organization.edit",
    { kind: "organization", id: organization.id, organizationId: organization.id },
    { fields, now },
  );
  await confirmByEdition(tx, person, organization.id, now);
  await profileChanged(tx, organization.id, now);
  return "edited";
}

function sameSet(one: readonly unknown[], other: readonly unknown[]): boolean {
  const ones = new Set(one);
  return ones.size === new Set(other).size && other.every((entry) => ones.has(entry));
}

/** Notes that a part of the profile beside its base facts changes now; false where it can no longer be edited. */
export async function touchProfile(tx: Tx, organizationId: number, now: Date): Promise<boolean> {
  const touched = await tx
    .update(organizations)
    .set({ updatedAt: now })
    .where(editable(organizationId))
    .returning({ id: organizations.id });
  return touched.length > 0;
}
