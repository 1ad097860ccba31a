import { z } from "zod";

export const LanguageForm = z.object({ locale: z.enum(["es", "en"]), volver: z.string().optional() });
