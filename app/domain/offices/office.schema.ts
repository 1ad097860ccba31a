import { z } from "zod";
import { isReadable, oneLine } from "#app/domain/text";

/**
 * An office and the cantons it covers. Cantons come as codes and leave as ids.
 * @param cantons ids of the cantons that exist, by code
 */
export const officeForm = (cantons: ReadonlyMap<string, number>) => {
  const idOf = (code: string, context: z.RefinementCtx) => {
    const id = cantons.get(code);
    if (id !== undefined) return id;
    context.addIssue({ code: "custom", message: code === "" ? "choose-one" : "unknown-canton" });
    return z.NEVER;
  };
  return z.object({
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
    seat: z.string("choose-one").transform(idOf),
    covers: z.array(z.string().transform(idOf)).default([]),
    active: z
      .string()
      .optional()
      .transform((ticked) => ticked !== undefined),
  });
};

/** The same with the version that was open; 0, which never is stored, where the form does not say. */
export const officeEditionForm = (cantons: ReadonlyMap<string, number>) =>
  officeForm(cantons).extend({ version: z.coerce.number().int().catch(0) });

export type OfficeData = z.output<ReturnType<typeof officeForm>>;
