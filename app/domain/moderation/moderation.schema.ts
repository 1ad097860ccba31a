import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { isReadable } from "#app/domain/text";
import { flagReasons, flagStates, measureKinds } from "#db/schema/moderation";

/** What is wrong with a profile. What happened to someone has no place here: the page says where to get care. */
export const FlagForm = z.object({
  reason: z.enum(flagReasons, "choose-one"),
  detail: z
    .string()
    .default("")
    .refine((text) => text.length <= 1000, "too-long")
    .transform((text) => (isReadable(text) ? text : null)),
});

const reasonField = z
  .string("required")
  .min(1, "required")
  .min(10, "too-short")
  .max(1000, "too-long")
  .refine(isReadable, "unreadable");

/** What staff do about a profile; its leaders read the reason. */
export const MeasureForm = z.object({ kind: z.enum(measureKinds, "choose-one"), reason: reasonField });

/** How a report ends; who reported it reads the answer. */
export const FlagDecisionForm = z.object({
  decision: z.enum(["upheld", "dismissed"], "choose-one"),
  answer: reasonField,
});

/** Which reports are asked for; open ones unless the address says otherwise. */
export const FlagQuery = z.object({ state: z.enum(flagStates).catch("open"), page: askedPage });
