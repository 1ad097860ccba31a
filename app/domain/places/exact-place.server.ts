import { and, eq, type SQL, sql } from "drizzle-orm";
import { coveredByOffices } from "#app/domain/organizations/visibility.server";
import { holds, isEditor, type Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { exactPlaces } from "#db/schema/places";
import { territories } from "#db/schema/territories";
import { type ChosenPlace, type Seat, unchosen } from "./published";

export interface PlaceRecord {
  readonly place: ChosenPlace;
  readonly seat: Seat;
  /** The version an edition carries: when it was last chosen, in ms; 0 where it never was. */
  readonly version: number;
}

/**
 * Where an organization truly is and what it chose to say of it, for its leaders and editors, for networks staff and
 * for trainers of the office that covers its canton; undefined for everyone else.
 */
export async function readPlace(
  read: Reader,
  viewer: Viewer,
  organization: { readonly id: number },
): Promise<PlaceRecord | undefined> {
  const [row] = await read
    .select({
      seat: {
        cantonId: organizations.cantonId,
        latitude: territories.latitude,
        longitude: territories.longitude,
      },
      place: exactPlaces,
    })
    .from(organizations)
    .innerJoin(territories, eq(territories.id, organizations.cantonId))
    .leftJoin(exactPlaces, eq(exactPlaces.organizationId, organizations.id))
    .where(and(eq(organizations.id, organization.id), readableBy(viewer, organization)))
    .limit(1);
  if (!row) return undefined;
  return { seat: row.seat, place: row.place ?? unchosen, version: row.place?.updatedAt.getTime() ?? 0 };
}

const readableBy = (viewer: Viewer, organization: { readonly id: number }): SQL =>
  isEditor(viewer, organization.id) || holds(viewer, "networks")
    ? sql`1 = 1`
    : (coveredByOffices(viewer) ?? sql`1 = 0`);
