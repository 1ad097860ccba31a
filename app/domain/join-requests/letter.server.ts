import { and, eq, gt } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { joinRequests } from "#db/schema/join-requests";
import { organizations } from "#db/schema/organizations";

type Params = Readonly<Record<string, string | number>>;

/** What leaders are told of a request to join; undefined where it waits no longer. */
export async function joinRequestFacts(read: Reader, params: Params, now = new Date()) {
  const [facts] = await read
    .select({
      organization: organizations.name,
      slug: organizations.slug,
      uid: joinRequests.uid,
      person: accounts.name,
    })
    .from(joinRequests)
    .innerJoin(organizations, eq(organizations.id, joinRequests.organizationId))
    .innerJoin(accounts, eq(accounts.id, joinRequests.accountId))
    .where(
      and(
        eq(joinRequests.id, Number(params.requestId)),
        eq(joinRequests.state, "pending"),
        gt(joinRequests.expiresAt, now),
      ),
    )
    .limit(1);
  return facts;
}

/** What someone is told whose request was not accepted; undefined where it is gone. */
export async function joinRejectionFacts(read: Reader, params: Params) {
  const [facts] = await read
    .select({ organization: organizations.name, reply: joinRequests.reply })
    .from(joinRequests)
    .innerJoin(organizations, eq(organizations.id, joinRequests.organizationId))
    .where(and(eq(joinRequests.id, Number(params.requestId)), eq(joinRequests.state, "rejected")))
    .limit(1);
  return facts;
}
