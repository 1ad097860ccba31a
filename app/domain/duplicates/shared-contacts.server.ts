import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { organizationChannels } from "#db/schema/profiles";

/** Contacts that are looked at, and read at once. */
const mostContacts = 1_000;
const batch = 500;

/** The ids of the organizations that share each contact, where two share it and at most `most`. */
export async function sharedContacts(
  read: Reader,
  among: SQL | undefined,
  most: number,
): Promise<number[][]> {
  const owners = sql<number>`count(distinct ${organizationChannels.organizationId})`;
  const shared = await read
    .select({ contact: organizationChannels.valueKey })
    .from(organizationChannels)
    .innerJoin(organizations, and(eq(organizations.id, organizationChannels.organizationId), among))
    .groupBy(organizationChannels.valueKey)
    .having(sql`${owners} between 2 and ${most}`)
    .orderBy(asc(organizationChannels.valueKey))
    .limit(mostContacts);
  const sharing = new Map<string, number[]>();
  for (let start = 0; start < shared.length; start += batch) {
    const contacts = shared.slice(start, start + batch).map(({ contact }) => contact);
    const rows = await read
      .select({ contact: organizationChannels.valueKey, id: organizations.id })
      .from(organizationChannels)
      .innerJoin(organizations, and(eq(organizations.id, organizationChannels.organizationId), among))
      .where(inArray(organizationChannels.valueKey, contacts));
    for (const { contact, id } of rows) sharing.set(contact, [...(sharing.get(contact) ?? []), id]);
  }
  return [...sharing.values()];
}
