import { and, eq, inArray, sql } from "drizzle-orm";
import { nearest } from "#app/domain/places/nearest.server";
import { chosenPlace } from "#app/domain/places/publication.server";
import { pointOf } from "#app/domain/places/published";
import { isEditor, placeAudienceOf, type Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { isPublic, organizations } from "#db/schema/organizations";
import { type PlaceAudience, publishedPlaces } from "#db/schema/places";
import { territories } from "#db/schema/territories";

/** Organizations shown. */
const shown = 5;

export interface Neighbour {
  readonly slug: string;
  readonly name: string;
  /** Name of the canton where it is said to be. */
  readonly canton: string;
  /** Along the great circle, from the own place to where it is said to be. */
  readonly km: number;
}

export interface Neighbourhood {
  /** Code of the canton from which the directory shows the nearest. */
  readonly canton: string;
  readonly rows: readonly Neighbour[];
}

/**
 * The public organizations nearest to an organization, by what the viewer learns of where they are; at most five.
 * Measured from its own place where that is kept, else from the seat of its canton: for its leaders and editors alone,
 * because distances tell where it is. Undefined for others, and where no point is known.
 */
export async function listNeighbours(
  read: Reader,
  viewer: Viewer,
  { id }: { readonly id: number },
): Promise<Neighbourhood | undefined> {
  if (!isEditor(viewer, id)) return undefined;
  const own = await chosenPlace(read, id);
  const point = own && (pointOf(own.place) ?? pointOf(own.seat));
  if (!point) return undefined;
  const audience = placeAudienceOf(viewer);
  // One more: it may be among them itself.
  const found = await nearest(read, audience, point, { limit: shown + 1 });
  const near = found.filter(({ organizationId }) => organizationId !== id).slice(0, shown);
  if (near.length === 0) return undefined;
  const [canton] = await read
    .select({ code: territories.code })
    .from(territories)
    .where(eq(territories.id, own.seat.cantonId))
    .limit(1);
  const named = await nameThem(
    read,
    audience,
    near.map(({ organizationId }) => organizationId),
  );
  const rows = near.flatMap(({ organizationId, km }) => {
    const row = named.get(organizationId);
    return row ? [{ ...row, km }] : [];
  });
  return { canton: canton?.code ?? "", rows };
}

async function nameThem(read: Reader, audience: PlaceAudience, ids: readonly number[]) {
  const rows = await read
    .select({
      id: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      canton: territories.name,
      // Not a condition: SQLite would look through everyone who is public.
      shown: sql<number>`case when ${isPublic(organizations)} then 1 else 0 end`,
    })
    .from(organizations)
    .innerJoin(
      publishedPlaces,
      and(eq(publishedPlaces.organizationId, organizations.id), eq(publishedPlaces.audience, audience)),
    )
    .innerJoin(territories, eq(territories.id, publishedPlaces.cantonId))
    .where(inArray(organizations.id, [...ids]));
  return new Map(
    rows
      .filter((row) => row.shown)
      .map(({ id, slug, name, canton }) => [id, { slug, name, canton }] as const),
  );
}
