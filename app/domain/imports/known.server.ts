import { asc, isNull } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { organizationChannels } from "#db/schema/profiles";
import type { Compared } from "./duplicate-index";

/** Every profile that was not merged into another, as rows are compared with it. For the desk: it reads them all. */
export async function listKnown(read: Reader): Promise<Compared[]> {
  const contacts = new Map<number, string[]>();
  const channels = await read
    .select({ id: organizationChannels.organizationId, key: organizationChannels.valueKey })
    .from(organizationChannels)
    .orderBy(asc(organizationChannels.id));
  for (const { id, key } of channels) {
    const held = contacts.get(id);
    if (held) held.push(key);
    else contacts.set(id, [key]);
  }
  const rows = await read
    .select({
      id: organizations.id,
      name: organizations.name,
      acronym: organizations.acronym,
      cantonId: organizations.cantonId,
    })
    .from(organizations)
    .where(isNull(organizations.mergedIntoId))
    .orderBy(asc(organizations.id));
  return rows.map((row) => ({ ...row, row: false, contacts: contacts.get(row.id) ?? [] }));
}
