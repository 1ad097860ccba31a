import { z } from "zod";

/** What the link of a letter is answered with; opening it answers nothing. */
export const AnswerForm = z.object({ answer: z.enum(["confirmed", "archived"], "choose-one") });

/** Which step of the page an address asks for. */
export const AnswerStep = z.enum(["actualizar", "archivar"]).optional().catch(undefined);
