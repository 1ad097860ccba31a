import { z } from "zod";
import { isDay } from "#app/domain/calendar";
import { askedText } from "#app/domain/text";
import { activityFormats } from "#db/schema/activities";
import { themes } from "#db/schema/organizations";
import { lastPage } from "./last-page";

const typed = z.string().catch("").transform(askedText);

/** What the agenda can be asked for; a parameter that makes no sense is as if absent. */
export const AgendaQuery = z.object({
  q: typed,
  theme: z.enum(themes).optional().catch(undefined),
  format: z.enum(activityFormats).optional().catch(undefined),
  /** Code of a canton. */
  canton: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .catch(undefined),
  /** From this day on; what is still to come, without it. */
  from: z.string().refine(isDay).optional().catch(undefined),
  /** Where the nearest are wanted: code or name of a canton, or the name of its seat, as typed. */
  near: typed,
  view: z.literal("mes").optional().catch(undefined),
  /** `YYYY-MM`, for the view of a month. */
  month: z
    .string()
    .refine((month) => isDay(`${month}-01`))
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(lastPage).catch(1),
});
export type AgendaQuery = z.output<typeof AgendaQuery>;

/** The question that an address of the agenda asks. */
export const agendaQuery = (asked: URLSearchParams): AgendaQuery =>
  AgendaQuery.parse({
    q: asked.get("q") ?? "",
    theme: asked.get("tema") ?? undefined,
    format: asked.get("formato") ?? undefined,
    canton: asked.get("canton") ?? undefined,
    from: asked.get("desde") ?? undefined,
    near: asked.get("cerca") ?? "",
    view: asked.get("ver") ?? undefined,
    month: asked.get("mes") ?? undefined,
    page: asked.get("pagina") ?? 1,
  });
