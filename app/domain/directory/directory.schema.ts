import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { askedText } from "#app/domain/text";
import { themes } from "#db/schema/organizations";
import { populations, supports } from "#db/schema/profiles";

const typed = z.string().max(100).catch("").transform(askedText);

/** What the directory can be asked for; a parameter that makes no sense is as if absent. */
export const DirectoryQuery = z.object({
  q: typed,
  theme: z.enum(themes).optional().catch(undefined),
  /** Code of a canton. */
  canton: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .catch(undefined),
  population: z.enum(populations).optional().catch(undefined),
  offer: z.enum(supports).optional().catch(undefined),
  need: z.enum(supports).optional().catch(undefined),
  /** Where the nearest are wanted: code or name of a canton, or the name of its seat, as typed. */
  near: typed,
  page: askedPage,
});
export type DirectoryQuery = z.output<typeof DirectoryQuery>;

/** The question that an address of the directory asks. */
export const directoryQuery = (asked: URLSearchParams): DirectoryQuery =>
  DirectoryQuery.parse({
    q: asked.get("q"),
    theme: asked.get("tema"),
    canton: asked.get("canton"),
    population: asked.get("poblacion"),
    offer: asked.get("ofrece"),
    need: asked.get("busca"),
    near: asked.get("cerca"),
    page: asked.get("pagina"),
  });

/** Which page of the review queue. */
export const QueueQuery = z.object({ page: askedPage });
