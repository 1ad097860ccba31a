import { and, asc, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { touchProfile } from "#app/domain/organizations/edition.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { newUid } from "#app/domain/secrets.server";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { type Audience, organizationChannels } from "#db/schema/profiles";
import type { ChannelData } from "./channel.schema";

/** Ways to reach one organization. */
export const mostChannels = 12;

interface Subject {
  readonly id: number;
}

/** All channels of an organization in the order in which they were added; for those who edit it. */
export const listChannels = (read: Reader, organization: Subject) =>
  read
    .select({
      uid: organizationChannels.uid,
      kind: organizationChannels.kind,
      value: organizationChannels.value,
      valueKey: organizationChannels.valueKey,
      audience: organizationChannels.audience,
    })
    .from(organizationChannels)
    .where(eq(organizationChannels.organizationId, organization.id))
    .orderBy(asc(organizationChannels.id));

/** One more way to reach an organization. Refused where it stands there already, where there are twelve, or "closed". */
export async function addChannel(
  tx: Tx,
  person: Person,
  organization: Subject,
  channel: ChannelData,
  now = new Date(),
): Promise<"added" | "already-there" | "full" | "closed"> {
  if (!(await touchProfile(tx, organization.id, now))) return "closed";
  const held = await listChannels(tx, organization);
  if (held.some(({ kind, valueKey }) => kind === channel.kind && valueKey === channel.valueKey))
    return "already-there";
  if (held.length >= mostChannels) return "full";
  await insertChannels(tx, organization.id, [channel], now);
  await recordChannels(tx, person, organization, "add", now);
  return "added";
}

/** Writes channels of a profile; nothing is asked and nothing is noted. */
export async function insertChannels(
  tx: Tx,
  organizationId: number,
  channels: readonly ChannelData[],
  now: Date,
): Promise<void> {
  const rows = channels.map((channel) => ({ ...channel, uid: newUid(), organizationId, createdAt: now }));
  if (rows.length > 0) await tx.insert(organizationChannels).values(rows);
}

/** Takes a channel away. "gone" where there is none of that name, or the profile can no longer be edited. */
export async function removeChannel(
  tx: Tx,
  person: Person,
  organization: Subject,
  uid: string,
  now = new Date(),
): Promise<"removed" | "gone"> {
  if (!isUid(uid) || !(await touchProfile(tx, organization.id, now))) return "gone";
  const removed = await tx
    .delete(organizationChannels)
    .where(named(organization, uid))
    .returning({ id: organizationChannels.id });
  if (removed.length === 0) return "gone";
  await recordChannels(tx, person, organization, "remove", now);
  return "removed";
}

/** Shows a channel to others than before. "gone" as above. */
export async function showChannelTo(
  tx: Tx,
  person: Person,
  organization: Subject,
  uid: string,
  audience: Audience,
  now = new Date(),
): Promise<"shown" | "gone"> {
  if (!isUid(uid) || !(await touchProfile(tx, organization.id, now))) return "gone";
  const moved = await tx
    .update(organizationChannels)
    .set({ audience })
    .where(named(organization, uid))
    .returning({ id: organizationChannels.id });
  if (moved.length === 0) return "gone";
  await recordChannels(tx, person, organization, "show", now);
  return "shown";
}

const named = (organization: Subject, uid: string) =>
  and(eq(organizationChannels.organizationId, organization.id), eq(organizationChannels.uid, uid));

async function recordChannels(
  tx: Tx,
  person: Person,
  { id }: Subject,
  act: "add" | "remove" | "show",
  now: Date,
): Promise<void> {
  await record(tx, person, `channel.${act}`, { kind: "organization", id, organizationId: id }, { now });
  await profileChanged(tx, id, now);
}
