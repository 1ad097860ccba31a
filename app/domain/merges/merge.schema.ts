import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { isReadable } from "#app/domain/text";

/** Which of two profiles stays, why, and the word that it is meant. */
export const MergeForm = z.object({
  kept: z.string("choose-one").min(1, "choose-one").max(80, "choose-one"),
  reason: z
    .string("required")
    .min(1, "required")
    .min(10, "too-short")
    .max(1000, "too-long")
    .refine(isReadable, "unreadable"),
  confirmed: z.literal("yes", "merge-unconfirmed"),
});

/** With which profile another is compared: its address, or the whole link to it. */
export const MergeQuery = z.object({
  other: z
    .string()
    .max(300)
    .nullable()
    .catch(null)
    .transform(
      (text) => text && (/\/organizaciones\/([^/?#]+)/.exec(text)?.[1] ?? text).trim().toLowerCase(),
    ),
});

export const MergesQuery = z.object({ page: askedPage });
