import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { spreadsheetFormats } from "#app/domain/spreadsheets/formats";
import { askedText } from "#app/domain/text";

/** Which part of the list an address asks for, by its Spanish word. */
export const listedStates = { lugar: "confirmed", espera: "waiting", retiradas: "withdrawn" } as const;
export type ListedState = keyof typeof listedStates;

export const ListQuery = z.object({
  show: z.enum(["lugar", "espera", "retiradas"]).catch("lugar"),
  q: z.string().catch("").transform(askedText),
  page: askedPage,
});

/** In which kind of file the list is wanted; CSV where it makes no sense. */
export const ExportQuery = z.object({ format: z.enum(spreadsheetFormats).catch("csv") });
