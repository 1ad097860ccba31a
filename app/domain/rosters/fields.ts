import { matchColumns, plainHeading } from "#app/domain/spreadsheets/headings";
import { dictionaries } from "#app/locales/dictionary";

/** What a column of a table of people can say; given names and surnames may stand in two. */
const rosterFields = ["name", "surname", "mail", "phone", "since", "note"] as const;
export type RosterField = (typeof rosterFields)[number];

export type RosterColumns = Partial<Readonly<Record<RosterField, number>>>;

/** Which column says what, by headings as people write them, in any of our languages. */
export const rosterColumns = (header: readonly string[]): RosterColumns =>
  matchColumns(header, rosterFields, knownHeadings);

const knownHeadings = (field: RosterField): string[] =>
  Object.values(dictionaries).flatMap(({ rosters }) => [
    plainHeading(rosters.fields[field]),
    ...rosters.headings[field].split("|"),
  ]);
