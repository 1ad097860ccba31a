import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { askedText } from "#app/domain/text";

/** What an address asks of the list of accounts; whatever cannot be read counts as not asked. */
export const ListQuery = z.object({
  q: z.string().catch("").transform(askedText),
  page: askedPage,
});
