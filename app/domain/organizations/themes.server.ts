import { asc, inArray } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { organizationThemes, type Theme } from "#db/schema/organizations";

/** The themes of several organizations in one query, by organization; at most 500 ids. */
export async function themesOf(read: Reader, ids: readonly number[]): Promise<Map<number, Theme[]>> {
  const found = new Map<number, Theme[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await read
    .select({ organizationId: organizationThemes.organizationId, theme: organizationThemes.theme })
    .from(organizationThemes)
    .where(inArray(organizationThemes.organizationId, [...ids]))
    .orderBy(asc(organizationThemes.organizationId), asc(organizationThemes.theme));
  for (const row of rows) found.get(row.organizationId)?.push(row.theme);
  return found;
}
