import { and, eq, type SQL } from "drizzle-orm";
import { isSlug } from "#app/domain/text";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { visibleTo } from "./visibility.server";

/** Merges of merges that are followed. */
const longestWay = 5;

/** The address of the profile that took in the one under this address; undefined where none did that the viewer may see. */
export async function findKeptSlug(
  read: Reader,
  viewer: Viewer,
  slug: string,
  now = new Date(),
): Promise<string | undefined> {
  if (!isSlug(slug)) return undefined;
  const asked = await findMerged(read, eq(organizations.slug, slug));
  let keptId = asked?.keptId ?? null;
  for (let way = 0; way < longestWay && keptId !== null; way += 1) {
    const next = await findMerged(read, eq(organizations.id, keptId));
    if (next === undefined) return undefined;
    if (next.keptId === null) {
      const seen = await findMerged(read, and(eq(organizations.id, keptId), visibleTo(viewer, now)));
      return seen?.slug;
    }
    keptId = next.keptId;
  }
  return undefined;
}

async function findMerged(read: Reader, condition: SQL | undefined) {
  const [found] = await read
    .select({ slug: organizations.slug, keptId: organizations.mergedIntoId })
    .from(organizations)
    .where(condition)
    .limit(1);
  return found;
}
