import { stands as organizationStands, type Standing } from "#app/domain/organizations/state";

/** An activity as far as staff, or its organization itself, may have stopped it. */
export interface ActivityStanding {
  readonly hiddenAt: Date | null;
  /** The organization that answers for it. */
  readonly organization: Standing;
}

/**
 * Whether an activity still reaches people: staff did not hide it, and the organization that answers for it stands. While
 * it does not, nobody signs up or moves up, and its organizers see it and do nothing with it.
 */
export const stands = ({ hiddenAt, organization }: ActivityStanding): boolean =>
  hiddenAt === null && organizationStands(organization);
