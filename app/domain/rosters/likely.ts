import { KnownPeople, type Sought } from "#app/domain/memberships/likeness";
import type { RosterRow } from "#db/schema/memberships";
import type { ReadRow } from "./row";

/** Someone on the roster, as she is compared. */
export interface Compared extends Sought {
  /** Her outside name, or `row:` with the number of an earlier row of the same table. */
  readonly key: string;
}

const rowKey = (row: number) => `row:${row}`;

/** The number of the earlier row that a row is likely the same as; undefined where it is someone on the roster. */
export const likelyRow = (likely: string): number | undefined =>
  likely.startsWith("row:") ? Number(likely.slice(4)) : undefined;

/** Notes of each row whom it seems to say again: someone on the roster, else an earlier row. */
export function markLikely(rows: readonly ReadRow[], roster: Iterable<Compared>): RosterRow[] {
  const members = new KnownPeople(roster);
  const earlier = new KnownPeople<Compared>();
  return rows.map((row) => {
    if (row.errors.length > 0) return { ...row, likely: null };
    const likely = (members.likely(row) ?? earlier.likely(row))?.member.key ?? null;
    earlier.add({ ...row, key: rowKey(row.row) });
    return { ...row, likely };
  });
}
