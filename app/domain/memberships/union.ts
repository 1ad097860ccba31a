import type { MemberRecord } from "./member.server";

/** Two entries of one person on a roster: the one that stays, and the one that becomes part of it. */
export interface Pair {
  readonly kept: MemberRecord;
  readonly taken: MemberRecord;
}

/** The entry with an account stays; of two without one the first. Two accounts are two people. */
export function pairOf(one: MemberRecord, other: MemberRecord): Pair | "two-accounts" {
  if (one.accountId !== null && other.accountId !== null) return "two-accounts";
  return other.accountId === null ? { kept: one, taken: other } : { kept: other, taken: one };
}

/**
 * What is noted of someone once both entries are one: since when she belongs by the earlier, the rest by the one that
 * stays where it has it. A mail is not handed to an entry with an account, which has its own.
 */
export const unitedFacts = ({ kept, taken }: Pair) => ({
  since: kept.since < taken.since ? kept.since : taken.since,
  phone: kept.phone ?? taken.phone,
  mail: kept.mail ?? (kept.accountId === null ? taken.mail : null),
  note: kept.note ?? taken.note,
});
