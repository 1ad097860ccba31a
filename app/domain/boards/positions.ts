import type { Day } from "#app/domain/calendar";
import { daysBetween } from "#app/domain/calendar";
import type { BoardPosition } from "#db/schema/boards";

/** Positions that one person holds at a time; of the others there may be several. */
const single: ReadonlySet<BoardPosition> = new Set([
  "president",
  "vice-president",
  "secretary",
  "treasurer",
  "legal-representative",
]);

/** Positions without which an organization cannot act: the end of the last term of each is warned of. */
const leadingPositions = [
  "president",
  "coordinator",
  "legal-representative",
] as const satisfies readonly BoardPosition[];

export const isLeading = (position: BoardPosition): boolean =>
  (leadingPositions as readonly BoardPosition[]).includes(position);

/** Who holds what, from a day until another; without an end it goes on. */
export interface Term {
  readonly position: BoardPosition;
  readonly holder: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** From how many days before the end of a leading term its page warns. */
export const warnedDays = 60;

/** How a term stands on a day; `days` counts to its last day. */
export type TermState =
  | { readonly state: "future" | "current" | "ended" }
  | { readonly state: "ending"; readonly days: number };

export function termStateOf({ position, startsOn, endsOn }: Term, today: Day): TermState {
  if (startsOn > today) return { state: "future" };
  if (endsOn === null) return { state: "current" };
  const days = daysBetween(today, endsOn);
  if (days < 0) return { state: "ended" };
  return isLeading(position) && days <= warnedDays ? { state: "ending", days } : { state: "current" };
}

/**
 * Whether two terms cannot both be: the same person twice in a position, or two people in one that only one holds.
 * The day on which one hands over to the other may belong to both.
 */
export function clashes(one: Term, other: Term): boolean {
  if (one.position !== other.position) return false;
  if (!single.has(one.position) && sameName(one.holder) !== sameName(other.holder)) return false;
  return (
    (one.endsOn === null || other.startsOn < one.endsOn) &&
    (other.endsOn === null || one.startsOn < other.endsOn)
  );
}

const sameName = (name: string) => name.trim().toLocaleLowerCase("es");

/** Whether a term is followed by none of its position, so that its end leaves the position empty. */
export const isLast = (term: Term, others: readonly Term[]): boolean =>
  term.endsOn !== null &&
  !others.some(
    (other) =>
      other.position === term.position &&
      (other.endsOn === null || (term.endsOn !== null && other.endsOn > term.endsOn)),
  );

/** The leading positions whose last term ends soon, and those that stand empty since it ended. */
export function termsToMind(terms: readonly Term[], today: Day) {
  const last = terms.filter((term) => isLeading(term.position) && isLast(term, terms));
  const inState = (state: TermState["state"]) => [
    ...new Set(
      last.filter((term) => termStateOf(term, today).state === state).map(({ position }) => position),
    ),
  ];
  return { ending: inState("ending"), vacant: inState("ended") };
}
