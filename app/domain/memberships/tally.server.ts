import { and, eq, gt } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { invitations } from "#db/schema/invitations";
import { joinRequests } from "#db/schema/join-requests";
import { members } from "#db/schema/memberships";
import { currentOf } from "./roster.server";

/** How many are on the roster, and what waits before someone joins it. */
export interface PeopleCounts {
  readonly members: number;
  /** Invitations that can still be accepted. */
  readonly invitations: number;
  /** Requests that wait for an answer. */
  readonly requests: number;
}

/** For those who lead an organization. */
export async function countPeople(
  read: Reader,
  { id }: { readonly id: number },
  now = new Date(),
): Promise<PeopleCounts> {
  return {
    members: await countMembers(read, { id }),
    invitations: await read.$count(
      invitations,
      and(
        eq(invitations.organizationId, id),
        eq(invitations.state, "pending"),
        gt(invitations.expiresAt, now),
      ),
    ),
    requests: await read.$count(
      joinRequests,
      and(
        eq(joinRequests.organizationId, id),
        eq(joinRequests.state, "pending"),
        gt(joinRequests.expiresAt, now),
      ),
    ),
  };
}

/** How many are on the roster now, with and without an account. */
export const countMembers = (read: Reader, { id }: { readonly id: number }): Promise<number> =>
  read.$count(members, currentOf(id));
