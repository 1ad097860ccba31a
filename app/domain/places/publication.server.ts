import { and, asc, eq } from "drizzle-orm";
import type { Reader, Tx } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { exactPlaces, placeAudiences, publishedPlaces } from "#db/schema/places";
import { territories } from "#db/schema/territories";
import { type ChosenPlace, publishedTo, type Seat, unchosen } from "./published";

/**
 * Computes anew what each audience learns of where an organization is, from its canton and its chosen place.
 * Rows that say the same already are left alone, so that a move within a cell leaves no trace.
 */
export async function publishPlace(tx: Tx, organizationId: number): Promise<void> {
  const found = await chosenPlace(tx, organizationId);
  if (!found) return;
  const held = await tx
    .select()
    .from(publishedPlaces)
    .where(eq(publishedPlaces.organizationId, organizationId))
    .orderBy(asc(publishedPlaces.audience));
  for (const audience of placeAudiences) {
    const now = held.find((row) => row.audience === audience);
    const said = publishedTo(audience, found.place, found.seat);
    if (said && now && same(said, now)) continue;
    if (now)
      await tx
        .delete(publishedPlaces)
        .where(
          and(eq(publishedPlaces.organizationId, organizationId), eq(publishedPlaces.audience, audience)),
        );
    if (said) await tx.insert(publishedPlaces).values({ organizationId, audience, ...said });
  }
}

const same = <T extends object>(one: T, other: T): boolean =>
  (Object.keys(one) as (keyof T)[]).every((name) => one[name] === other[name]);

/** What an organization chose and the seat of its canton; for commands and for its own people, never for others. */
export async function chosenPlace(
  read: Reader,
  organizationId: number,
): Promise<{ readonly place: ChosenPlace; readonly seat: Seat } | undefined> {
  const [row] = await read
    .select({
      seat: {
        cantonId: organizations.cantonId,
        latitude: territories.latitude,
        longitude: territories.longitude,
      },
      place: {
        precision: exactPlaces.precision,
        audience: exactPlaces.audience,
        latitude: exactPlaces.latitude,
        longitude: exactPlaces.longitude,
        directions: exactPlaces.directions,
      },
    })
    .from(organizations)
    .innerJoin(territories, eq(territories.id, organizations.cantonId))
    .leftJoin(exactPlaces, eq(exactPlaces.organizationId, organizations.id))
    .where(eq(organizations.id, organizationId))
    .limit(1);
  return row && { seat: row.seat, place: row.place ?? unchosen };
}
