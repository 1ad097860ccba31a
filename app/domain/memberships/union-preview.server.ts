import { areBothPaid, compareDues } from "#app/domain/dues/moving.server";
import { isInvited } from "#app/domain/invitations/roster.server";
import type { Reader } from "#db/client/index";
import type { MemberRecord } from "./member.server";
import { unitedFacts } from "./union";
import { findPair } from "./union.server";

/**
 * Two entries on a roster side by side, and what is left once they are one; undefined where they cannot be one, because
 * the other is not on the roster or both have an account. For those who keep it.
 */
export async function prepareUnion(
  read: Reader,
  { organizationId, uid }: Pick<MemberRecord, "organizationId" | "uid">,
  other: string,
  now = new Date(),
) {
  const pair = await findPair(read, organizationId, { uid, other });
  if (pair === undefined || pair === "two-accounts") return undefined;
  const { kept, taken } = pair;
  const { from, to, shared } = await compareDues(read, { fromId: taken.id, toId: kept.id });
  return {
    ...pair,
    united: unitedFacts(pair),
    dues: { kept: to.length, taken: from.length, united: to.length + from.length - shared.length },
    bothPaid: shared.filter(areBothPaid),
    shared: shared.filter((one) => !areBothPaid(one)),
    /** Whether an invitation waits that she no longer needs. */
    invited: kept.accountId !== null && (await isInvited(read, taken.id, now)),
  };
}

export type PreparedUnion = NonNullable<Awaited<ReturnType<typeof prepareUnion>>>;
