import { z } from "zod";
import { cantonField } from "#app/domain/territories/canton.schema";
import { isReadable, oneLine } from "#app/domain/text";

/**
 * An office, the canton of its seat and the cantons it covers.
 * @param cantons ids of the cantons that exist, by code
 */
export const officeForm = (cantons: ReadonlyMap<string, number>) =>
  z.object({
    name: z
      .string("required")
      .transform(oneLine)
      .pipe(
        z
          .string()
          .min(1, "required")
          .min(3, "too-short")
          .max(80, "too-long")
          .refine(isReadable, "unreadable"),
      ),
    seat: cantonField(cantons),
    covers: z.array(cantonField(cantons)).default([]),
    active: z
      .string()
      .optional()
      .transform((ticked) => ticked !== undefined),
  });

/** The same with the version that was open; 0, which never is stored, where the form does not say. */
export const officeEditionForm = (cantons: ReadonlyMap<string, number>) =>
  officeForm(cantons).extend({ version: z.coerce.number().int().catch(0) });

export type OfficeData = z.output<ReturnType<typeof officeForm>>;
