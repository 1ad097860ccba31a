import { expect, test } from "vitest";
import {
  type AnswerMove,
  answerMoves,
  answerParties,
  canAnswer,
  isWaiting,
  stateAt,
} from "#app/domain/invitations/answer-states";
import { answerStates } from "#db/schema/invitations";

const allowed: Record<AnswerMove, readonly string[]> = {
  accept: ["pending"],
  reject: ["pending"],
  cancel: ["pending"],
  expire: ["pending"],
};

test.each(
  (Object.keys(allowed) as AnswerMove[]).flatMap((move) =>
    answerStates.map((state) => [move, state] as const),
  ),
)("%s from %s is allowed exactly where the table says so", (move, state) => {
  expect(canAnswer(move, state)).toBe(allowed[move].includes(state));
});

test("each move has its end and its mover, and every state but the first is an end", () => {
  expect(Object.values(answerMoves).map(({ to, by }) => `${to} by ${by}`)).toEqual([
    "accepted by asked",
    "rejected by asked",
    "cancelled by asker",
    "expired by clock",
  ]);
  const ends = Object.values(answerMoves).map(({ to }) => to as string);
  expect([...ends, "pending"].sort()).toEqual([...answerStates].sort());
  expect(answerParties).toEqual({
    invitation: { asker: "leader", asked: "holder" },
    request: { asker: "applicant", asked: "leader" },
    handover: { asker: "leader", asked: "successor" },
  });
});

test("the instant ends what waits, whether or not the clock has noted it", () => {
  const now = new Date("2026-03-01T12:00:00Z");
  const at = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  expect(isWaiting({ state: "pending", expiresAt: at(1) }, now)).toBe(true);
  expect(isWaiting({ state: "pending", expiresAt: now }, now)).toBe(false);
  expect(stateAt({ state: "pending", expiresAt: now }, now)).toBe("expired");
  expect(stateAt({ state: "accepted", expiresAt: at(-1) }, now)).toBe("accepted");
});
