import { z } from "zod";
import { isReadable, oneLine } from "#app/domain/text";
import { supportSides, supports } from "#db/schema/profiles";

/** Something more that an organization offers or looks for. */
export const SupportForm = z.object({
  side: z.enum(supportSides, "choose-one"),
  support: z.enum(supports, "choose-one"),
  detail: z
    .string()
    .default("")
    .transform(oneLine)
    .pipe(z.string().max(140, "too-long"))
    .transform((detail) => (isReadable(detail) ? detail : null)),
});
export type SupportData = z.output<typeof SupportForm>;
