import { z } from "zod";

/** What an address asks of the list of accounts; whatever cannot be read counts as not asked. */
export const ListQuery = z.object({
  q: z.string().trim().max(100).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
