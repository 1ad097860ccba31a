/** What the letters about a staff grant speak of. */
export interface GrantFacts {
  /** Name of the person the grant is for. */
  readonly person: string;
  /** Whether that person is the reader. */
  readonly own: boolean;
  readonly accountUid: string;
  /** The grant's name in the reader's language. */
  readonly role: string;
  readonly office: string | null;
  /** Its last day, as the reader's language writes it. */
  readonly until: string;
}
