import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { askedText } from "#app/domain/text";
import { themes } from "#db/schema/organizations";

/** What the directory can be asked for; a parameter that makes no sense is as if absent. */
export const DirectoryQuery = z.object({
  q: z.string().max(100).catch("").transform(askedText),
  theme: z.enum(themes).optional().catch(undefined),
  /** Code of a canton. */
  canton: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .catch(undefined),
  page: askedPage,
});
export type DirectoryQuery = z.output<typeof DirectoryQuery>;

/** Which page of the review queue. */
export const QueueQuery = z.object({ page: askedPage });
