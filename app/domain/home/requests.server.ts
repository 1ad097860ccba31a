import { and, asc, count, eq, gt, inArray, min } from "drizzle-orm";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { joinRequests } from "#db/schema/join-requests";
import { organizations } from "#db/schema/organizations";
import type { Task } from "./tasks";

/** Requests of her own that are shown. */
const ownShown = 5;

/** In which of these organizations, at most 500, people wait to join: how many, and since when; the longest wait first. */
export async function listJoinRequests(
  read: Reader,
  ledIds: readonly number[],
  now = new Date(),
): Promise<Task[]> {
  if (ledIds.length === 0) return [];
  const oldest = min(joinRequests.createdAt);
  const rows = await read
    .select({
      organization: organizations.name,
      slug: organizations.slug,
      count: count(),
      oldest,
    })
    .from(joinRequests)
    .innerJoin(organizations, eq(organizations.id, joinRequests.organizationId))
    .where(
      and(
        inArray(joinRequests.organizationId, [...ledIds]),
        eq(joinRequests.state, "pending"),
        gt(joinRequests.expiresAt, now),
      ),
    )
    .groupBy(organizations.id, organizations.name, organizations.slug)
    .orderBy(asc(oldest));
  return rows.map(({ oldest: first, ...row }) => ({ task: "join-requests", oldest: first ?? now, ...row }));
}

/** The requests of a person that wait for their answer, the oldest first. */
export async function listOwnRequests(read: Reader, person: Person, now = new Date()): Promise<Task[]> {
  const rows = await read
    .select({
      organization: organizations.name,
      slug: organizations.slug,
      since: joinRequests.createdAt,
    })
    .from(joinRequests)
    .innerJoin(organizations, eq(organizations.id, joinRequests.organizationId))
    .where(
      and(
        eq(joinRequests.accountId, person.id),
        eq(joinRequests.state, "pending"),
        gt(joinRequests.expiresAt, now),
      ),
    )
    .orderBy(asc(joinRequests.createdAt))
    .limit(ownShown);
  return rows.map((row) => ({ task: "own-request", ...row }));
}
