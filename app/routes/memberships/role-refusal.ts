import type { MemberRecord } from "#app/domain/memberships/member.server";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

type Role = NonNullable<MemberRecord["role"]>;

/** Why a role was not given: someone gave another in between, or nobody would lead any more. */
export function refusedRole(
  outcome: "stale" | "last-leader",
  typed: Role,
  stored: Role,
  words: Words,
): { result: FormResult; status: 409 | 422 } {
  const values = { role: typed, held: stored };
  if (outcome === "stale") return { result: { values, errors: {}, stale: { role: stored } }, status: 409 };
  return { result: { values, errors: { role: words.memberships.change.lastLeader } }, status: 422 };
}
