import { aliasedTable, and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { merges } from "#db/schema/merges";
import { organizations } from "#db/schema/organizations";

const absorbed = aliasedTable(organizations, "absorbed");

/** What the letter about a merge says; undefined where it was undone meanwhile. */
export async function mergeFacts(read: Reader, params: Readonly<Record<string, string | number>>) {
  const [facts] = await read
    .select({ organization: organizations.name, slug: organizations.slug, absorbed: absorbed.name })
    .from(merges)
    .innerJoin(organizations, eq(organizations.id, merges.keptId))
    .innerJoin(absorbed, eq(absorbed.id, merges.absorbedId))
    .where(and(eq(merges.id, Number(params.mergeId)), isNull(merges.undoneAt)))
    .limit(1);
  return facts;
}
