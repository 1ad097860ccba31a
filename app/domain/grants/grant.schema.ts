import { z } from "zod";
import { isReadable } from "#app/domain/text";
import { staffRoles } from "#db/schema/grants";

const reason = z
  .string("required")
  .min(1, "required")
  .min(10, "too-short")
  .max(500, "too-long")
  .refine(isReadable, "unreadable");

export const GrantForm = z.object({
  role: z.enum(staffRoles, "choose-one"),
  /** The slug of an office; only the roles of an office look at it. */
  office: z.string().max(100, "too-long").default(""),
  reason,
  /** The last day on which it is in force, `YYYY-MM-DD`. */
  expiresOn: z
    .string("required")
    .min(1, "required")
    .regex(/^\d{4}-\d{2}-\d{2}$/, "invalid"),
});
export type GrantForm = z.output<typeof GrantForm>;

export const RevocationForm = z.object({ reason });
