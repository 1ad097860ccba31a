import type { AnswerState } from "#db/schema/invitations";

/** Who makes a move: whoever asked, whoever is asked, or time that runs out. */
type Mover = "asker" | "asked" | "clock";

interface Move {
  readonly from: readonly AnswerState[];
  readonly to: AnswerState;
  readonly by: Mover;
}

/**
 * Every move of what waits for an answer, an invitation, a request to join or the offer of a handover, and who makes
 * it. What is not here cannot happen: an answer is given once. An invitation by link is accepted with its last place.
 */
export const answerMoves = {
  accept: { from: ["pending"], to: "accepted", by: "asked" },
  reject: { from: ["pending"], to: "rejected", by: "asked" },
  cancel: { from: ["pending"], to: "cancelled", by: "asker" },
  expire: { from: ["pending"], to: "expired", by: "clock" },
} as const satisfies Record<string, Move>;
export type AnswerMove = keyof typeof answerMoves;

/** Who asks and who is asked, of each of the three. */
export const answerParties = {
  invitation: { asker: "leader", asked: "holder" },
  request: { asker: "applicant", asked: "leader" },
  handover: { asker: "leader", asked: "successor" },
} as const;

/** What has a state and an instant after which nobody answers it. */
export interface Answerable {
  readonly state: AnswerState;
  readonly expiresAt: Date;
}

export const canAnswer = (move: AnswerMove, state: AnswerState): boolean =>
  (answerMoves[move].from as readonly AnswerState[]).includes(state);

/** Whether it still waits: the instant decides, not the job that notes the end some time later. */
export const isWaiting = ({ state, expiresAt }: Answerable, now: Date): boolean =>
  state === "pending" && expiresAt > now;

/** The state as people read it: what ran out has ended, noted or not. */
export const stateAt = (answerable: Answerable, now: Date): AnswerState =>
  answerable.state === "pending" && !isWaiting(answerable, now) ? answerMoves.expire.to : answerable.state;
