import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { askedText } from "#app/domain/text";
import { themes } from "#db/schema/organizations";
import { populations, supports } from "#db/schema/profiles";

const typed = z.string().catch("").transform(askedText);

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
  // What nobody asks for is left out: to refuse a null takes ten times as long.
  DirectoryQuery.parse({
    q: asked.get("q") ?? "",
    theme: asked.get("tema") ?? undefined,
    canton: asked.get("canton") ?? undefined,
    population: asked.get("poblacion") ?? undefined,
    offer: asked.get("ofrece") ?? undefined,
    need: asked.get("busca") ?? undefined,
    near: asked.get("cerca") ?? "",
    page: asked.get("pagina") ?? 1,
  });
