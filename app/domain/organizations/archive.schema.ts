import { z } from "zod";
import { isReadable } from "#app/domain/text";

/** Why a profile leaves the directory; its people and staff read it. */
export const ArchiveForm = z.object({
  reason: z
    .string("required")
    .min(1, "required")
    .min(10, "too-short")
    .max(1000, "too-long")
    .refine(isReadable, "unreadable"),
});
