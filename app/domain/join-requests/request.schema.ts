import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { isReadable, oneLine } from "#app/domain/text";

const mostLetters = 500;

/** A question of the organization's own. */
export interface JoinQuestion {
  readonly uid: string;
  readonly question: string;
  readonly required: boolean;
}

/** Whether people may ask to join, and what they read before they do. */
export const JoinPolicyForm = z.object({
  open: z.enum(["yes", "no"], "choose-one"),
  introduction: z
    .string()
    .max(1000, "too-long")
    .default("")
    .refine((text) => text === "" || isReadable(text), "unreadable")
    .transform((text) => text || null),
});

/** One more question of the organization's own. */
export const JoinQuestionForm = z.object({
  question: z
    .string("required")
    .transform(oneLine)
    .pipe(
      z.string().min(1, "required").min(5, "too-short").max(200, "too-long").refine(isReadable, "unreadable"),
    ),
  required: z
    .literal("yes")
    .optional()
    .transform((ticked) => ticked === "yes"),
});

/** The name of the field in which a question is answered. */
export const answerField = ({ uid }: Pick<JoinQuestion, "uid">): string => `answer-${uid}`;

/** The form of whoever would like to join, made of the questions as they stand. */
export const joinRequestForm = (questions: readonly JoinQuestion[]) =>
  z.object(Object.fromEntries(questions.map((one) => [answerField(one), answer(one)])));

const answer = ({ required }: JoinQuestion) => {
  const written = z.string().max(mostLetters, "too-long");
  return required
    ? written.min(1, "required").refine(isReadable, "unreadable")
    : written.default("").refine((text) => text === "" || isReadable(text), "unreadable");
};

/** Who of those on the roster without an account she is, by her outside name; empty where she is none of them. */
export const JoinAcceptanceForm = z.object({ member: z.string().max(64, "invalid").default("") });

/** Why she is not taken in; she reads it. */
export const JoinRejectionForm = z.object({
  reason: z
    .string("required")
    .min(1, "required")
    .min(10, "too-short")
    .max(1000, "too-long")
    .refine(isReadable, "unreadable"),
});

/** Which requests a list is asked for: those that wait, unless told. */
export const JoinRequestsQuery = z.object({
  view: z
    .enum(["pendientes", "respondidas"])
    .catch("pendientes")
    .transform((word) => (word === "respondidas" ? ("ended" as const) : ("waiting" as const))),
  page: askedPage,
});

export type JoinAcceptanceData = z.output<typeof JoinAcceptanceForm>;
export type JoinPolicyData = z.output<typeof JoinPolicyForm>;
export type JoinQuestionData = z.output<typeof JoinQuestionForm>;
