import { listInvitable } from "#app/domain/invitations/roster.server";
import { likelySame } from "#app/domain/memberships/likeness";
import type { Reader } from "#db/client/index";

/**
 * Those on the roster without an account, one of whom someone who asks to join may be, and who of them has her name.
 * What else her account has, such as her mail, is hers alone and not compared. For the leaders.
 */
export async function listPossible(read: Reader, organization: { readonly id: number }, name: string) {
  const noted = await listInvitable(read, organization);
  const likely = likelySame({ name }, noted);
  return {
    people: noted.map((one) => ({ value: one.uid, label: one.name })),
    likely: likely && { uid: likely.member.uid, name: likely.member.name },
  };
}

export type Possible = Awaited<ReturnType<typeof listPossible>>;
