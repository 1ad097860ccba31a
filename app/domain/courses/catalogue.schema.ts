import { z } from "zod";
import { askedText } from "#app/domain/text";
import { courseAreas } from "#db/schema/courses";

/** What an address asks of the public catalogue; what makes no sense counts as not asked. */
export const catalogueQuery = (asked: URLSearchParams) =>
  z
    .object({ area: z.enum(courseAreas).optional().catch(undefined), q: z.string().transform(askedText) })
    .parse({ area: asked.get("area") ?? undefined, q: asked.get("q") ?? "" });
