import { z } from "zod";

/** Lines of people as they are pasted; the file travels beside them. */
export const RosterImportForm = z.object({ lines: z.string().max(60_000, "too-long").default("") });

/** Rows that seem to say someone again and can be ticked one by one; a form has no room for more. */
export const mostTicked = 150;

/** The rows that are to be added although they seem to say someone again. */
export const RosterCommitForm = z.object({
  add: z.array(z.coerce.number().int().min(1)).max(mostTicked).default([]),
});
