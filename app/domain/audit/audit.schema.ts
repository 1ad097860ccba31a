import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { askedText } from "#app/domain/text";

/** What an address asks of the log; whatever cannot be read counts as not asked. */
export const AuditQuery = z.object({
  person: z.string().catch("").transform(askedText),
  act: z.string().max(60).catch("").transform(askedText),
  page: askedPage,
});
