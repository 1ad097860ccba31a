import { and, eq, sql } from "drizzle-orm";
import { isSlug } from "#app/domain/text";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { type Level, reachOf } from "./reach";
import { coveredByOffices, visibleTo } from "./visibility.server";

/**
 * The organization under that address with the levels of it that the viewer reads, for pages of its inside life;
 * undefined where there is none or she may not see it at all.
 */
export async function findWithReach(read: Reader, viewer: Viewer, slug: string, now = new Date()) {
  if (!isSlug(slug)) return undefined;
  const inScope = coveredByOffices(viewer) ?? sql`1 = 0`;
  const [row] = await read
    .select({
      id: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      legalForm: organizations.legalForm,
      mergedIntoId: organizations.mergedIntoId,
      inScope: sql<number>`case when ${inScope} then 1 else 0 end`,
    })
    .from(organizations)
    .where(and(eq(organizations.slug, slug), visibleTo(viewer, now)))
    .limit(1);
  if (!row) return undefined;
  const reach: readonly Level[] = reachOf(viewer, { id: row.id, inScope: row.inScope === 1 }, now);
  return { ...row, reach };
}
