import type { OrganizationState } from "#db/schema/organizations";

/** Under which right a move is made: an organization's own role or a staff grant. */
type Mover = "leader" | "networks";

interface Move {
  /** Empty where the move is a beginning. */
  readonly from: readonly OrganizationState[];
  readonly to: OrganizationState;
  readonly by: Mover;
}

/** Every move a profile can make, and who makes it. What is not here cannot happen. */
export const moves = {
  /** Staff write the profile of an organization that has nobody here yet. */
  load: { from: [], to: "unclaimed", by: "networks" },
  /** Staff believe someone who says that a loaded profile is her organization's. */
  claim: { from: ["unclaimed"], to: "draft", by: "networks" },
  submit: { from: ["draft"], to: "in-review", by: "leader" },
  publish: { from: ["in-review"], to: "published", by: "networks" },
  return: { from: ["in-review"], to: "draft", by: "networks" },
  archive: { from: ["draft", "published"], to: "archived", by: "leader" },
  restore: { from: ["archived"], to: "draft", by: "leader" },
  /** The same by staff: a loaded profile that no longer holds, a published one that must not stand. */
  withdraw: { from: ["unclaimed", "published"], to: "archived", by: "networks" },
  /** Staff put back a profile that nobody leads. */
  reinstate: { from: ["archived"], to: "unclaimed", by: "networks" },
  /** Staff take a merge apart, and nobody leads what stands by itself again. */
  release: { from: ["published"], to: "unclaimed", by: "networks" },
} as const satisfies Record<string, Move>;
export type MoveName = keyof typeof moves;

/** Whether a profile in that state can make the move. */
export const startsFrom = (move: MoveName, state: OrganizationState): boolean =>
  (moves[move].from as readonly OrganizationState[]).includes(state);

/** Dates and references beside the state that stop some of its moves. */
export interface Standing {
  readonly state: OrganizationState;
  readonly hiddenAt: Date | null;
  readonly mergedIntoId: number | null;
}

/** Whether everyone sees a profile that stands so: `isPublic` of the schema, of a row that was read. */
export const isOpenToAll = ({ state, hiddenAt, mergedIntoId }: Standing): boolean =>
  (state === "published" || state === "unclaimed") && hiddenAt === null && mergedIntoId === null;

/**
 * Whether an organization acts towards others: it writes to its people and runs what it announced. A draft does, for its
 * own people; one that was archived, hidden by staff or merged into another does not.
 */
export const stands = ({ state, hiddenAt, mergedIntoId }: Standing): boolean =>
  state !== "archived" && hiddenAt === null && mergedIntoId === null;

/** Moves that a hidden profile does not make: it must not come before everyone by another door. */
export const stoppedByHiding: readonly MoveName[] = ["publish", "claim", "reinstate"];

/** Whether a profile as it stands can make the move; one that was merged into another makes none. */
export const canMove = (move: MoveName, { state, hiddenAt, mergedIntoId }: Standing): boolean =>
  startsFrom(move, state) && mergedIntoId === null && (hiddenAt === null || !stoppedByHiding.includes(move));

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
