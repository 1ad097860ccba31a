import { and, eq, inArray, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { editableStates } from "#app/domain/organizations/state";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { exactPlaces } from "#db/schema/places";
import type { PlaceData } from "./place.schema";
import { type ChosenPlace, unchosen } from "./published";

/** Beside the point, which is one. */
const fieldNames = ["precision", "audience", "directions"] as const satisfies (keyof ChosenPlace)[];

/** What is kept of a choice: a point only where one is published, words to find it only with an exact one. */
const keptOf = ({ precision, audience, point, directions }: PlaceData): ChosenPlace => {
  const kept = precision === "exact" || precision === "approximate" ? point : null;
  return {
    precision,
    audience,
    latitude: kept?.latitude ?? null,
    longitude: kept?.longitude ?? null,
    directions: precision === "exact" ? directions : null,
  };
};

/**
 * Stores where an organization is and what of it is said to whom, and publishes that. "stale" where someone else
 * chose in between, or the profile can no longer be edited. Nothing that others read tells that the point moved.
 */
export async function choosePlace(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  data: PlaceData,
  version: number,
  now = new Date(),
): Promise<"chosen" | "stale"> {
  const [stored] = await tx
    .select()
    .from(exactPlaces)
    .where(eq(exactPlaces.organizationId, organization.id))
    .limit(1);
  const before = stored?.updatedAt.getTime() ?? 0;
  if (before !== version || !(await isEditable(tx, organization.id))) return "stale";

  const kept = keptOf(data);
  const past = stored ?? unchosen;
  const fields: string[] = fieldNames.filter((name) => past[name] !== kept[name]);
  if (past.latitude !== kept.latitude || past.longitude !== kept.longitude) fields.push("point");
  const values = { ...kept, updatedAt: new Date(Math.max(now.getTime(), before + 1)), updatedBy: person.id };
  await tx
    .insert(exactPlaces)
    .values({ organizationId: organization.id, ...values })
    .onConflictDoUpdate({ target: exactPlaces.organizationId, set: values });
  await record(
    tx,
    person,
    "organization.place",
    { kind: "organization", id: organization.id, organizationId: organization.id },
    { fields, now },
  );
  await profileChanged(tx, organization.id, now);
  return "chosen";
}

async function isEditable(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(
      and(
        eq(organizations.id, id),
        inArray(organizations.state, [...editableStates]),
        isNull(organizations.mergedIntoId),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
