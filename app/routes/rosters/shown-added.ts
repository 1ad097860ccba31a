import type { RosterRow } from "#app/domain/rosters/imports.server";

/** Invitations that are offered at once; the others are found on the roster. */
const offered = 50;

/** How many people a table brought, and which of them can be invited by mail. */
export function shownAdded(rows: readonly RosterRow[]) {
  const reachable = rows.filter(({ mail }) => mail !== null);
  return {
    count: rows.length,
    reachable: reachable.length,
    people: reachable.slice(0, offered).map(({ name, likely }) => ({ name, uid: likely ?? "" })),
  };
}
