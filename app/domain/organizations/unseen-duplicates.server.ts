import { type LikelyDuplicate, likelyDuplicates } from "#app/domain/duplicates/likely.server";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import type { OrganizationData } from "./organization.schema";

/**
 * The organizations that the one described is likely to be, where she has not looked at them all: `seen` holds the
 * addresses of those that she found to be others, `contacts` the keys of its channels. None once nothing new is
 * among them.
 */
export async function findUnseenDuplicates(
  read: Reader,
  person: Person,
  {
    name,
    acronym,
    canton,
    seen,
  }: Pick<OrganizationData, "name" | "acronym" | "canton"> & { seen: readonly string[] },
  contacts: readonly string[] = [],
): Promise<readonly LikelyDuplicate[]> {
  const likely = await likelyDuplicates(read, person, { name, acronym, cantonId: canton, contacts });
  return likely.every(({ slug }) => seen.includes(slug)) ? [] : likely;
}
