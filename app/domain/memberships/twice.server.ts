import type { Reader } from "#db/client/index";
import { members } from "#db/schema/memberships";
import { KnownPeople, type Likely, likelySame } from "./likeness";
import type { MemberRecord } from "./member.server";
import { currentOf } from "./roster.server";

const listCompared = (read: Reader, organizationId: number) =>
  read
    .select({
      uid: members.uid,
      name: members.name,
      mail: members.mail,
      phone: members.phone,
      accountId: members.accountId,
    })
    .from(members)
    .where(currentOf(organizationId));

type Compared = Awaited<ReturnType<typeof listCompared>>[number];
type Shown = Pick<Compared, "uid" | "name">;

/** Someone on a roster with her account, and an entry without one that seems to be hers too. */
export interface LikelyTwice {
  readonly holder: Shown;
  readonly noted: Shown;
}

const hasAccount = ({ accountId }: Pick<Compared, "accountId">): boolean => accountId !== null;
const shown = ({ uid, name }: Compared): Shown => ({ uid, name });

/**
 * Who seems to stand twice on a roster now: once with her account, once as the organization noted her. Two entries
 * without account are left out: whoever added the second was asked about the first. For those who keep the roster.
 */
export async function listLikelyTwice(read: Reader, organizationId: number): Promise<LikelyTwice[]> {
  const roster = await listCompared(read, organizationId);
  const noted = roster.filter((one) => !hasAccount(one));
  if (noted.length === 0) return [];
  const holders = new KnownPeople(roster.filter(hasAccount));
  return noted.flatMap((one) => {
    const likely = holders.likely(one);
    return likely ? [{ holder: shown(likely.member), noted: shown(one) }] : [];
  });
}

/** The other entry on the roster of today that seems to be of the same person, one of both with an account. */
export async function findLikelyTwin(
  read: Reader,
  member: Pick<MemberRecord, "organizationId" | "accountId" | "name" | "mail" | "phone">,
): Promise<Likely<Shown> | undefined> {
  const roster = await listCompared(read, member.organizationId);
  const likely = likelySame(
    member,
    roster.filter((one) => hasAccount(one) !== hasAccount(member)),
  );
  return likely && { member: shown(likely.member), by: likely.by };
}
