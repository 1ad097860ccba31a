import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { askedText, isReadable } from "#app/domain/text";
import type { OrganizationRole } from "#db/schema/memberships";

/** What a roster can be filtered by, in the words of its address: a role, or having no account and so none. */
export const rosterFilters = {
  lidera: "leader",
  edita: "editor",
  integrante: "member",
  "sin-cuenta": null,
} as const satisfies Record<string, OrganizationRole | null>;
export type RosterFilter = keyof typeof rosterFilters;

/** What an address asks of a roster; whatever cannot be read counts as not asked. */
export const RosterQuery = z.object({
  q: z.string().catch("").transform(askedText),
  filter: z
    .enum(Object.keys(rosterFilters) as RosterFilter[])
    .optional()
    .catch(undefined),
  /** Whether those are asked for who are no longer on it. */
  former: z
    .string()
    .catch("")
    .transform((word) => word === "anteriores"),
  page: askedPage,
});
export type RosterQuery = z.output<typeof RosterQuery>;

/** Why someone of the staff reads the names; those who lead the organization read it. */
export const ReadingForm = z.object({
  reason: z
    .string("required")
    .min(1, "required")
    .min(10, "too-short")
    .max(1000, "too-long")
    .refine(isReadable, "unreadable"),
});

/** Why someone is taken off the roster; she reads it. */
export const RemovalForm = ReadingForm;
