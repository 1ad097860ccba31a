import type { AnswerState } from "#db/schema/invitations";

/** Who makes a move: the organization that answers for the activity, the one that was asked, or nobody. */
type Mover = "organizer" | "host" | "system";

interface Move {
  /** Empty where the move may be a beginning. */
  readonly from: readonly AnswerState[];
  readonly to: AnswerState;
  readonly by: Mover;
}

/** Every move of the question whether an organization organizes an activity too. What is not here cannot happen. */
export const hostMoves = {
  /** Asked for the first time, or once more after it ended. */
  offer: { from: ["rejected", "cancelled", "expired"], to: "pending", by: "organizer" },
  accept: { from: ["pending"], to: "accepted", by: "host" },
  reject: { from: ["pending"], to: "rejected", by: "host" },
  /** The organizer takes the question back, or ends what was agreed. */
  withdraw: { from: ["pending", "accepted"], to: "cancelled", by: "organizer" },
  /** The other organization no longer takes part. */
  leave: { from: ["accepted"], to: "cancelled", by: "host" },
  expire: { from: ["pending"], to: "expired", by: "system" },
} as const satisfies Record<string, Move>;
export type HostMove = keyof typeof hostMoves;

/** Whether a question in that state can make the move. */
export const canMoveHost = (move: HostMove, state: AnswerState): boolean =>
  (hostMoves[move].from as readonly AnswerState[]).includes(state);

/** How long a question waits for an answer, in milliseconds. */
export const offerLasts = 30 * 86_400_000;
