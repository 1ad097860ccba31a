import { z } from "zod";
import { isDay } from "#app/domain/calendar";
import { isReadable, oneLine } from "#app/domain/text";
import { legalForms } from "#db/schema/organizations";
import { requirementStates } from "#db/schema/requirements";

const openedVersion = z.coerce.number().int().catch(0);

const optionalLine = z
  .string()
  .default("")
  .transform(oneLine)
  .pipe(z.string().max(300, "too-long"))
  .transform((line) => (isReadable(line) ? line : null));

const dayOrNone = z
  .string()
  .default("")
  .refine((day) => day === "" || isDay(day), "day")
  .transform((day) => day || null);

const fields = {
  legalForm: z.enum(legalForms, "choose-one"),
  position: z.coerce.number("invalid").int("invalid").min(1, "invalid").max(999, "invalid"),
  title: z
    .string("required")
    .transform(oneLine)
    .pipe(
      z.string().min(1, "required").min(5, "too-short").max(160, "too-long").refine(isReadable, "unreadable"),
    ),
  detail: z
    .string("required")
    .min(1, "required")
    .min(10, "too-short")
    .max(1200, "too-long")
    .refine(isReadable, "unreadable"),
  institution: optionalLine,
  source: optionalLine,
  validFrom: z.string("required").min(1, "required").refine(isDay, "day"),
  validUntil: dayOrNone,
  confirmed: z
    .string()
    .optional()
    .transform((ticked) => ticked !== undefined),
};

const inOrder = ({ validFrom, validUntil }: { validFrom: string; validUntil: string | null }) =>
  validUntil === null || validFrom <= validUntil;
const wrongOrder = { path: ["validUntil"], message: "ends-before" };

/** What an organization of one legal form should have in order, and whether staff checked it against its source. */
export const RequirementForm = z.object(fields).refine(inOrder, wrongOrder);

/** The same with the version that was open. */
export const RequirementEditionForm = z
  .object({ ...fields, version: openedVersion })
  .refine(inOrder, wrongOrder);

export type RequirementData = z.output<typeof RequirementForm>;

const markStates = [...requirementStates, "pending"] as const;

/** How a requirement stands in an organization, since when, and when what was open was last saved. */
export const MarkForm = z.object({
  state: z.enum(markStates, "choose-one"),
  since: dayOrNone,
  version: openedVersion,
});

export type MarkData = Omit<z.output<typeof MarkForm>, "version">;

/** Which list is asked for in an address; undefined for none that there is. */
export const askedForm = (asked: string | null) => legalForms.find((form) => form === asked);
