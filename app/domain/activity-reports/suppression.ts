/** Counts under this are not shown. */
const smallest = 5;
/** A count of one group, or none where it is not shown. */
export interface Cell<Group extends string> {
  readonly group: Group;
  readonly count: number | null;
}

interface Counted<Group extends string> {
  readonly group: Group;
  readonly count: number;
}

/**
 * The counts that may be shown where groups overlap, of so many people in all: those under five are not, and neither are
 * those that all but a few belong to, from which one would read how few do not.
 */
export const leaveOutSmall = <Group extends string>(
  counts: readonly Counted<Group>[],
  people: number,
): Cell<Group>[] =>
  counts.map(({ group, count }) => {
    const others = people - count;
    const small = count < smallest || (others > 0 && others < smallest);
    return { group, count: small ? null : count };
  });

/**
 * The counts of one dimension as they may be shown where their sum is known: those under five are not, and neither are
 * the next smallest, until two groups at least are missing that together are not small, nor of one person each. So
 * whoever knows the sum and the counts that are shown cannot work out a missing one. Which of the missing ones are
 * small is not told.
 */
export function suppress<Group extends string>(counts: readonly Counted<Group>[]): Cell<Group>[] {
  const ascending = counts.map(({ count }, place) => ({ count, place })).sort((a, b) => a.count - b.count);
  const hidden = new Set<number>();
  let people = 0;
  for (const { count, place } of ascending) {
    const enough = hidden.size === 0 || (hidden.size >= 2 && people >= smallest && people > hidden.size);
    if (count >= smallest && enough) break;
    hidden.add(place);
    people += count;
  }
  return counts.map(({ group, count }, place) => ({ group, count: hidden.has(place) ? null : count }));
}
