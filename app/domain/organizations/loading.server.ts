import { record } from "#app/domain/audit/log.server";
import type { ChannelData } from "#app/domain/channels/channel.schema";
import { insertChannels } from "#app/domain/channels/channels.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import type { OrganizationData } from "./organization.schema";
import { profileChanged } from "./profile-change.server";
import { insertOrganization } from "./registration.server";
import { moves } from "./state";

interface Loading {
  readonly channels?: readonly ChannelData[];
  /** The import that brings it. */
  readonly importId?: number;
}

/**
 * Networks staff write the profile of an organization that has nobody here: everyone sees it at once, marked as
 * unclaimed, and nobody leads it until someone claims it.
 */
export async function loadOrganization(
  tx: Tx,
  person: Person,
  data: OrganizationData,
  { channels = [], ...origin }: Loading = {},
  now = new Date(),
): Promise<{ id: number; slug: string }> {
  const beginning = { state: moves.load.to, createdBy: person.id, ...origin };
  const organization = await insertOrganization(tx, data, beginning, now);
  await insertChannels(tx, organization.id, channels, now);
  await record(
    tx,
    person,
    "organization.load",
    { kind: "organization", id: organization.id, organizationId: organization.id },
    { role: moves.load.by, now },
  );
  await profileChanged(tx, organization.id, now);
  return organization;
}
