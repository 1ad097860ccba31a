import { scheduleFreshness } from "#app/domain/freshness/freshness.server";
import { publishPlace } from "#app/domain/places/publication.server";
import { indexOrganization } from "#app/domain/search/index-organization.server";
import type { Tx } from "#db/client/index";

/**
 * What follows from a change of a profile or of whether everyone sees it: the places each audience learns of, the words
 * by which it is found, the day its people are asked whether it still holds. The last step of every command that makes
 * such a change.
 */
export async function profileChanged(tx: Tx, organizationId: number, now = new Date()): Promise<void> {
  await publishPlace(tx, organizationId);
  await indexOrganization(tx, organizationId);
  await scheduleFreshness(tx, organizationId, now);
}
