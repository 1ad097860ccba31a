import { and, asc, eq, isNull } from "drizzle-orm";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import type { Db, Tx } from "#db/client/index";
import { isPublic, organizations } from "#db/schema/organizations";
import { organizationSearch } from "#db/schema/search";
import { breathe } from "./progress.server";

/** Organizations in one transaction: others write in between. */
const some = 50;

/** Makes what an import brought findable by its words. Where it is cut short, the next start of the site goes on. */
export async function makeFindable(db: Db, importId: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const done = await db.tx((tx) => indexSome(tx, importId));
    if (done < some) return;
    await breathe();
  }
}

async function indexSome(tx: Tx, importId: number): Promise<number> {
  const missing = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .leftJoin(organizationSearch, eq(organizationSearch.organizationId, organizations.id))
    .where(
      and(
        eq(organizations.importId, importId),
        isPublic(organizations),
        isNull(organizationSearch.organizationId),
      ),
    )
    .orderBy(asc(organizations.id))
    .limit(some);
  for (const { id } of missing) await profileChanged(tx, id);
  return missing.length;
}
