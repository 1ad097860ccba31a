import { eq } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { measures } from "#db/schema/moderation";
import { organizations } from "#db/schema/organizations";

/** What the letter about a measure says, with its reason; undefined where it is gone. */
export async function measureFacts(read: Reader, params: Readonly<Record<string, string | number>>) {
  const [facts] = await read
    .select({ organization: organizations.name, slug: organizations.slug, reason: measures.reason })
    .from(measures)
    .innerJoin(organizations, eq(organizations.id, measures.organizationId))
    .where(eq(measures.id, Number(params.measureId)))
    .limit(1);
  return facts;
}
