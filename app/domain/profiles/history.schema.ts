import { z } from "zod";
import { askedPage } from "#app/domain/pages";

/** Which page of the history of a profile. */
export const HistoryQuery = z.object({ page: askedPage });
