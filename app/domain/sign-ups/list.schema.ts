import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { spreadsheetFormats } from "#app/domain/spreadsheets/formats";
import { askedText } from "#app/domain/text";
import { type ListedState, listedStates } from "./listed-states";

export const ListQuery = z.object({
  show: z.enum(Object.keys(listedStates) as [ListedState, ...ListedState[]]).catch("lugar"),
  q: z.string().catch("").transform(askedText),
  page: askedPage,
});

/** In which kind of file the list is wanted; CSV where it makes no sense. */
export const ExportQuery = z.object({ format: z.enum(spreadsheetFormats).catch("csv") });
