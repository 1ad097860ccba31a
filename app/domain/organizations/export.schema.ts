import { z } from "zod";
import { spreadsheetFormats } from "#app/domain/spreadsheets/formats";

/** In which kind of file the export is wanted; CSV where it makes no sense. */
export const ExportQuery = z.object({ format: z.enum(spreadsheetFormats).catch("csv") });
