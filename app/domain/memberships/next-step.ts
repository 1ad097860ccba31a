import type { OrganizationRole } from "#db/schema/memberships";
import type { OrganizationState } from "#db/schema/organizations";

export type NextStep = "complete" | "waitForLeader" | "wait" | "published" | "member" | "archived";

/** What someone in this role does next for a profile in this state; the locales have a sentence for each. */
export function nextStep(standing: { state: OrganizationState; role: OrganizationRole }): NextStep {
  const { state, role } = standing;
  if (state === "archived" || state === "unclaimed") return "archived";
  if (role === "member") return "member";
  if (state === "published") return "published";
  if (state === "in-review") return "wait";
  return role === "leader" ? "complete" : "waitForLeader";
}
