import { desc, eq, gte } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { rosterReadings } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";

/** Readings on a page of the list. */
const listSize = 50;
/** How far back the list goes, in milliseconds. */
const listedFor = 30 * 86_400_000;

const lately = (now: Date) => gte(rosterReadings.createdAt, new Date(now.getTime() - listedFor));

/** One page of who read the names of an organization's members in the last thirty days, and why. For auditors. */
export async function listRosterReadings(read: Reader, asked: number, size = listSize, now = new Date()) {
  const total = await countRosterReadings(read, now);
  const { offset, ...shown } = pageOf(total, asked, size);
  const rows = await read
    .select({
      person: accounts.name,
      organization: { slug: organizations.slug, name: organizations.name },
      reason: rosterReadings.reason,
      createdAt: rosterReadings.createdAt,
    })
    .from(rosterReadings)
    .leftJoin(accounts, eq(accounts.id, rosterReadings.accountId))
    .innerJoin(organizations, eq(organizations.id, rosterReadings.organizationId))
    .where(lately(now))
    .orderBy(desc(rosterReadings.id))
    .limit(size)
    .offset(offset);
  return { rows, total, ...shown };
}

/** How often names were read in the last thirty days. */
export const countRosterReadings = (read: Reader, now = new Date()): Promise<number> =>
  read.$count(rosterReadings, lately(now));
