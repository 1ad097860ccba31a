import { z } from "zod";
import { type Day, isDay } from "#app/domain/calendar";
import { askedPage } from "#app/domain/pages";
import { spreadsheetFormats } from "#app/domain/spreadsheets/formats";
import { isUid } from "#app/domain/text";
import { readAmount } from "./amount";
import { isPeriod } from "./periods";

const amount = z
  .string("required")
  .min(1, "required")
  .transform((text, context) => {
    const cents = readAmount(text);
    if (cents !== undefined) return cents;
    context.addIssue({ code: "custom", message: "amount" });
    return z.NEVER;
  });

const period = z.string("choose-one").refine(isPeriod, "choose-one");

/** When it was paid and what is to be remembered of it. */
const payment = (today: Day) => ({
  paidOn: z
    .string()
    .default("")
    .refine((day) => day === "" || isDay(day), "day")
    .refine((day) => !isDay(day) || day <= today, "future-day")
    .transform((day) => day || null),
  note: z
    .string()
    .max(500, "too-long")
    .default("")
    .transform((text) => text || null),
});

/** What one person gives for a period. */
export const dueForm = (today: Day) =>
  z.object({
    member: z.string("choose-one").refine(isUid, "choose-one"),
    period,
    amount,
    ...payment(today),
  });
export type DueData = z.output<ReturnType<typeof dueForm>>;

/** What can change of it, with the version that was open. */
export const dueEditionForm = (today: Day) =>
  z.object({ amount, ...payment(today), version: z.coerce.number().int().catch(0) });
export type DueEdition = z.output<ReturnType<typeof dueEditionForm>>;

/** The same due for everyone on the roster. */
export const RoundForm = z.object({ period, amount });
export type RoundData = z.output<typeof RoundForm>;

export const dueStates = ["paid", "owed"] as const;
export type DueState = (typeof dueStates)[number];

/** Which dues an address asks for; what makes no sense asks for all of them. */
export const DuesQuery = z.object({
  period: z.string().refine(isPeriod).optional().catch(undefined),
  state: z.enum(dueStates).optional().catch(undefined),
  page: askedPage,
});
export type DuesAsked = z.output<typeof DuesQuery>;

/** In which kind of file the register is wanted, and of which period. */
export const DuesExportQuery = z.object({
  format: z.enum(spreadsheetFormats).catch("csv"),
  period: z.string().refine(isPeriod).optional().catch(undefined),
});
