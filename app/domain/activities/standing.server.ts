import { organizations } from "#db/schema/organizations";

/** What tells whether an organization stands, for a query that joins it under that name. */
export const standingOf = ({ state, hiddenAt, mergedIntoId }: typeof organizations) => ({
  state,
  hiddenAt,
  mergedIntoId,
});

/** The same for a query that joins `organizations` itself. */
export const standing = standingOf(organizations);
