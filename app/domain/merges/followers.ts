import type { tables } from "#db/schema/index";

type Row = Readonly<Record<string, unknown>>;

/** A column that names an organization, and how its rows behave when two organizations become one. */
export interface Follower {
  readonly table: keyof typeof tables;
  readonly column: string;
  /** What finds the row again, beside the organization it belongs to. */
  readonly key: readonly string[];
  /**
   * Rows of both organizations that say the same cannot stand side by side: the one of the absorbed organization then
   * stays where it is. Undefined: such a row always follows.
   */
  readonly sameAs?: (row: Row) => string | undefined;
  /** Rows that speak of this very profile as it stands, and stay with it. */
  readonly stays?: (row: Row) => boolean;
}

const of =
  (...columns: readonly string[]) =>
  (row: Row): string =>
    JSON.stringify(columns.map((column) => row[column]));

/** Every reference to an organization that follows it into another one. */
export const followers: readonly Follower[] = [
  {
    table: "memberships",
    column: "organizationId",
    key: ["id"],
    sameAs: (row) => (row.until === null ? of("accountId")(row) : undefined),
  },
  {
    table: "members",
    column: "organizationId",
    key: ["id"],
    sameAs: (row) => (row.until === null && row.accountId !== null ? of("accountId")(row) : undefined),
  },
  { table: "rosterReadings", column: "organizationId", key: ["id"] },
  { table: "invitations", column: "organizationId", key: ["id"], stays: (row) => row.state === "pending" },
  { table: "handovers", column: "organizationId", key: ["id"], stays: (row) => row.state === "pending" },
  { table: "joinQuestions", column: "organizationId", key: ["id"], sameAs: of("question") },
  {
    table: "joinRequests",
    column: "organizationId",
    key: ["id"],
    sameAs: (row) => (row.state === "pending" ? of("accountId")(row) : undefined),
  },
  {
    table: "dues",
    column: "organizationId",
    key: ["id"],
    /** Receipts are counted by organization: a number that both gave out stays with the paper that bears it. */
    sameAs: (row) => (row.receiptNumber === null ? undefined : of("receiptNumber")(row)),
  },
  { table: "activities", column: "organizationId", key: ["id"] },
  { table: "activityHosts", column: "organizationId", key: ["id"], sameAs: of("activityId") },
  { table: "announcements", column: "organizationId", key: ["id"] },
  {
    table: "claims",
    column: "organizationId",
    key: ["id"],
    sameAs: (row) => (row.state === "pending" ? of("accountId")(row) : undefined),
  },
  { table: "organizationThemes", column: "organizationId", key: ["theme"], sameAs: of("theme") },
  { table: "organizationCoverage", column: "organizationId", key: ["cantonId"], sameAs: of("cantonId") },
  { table: "organizationLanguages", column: "organizationId", key: ["language"], sameAs: of("language") },
  {
    table: "organizationPopulations",
    column: "organizationId",
    key: ["population"],
    sameAs: of("population"),
  },
  { table: "organizationChannels", column: "organizationId", key: ["id"], sameAs: of("kind", "valueKey") },
  { table: "organizationSupports", column: "organizationId", key: ["id"], sameAs: of("side", "support") },
  { table: "organizationDocuments", column: "organizationId", key: ["id"] },
  { table: "boardTerms", column: "organizationId", key: ["id"] },
  {
    table: "requirementMarks",
    column: "organizationId",
    key: ["requirementId"],
    sameAs: of("requirementId"),
  },
  { table: "flags", column: "organizationId", key: ["id"] },
  {
    table: "measures",
    column: "organizationId",
    key: ["id"],
    stays: (row) => row.kind === "hide" && row.liftedAt === null,
  },
  { table: "organizations", column: "mergedIntoId", key: ["id"] },
];

/**
 * References that do not follow: they are made anew from the profile, or speak of this very row. A question whether a
 * profile still holds is one of these: answered after the merge it must not send the kept profile to the archive.
 */
export const staying: Readonly<Partial<Record<keyof typeof tables, readonly string[]>>> = {
  exactPlaces: ["organizationId"],
  publishedPlaces: ["organizationId"],
  organizationSearch: ["organizationId"],
  organizationWords: ["organizationId"],
  freshnessQuestions: ["organizationId"],
  rosterImports: ["organizationId"],
  joinPolicies: ["organizationId"],
  merges: ["keptId", "absorbedId"],
  distinctPairs: ["oneId", "otherId"],
  importRows: ["organizationId"],
  auditEvents: ["organizationId"],
};
