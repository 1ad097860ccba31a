import { z } from "zod";
import { askedPage } from "#app/domain/pages";

/** Which pairs are asked for: of one canton by its INEC code, or those that share a contact. */
export const DuplicatesQuery = z.object({
  canton: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .catch(null),
  contact: z
    .literal("contacto")
    .nullable()
    .catch(null)
    .transform((asked) => asked !== null),
  page: askedPage,
});
export type DuplicatesQuery = z.output<typeof DuplicatesQuery>;

const slug = z.string().max(80).default("");

/** Two profiles that were looked at and are not the same, and the list to which one goes back. */
export const DistinctionForm = z.object({ one: slug, other: slug, canton: slug, contact: slug });
