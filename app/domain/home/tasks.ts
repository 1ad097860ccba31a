import type { Day } from "#app/domain/calendar";
import type { BoardPosition } from "#db/schema/boards";

/** An organization, as what waits there names it. */
export interface Where {
  readonly organization: string;
  readonly slug: string;
}

/** Something that waits for a person: what it is, and what its one act needs. */
export type Task =
  /** She is invited to an organization, of which she is not yet. */
  | { readonly task: "invitation"; readonly organization: string; readonly uid: string; readonly until: Date }
  /** She is asked to lead. */
  | (Where & { readonly task: "handover"; readonly uid: string; readonly until: Date })
  /** A date that took place, of which nobody noted who came, or what came of it; how many dates of it. */
  | (TookPlace & { readonly task: "attendance" | "report" })
  /** People would like to join; since when the first of them waits. */
  | (Where & { readonly task: "join-requests"; readonly count: number; readonly oldest: Date })
  /** Another organization asks to organize an activity together. */
  | (Where & {
      readonly task: "cohosting";
      readonly uid: string;
      readonly activity: string;
      readonly title: string;
      readonly by: string;
    })
  | (Where & { readonly task: "returned"; readonly reason: string | null })
  | (Where & { readonly task: "stale" })
  | (Where & { readonly task: "documents"; readonly expired: number; readonly expiring: number })
  | (Where & {
      readonly task: "board";
      readonly ending: readonly BoardPosition[];
      readonly vacant: readonly BoardPosition[];
    })
  /** Her own request to join waits for its answer. */
  | (Where & { readonly task: "own-request"; readonly since: Date });

/** A date of an activity that is over. */
interface TookPlace {
  readonly title: string;
  readonly activity: string;
  readonly day: Day;
  readonly startsAt: Date;
  readonly count: number;
}
