import { z } from "zod";

const ownDataFormats = ["json", "csv"] as const;
export type OwnDataFormat = (typeof ownDataFormats)[number];

/** In which form a person takes her data with her. */
export const OwnDataQuery = z.object({ format: z.enum(ownDataFormats).catch("csv") });

/** She says that she knows what deleting means. */
export const DeletionForm = z.object({ sure: z.literal("yes", "deletion-unconfirmed") });
