import { and, asc, eq, isNull } from "drizzle-orm";
import { scheduleFreshness } from "#app/domain/freshness/freshness.server";
import { publishPlace } from "#app/domain/places/publication.server";
import type { Db, Tx } from "#db/client/index";
import { isPublic, organizations } from "#db/schema/organizations";
import { organizationSearch } from "#db/schema/search";
import { indexOrganizations } from "./index-organization.server";

/** Organizations in one transaction. */
const batch = 500;

/**
 * Makes every public profile findable that is not yet: of a database that is older than the search, or filled by other
 * means than the commands. Says how many there were; nothing to do costs one look.
 */
export async function indexMissing(db: Db, now = new Date()): Promise<number> {
  for (let count = 0; ; ) {
    const done = await db.tx((tx) => indexSome(tx, now));
    count += done;
    if (done < batch) return count;
  }
}

async function indexSome(tx: Tx, now: Date): Promise<number> {
  const missing = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .leftJoin(organizationSearch, eq(organizationSearch.organizationId, organizations.id))
    .where(and(isPublic(organizations), isNull(organizationSearch.organizationId)))
    .orderBy(asc(organizations.id))
    .limit(batch);
  const ids = missing.map(({ id }) => id);
  for (const id of ids) {
    await publishPlace(tx, id);
    await scheduleFreshness(tx, id, now);
  }
  if (ids.length > 0) await indexOrganizations(tx, ids);
  return ids.length;
}
