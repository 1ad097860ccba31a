import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { askedText } from "#app/domain/text";
import { organizationStates } from "#db/schema/organizations";

/** What the staff's list can be narrowed to: a state, what nobody confirmed in half a year, what is out of sight. */
const staffFilters = [...organizationStates, "stale", "hidden", "merged"] as const;
export type StaffFilter = (typeof staffFilters)[number];

export const StaffQuery = z.object({
  q: z.string().catch("").transform(askedText),
  filter: z.enum(staffFilters).optional().catch(undefined),
  page: askedPage,
});
export type StaffQuery = z.output<typeof StaffQuery>;
