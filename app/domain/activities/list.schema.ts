import { z } from "zod";
import { askedPage } from "#app/domain/pages";

/** The words of an address for which part of the list is asked. */
export const listViews = { proximas: "upcoming", pasadas: "past", canceladas: "cancelled" } as const;
export type ListView = (typeof listViews)[keyof typeof listViews];

/** What an address asks of the list; what makes no sense counts as not asked. */
export const ListQuery = z.object({
  view: z
    .enum(["proximas", "pasadas", "canceladas"])
    .catch("proximas")
    .transform((word) => listViews[word]),
  page: askedPage,
});
