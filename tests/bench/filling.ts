import { indexMissing } from "#app/domain/search/missing.server";
import type { Db } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import {
  organizationPopulations,
  organizationSupports,
  populations,
  type SupportSide,
  supports,
} from "#db/schema/profiles";

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Gives every organization of a network groups, offers and needs, and makes all of it findable. */
export async function fillFilters(db: Db): Promise<void> {
  const ids = (await db.fresh.select({ id: organizations.id }).from(organizations)).map(({ id }) => id);
  for (let start = 0; start < ids.length; start += 250) {
    const some = ids.slice(start, start + 250);
    await db.tx(async (tx) => {
      await tx
        .insert(organizationPopulations)
        .values(
          some.flatMap((id) => [
            { organizationId: id, population: pick(populations, id) },
            { organizationId: id, population: pick(populations, id * 7 + 1) },
          ]),
        )
        .onConflictDoNothing();
      const supportOf = (side: SupportSide, id: number, n: number) => ({
        uid: `bench-${side}-${id}`,
        organizationId: id,
        side,
        support: pick(supports, n),
        createdAt: new Date("2026-01-15T12:00:00Z"),
      });
      await tx
        .insert(organizationSupports)
        .values(some.flatMap((id) => [supportOf("offer", id, id * 5), supportOf("need", id, id * 11 + 3)]));
    });
  }
  await indexMissing(db);
}
