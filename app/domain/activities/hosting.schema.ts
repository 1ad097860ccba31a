import { z } from "zod";
import { askedText } from "#app/domain/text";

/** Which organization is asked, by the word of its address. */
export const OfferForm = z.object({ organization: z.string("choose-one").min(1, "choose-one").max(80) });

export const AnswerForm = z.object({ answer: z.enum(["accept", "reject"], "choose-one") });

/** The name that is looked for. */
export const HostQuery = z.object({ q: z.string().catch("").transform(askedText) });
