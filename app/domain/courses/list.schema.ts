import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { askedText } from "#app/domain/text";
import { type StateWord, stateWords } from "./state-words";

/** What an address asks of the list that staff read; what makes no sense counts as not asked. */
export const courseListQuery = (asked: URLSearchParams) =>
  z
    .object({
      state: z
        .enum(Object.keys(stateWords) as [StateWord, ...StateWord[]])
        .transform((word) => stateWords[word])
        .optional()
        .catch(undefined),
      q: z.string().transform(askedText),
      page: askedPage,
    })
    .parse({
      state: asked.get("ver") ?? undefined,
      q: asked.get("q") ?? "",
      page: asked.get("pagina") ?? 1,
    });
