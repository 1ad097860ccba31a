import { z } from "zod";

/** The first code of an authenticator app, spaces allowed. */
export const FirstCodeForm = z.object({
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "code-invalid")),
});
