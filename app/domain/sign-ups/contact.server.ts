import { listWays } from "#app/domain/notifications/circular.server";
import { keyedHash } from "#app/domain/secrets.server";
import type { Reader } from "#db/client/index";
import type { SignUp } from "#db/schema/sign-ups";

/** How someone without an account can be reached. */
export type Contact = Pick<SignUp, "mail" | "phone">;

/** What tells that two sign-ups may be one person's: a keyed hash of her mail, else of her telephone. */
export function contactHash({ mail, phone }: Contact): string | null {
  if (mail !== null) return keyedHash("sign-up", `mail ${mail.normalize("NFC").trim().toLowerCase()}`);
  return phone === null ? null : keyedHash("sign-up", `phone ${phone}`);
}

/** The same for every sign-up of one person; without an account or a contact each is someone of its own. */
export const personOf = ({
  accountId,
  contactHash: contact,
  id,
}: Pick<SignUp, "accountId" | "contactHash" | "id">): string =>
  accountId === null ? (contact ?? `sign-up ${id}`) : `account ${accountId}`;

type Addressed = Pick<SignUp, "accountId" | "mail" | "mailConfirmedAt" | "sealedToken">;

/** Whether letters of a change can go to a sign-up: to an account, or to an address that its link confirmed. */
export const isAddressed = ({ accountId, mail, mailConfirmedAt, sealedToken }: Addressed): boolean =>
  accountId !== null || (mail !== null && mailConfirmedAt !== null && sealedToken !== null);

/** One sign-up of each person, in their order: where she has several, one to which letters can go, if there is any. */
export function onePerPerson<One extends Addressed & Parameters<typeof personOf>[0]>(
  all: readonly One[],
): One[] {
  const people = new Map<string, One>();
  for (const one of all) {
    const known = people.get(personOf(one));
    if (!known || (!isAddressed(known) && isAddressed(one))) people.set(personOf(one), one);
  }
  return [...people.values()];
}

/** How a change reaches someone: by letter, or by whoever organizes it. */
export type Reach = "account" | "mail" | "phone" | "nothing";

/** What letters tell of the change of a date. */
export type ChangeNews = "activity-moved" | "activity-cancelled";

/** Of these people, the accounts to which a letter of that kind leaves: not where she wants none, or it comes back. */
export async function listLettered(
  read: Reader,
  people: readonly Pick<SignUp, "accountId">[],
  news: ChangeNews,
): Promise<ReadonlySet<number>> {
  const ids = [...new Set(people.flatMap(({ accountId }) => accountId ?? []))];
  const ways = await listWays(read, ids, news);
  return new Set(ways.flatMap(({ accountId, way }) => (way === "letter" ? accountId : [])));
}

/** An address that nobody confirmed gets no letters, so it reaches nobody. */
export function reachOf(
  { accountId, mail, mailConfirmedAt, phone }: Contact & Pick<SignUp, "accountId" | "mailConfirmedAt">,
  lettered: ReadonlySet<number>,
): Reach {
  if (accountId !== null && lettered.has(accountId)) return "account";
  if (accountId === null && mail !== null && mailConfirmedAt !== null) return "mail";
  return phone === null ? "nothing" : "phone";
}
