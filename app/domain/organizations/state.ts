import type { OrganizationState } from "#db/schema/organizations";

/** Under which right a move is made: an organization's own role or a staff grant. */
type Mover = "leader" | "networks";

interface Move {
  readonly from: OrganizationState;
  readonly to: OrganizationState;
  readonly by: Mover;
}

/** Every move a profile can make, and who makes it. What is not here cannot happen. */
export const moves = {
  submit: { from: "draft", to: "in-review", by: "leader" },
  publish: { from: "in-review", to: "published", by: "networks" },
  return: { from: "in-review", to: "draft", by: "networks" },
} as const satisfies Record<string, Move>;

/** States in which its own people may change what the profile says. */
export const editableStates = ["draft", "in-review", "published"] as const satisfies OrganizationState[];

export const isEditable = (state: OrganizationState): boolean =>
  (editableStates as readonly OrganizationState[]).includes(state);

/** "Returned" is a draft that staff sent back with a reason. */
export const isReturned = (organization: { state: OrganizationState; returnedAt: Date | null }): boolean =>
  organization.state === "draft" && organization.returnedAt !== null;

/** Whether nobody has changed the profile since it was returned: then editing comes before submitting. */
export const awaitsMending = (organization: {
  state: OrganizationState;
  returnedAt: Date | null;
  updatedAt: Date;
}): boolean =>
  isReturned(organization) &&
  organization.returnedAt !== null &&
  organization.updatedAt.getTime() <= organization.returnedAt.getTime();
