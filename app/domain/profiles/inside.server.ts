import { canReadDocuments } from "#app/domain/documents/document.policy";
import { canManage } from "#app/domain/organizations/organization.policy";
import { readPlace } from "#app/domain/places/exact-place.server";
import { holds, type Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import type { ReadProfile } from "./profile.server";

/** What may be read beside the board and the requirements. */
export interface Inside {
  readonly documents: boolean;
  readonly place: boolean;
  /** How many people it has, or their names. */
  readonly roster: boolean;
}

/**
 * What of an organization's inside life is read by someone who accompanies it; undefined for everyone else, and for
 * its own people, whose way in is the page of all its parts.
 */
export async function insideFor(
  read: Reader,
  viewer: Viewer,
  { subject, reach }: Pick<ReadProfile, "subject" | "reach">,
): Promise<Inside | undefined> {
  if (!reach.includes("organization") || canManage(viewer, subject)) return undefined;
  return {
    documents: canReadDocuments(viewer, subject),
    roster: holds(viewer, "networks", "trainer"),
    place: (await readPlace(read, viewer, subject)) !== undefined,
  };
}
