import { and, eq } from "drizzle-orm";
import { isSlug } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { isPublic, organizations } from "#db/schema/organizations";

/** The public profile under that address, which anyone may report; undefined where there is none. */
export async function findReportable(read: Reader, slug: string) {
  if (!isSlug(slug)) return undefined;
  const [organization] = await read
    .select({ id: organizations.id, slug: organizations.slug, name: organizations.name })
    .from(organizations)
    .where(and(eq(organizations.slug, slug), isPublic(organizations)))
    .limit(1);
  return organization;
}
