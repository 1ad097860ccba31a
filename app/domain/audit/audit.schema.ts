import { z } from "zod";

/** What an address asks of the log; whatever cannot be read counts as not asked. */
export const AuditQuery = z.object({
  person: z.string().trim().max(100).catch(""),
  act: z.string().trim().max(60).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
