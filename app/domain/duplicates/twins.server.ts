import { eq } from "drizzle-orm";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import type { Organization } from "#db/schema/organizations";
import { organizationChannels } from "#db/schema/profiles";
import { type LikelyDuplicate, likelyDuplicates } from "./likely.server";

/** The profiles that are likely the same organization as one that exists, best first; as far as the viewer may see. */
export async function findTwins(
  read: Reader,
  viewer: Viewer,
  { id, name, acronym, cantonId }: Pick<Organization, "id" | "name" | "acronym" | "cantonId">,
): Promise<LikelyDuplicate[]> {
  const channels = await read
    .select({ contact: organizationChannels.valueKey })
    .from(organizationChannels)
    .where(eq(organizationChannels.organizationId, id))
    .limit(20);
  const contacts = channels.map(({ contact }) => contact);
  return likelyDuplicates(read, viewer, { name, acronym, cantonId, contacts, exceptId: id });
}
