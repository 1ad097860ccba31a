import { z } from "zod";
import { themes } from "#db/schema/organizations";

/** What the directory can be asked for; a parameter that makes no sense is as if absent. */
export const DirectoryQuery = z.object({
  q: z
    .string()
    .max(100)
    .catch("")
    .transform((q) => q.replaceAll("\0", "").trim()),
  theme: z.enum(themes).optional().catch(undefined),
  /** Code of a canton. */
  canton: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type DirectoryQuery = z.output<typeof DirectoryQuery>;

/** Which page of the review queue. */
export const QueueQuery = DirectoryQuery.pick({ page: true });
