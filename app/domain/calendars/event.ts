/** A date as a calendar program shows it: what it says, whoever reads it. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly updatedAt: Date;
  /** `TENTATIVE` for whoever waits for a place. */
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  readonly summary: string;
  readonly description: string | undefined;
  readonly location: string | undefined;
  /** Its page. */
  readonly url: string;
  /** The page and the name of the organization that answers for it; never a mail address. */
  readonly organizer: { readonly name: string; readonly url: string } | undefined;
}

export interface Calendar {
  readonly name: string;
  readonly language: "es" | "en";
  readonly events: readonly CalendarEvent[];
}

/** The latest change in a calendar; undefined where it is empty. */
export const changedAt = ({ events }: Calendar): Date | undefined =>
  events.reduce<Date | undefined>(
    (latest, { updatedAt }) => (latest === undefined || updatedAt > latest ? updatedAt : latest),
    undefined,
  );
