import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import type { ActivityView } from "./activity-views";

/** Which activities the list of staff is asked for, by the word of its address: those that are shown, unless told. */
export const ManagedActivitiesQuery = z.object({
  view: z.unknown().transform((word): ActivityView => (word === "ocultas" ? "hidden" : "shown")),
  page: askedPage,
});

export const RosterReadingsQuery = z.object({ page: askedPage });
