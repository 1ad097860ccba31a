import { z } from "zod";

/** The form of a logo holds nothing but the picture. */
export const LogoForm = z.object({});
