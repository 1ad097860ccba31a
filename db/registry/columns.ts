import type { tables } from "#db/schema/index";

/**
 * Who may read a column, from everyone to nobody. `public` everyone · `network` signed-in people of verified
 * organizations, and all staff · `organization` its own people · `staff` the grants that the table of rights names ·
 * `self` the person it is about · `varies` each row names its own audience · `sealed` only the code that opens it ·
 * `internal` never leaves the server.
 */
export const levels = [
  "public",
  "network",
  "organization",
  "staff",
  "self",
  "varies",
  "sealed",
  "internal",
] as const;
export type Level = (typeof levels)[number];

/** What data about a person are kept for. */
export const purposes = [
  "account",
  "security",
  "rights",
  "membership",
  "mail",
  "representation",
  "accountability",
  "moderation",
  "dues",
  "attendance",
] as const;
export type Purpose = (typeof purposes)[number];

/**
 * How long the personal part of a table is kept: as long as the account or the organization; for good, because it
 * proves what was done; or some days after the row is over, when a job removes it.
 */
export type Retention = "account" | "organization" | "for-good" | { readonly days: number };

export interface TableRule {
  readonly levels: Readonly<Partial<Record<Level, readonly string[]>>>;
  /** Columns that say something about a person, and what for. */
  readonly personal?: Readonly<Record<string, Purpose>>;
  readonly retention?: Retention;
}

/** Every column of every table: who reads it; and of personal ones, what it is for and how long it stays. */
export const columnRules: Readonly<Record<keyof typeof tables, TableRule>> = {
  installation: { levels: { internal: ["key", "value", "updatedAt"] } },
  leases: { levels: { internal: ["name", "holder", "until"] } },
  publicChanges: { levels: { internal: ["id", "version"] } },
  scheduledTasks: {
    levels: {
      internal: [
        ...["id", "kind", "key", "subjectId", "plannedFor", "dueAt", "leasedBy", "leasedUntil", "attempts"],
        ...["doneAt", "failure", "createdAt"],
      ],
    },
    retention: { days: 30 },
  },
  territories: {
    levels: {
      public: ["level", "code", "name", "seat", "latitude", "longitude"],
      internal: ["id", "nameKey", "parentId", "validFrom", "validUntil"],
    },
  },
  offices: {
    levels: { staff: ["slug", "name", "cantonId", "active", "version", "createdAt"], internal: ["id"] },
  },
  officeCantons: { levels: { staff: ["officeId", "cantonId"] } },
  accounts: {
    levels: {
      self: ["name", "mail", "locale", "letterDetail", "createdAt", "passwordChangedAt", "version"],
      staff: ["uid"],
      internal: ["id", "nameKey", "mailKey", "passwordGrade"],
      sealed: ["passwordHash"],
    },
    personal: {
      ...{ id: "account", uid: "account", name: "account", nameKey: "account", createdAt: "account" },
      ...{ mail: "mail", mailKey: "account", locale: "mail", letterDetail: "mail" },
      ...{ passwordHash: "security", passwordGrade: "security", passwordChangedAt: "security" },
    },
    retention: "account",
  },
  registrations: {
    levels: {
      internal: [
        ...["id", "name", "mail", "mailKey", "passwordGrade", "locale", "letterDetail"],
        ...["expiresAt", "usedAt", "createdAt"],
      ],
      sealed: ["tokenHash", "passwordHash"],
    },
    personal: { name: "account", mail: "account", mailKey: "account", passwordHash: "security" },
    retention: { days: 1 },
  },
  accountTokens: {
    levels: {
      self: ["purpose", "mail", "expiresAt", "usedAt", "createdAt"],
      internal: ["id", "accountId"],
      sealed: ["tokenHash"],
    },
    personal: { accountId: "security", mail: "security" },
    retention: { days: 1 },
  },
  secondFactors: {
    levels: {
      self: ["confirmedAt", "createdAt"],
      internal: ["accountId", "lastStep"],
      sealed: ["sealedSecret"],
    },
    personal: { accountId: "security", sealedSecret: "security", confirmedAt: "security" },
    retention: "account",
  },
  recoveryCodes: {
    levels: { self: ["usedAt", "createdAt"], internal: ["id", "accountId"], sealed: ["codeHash"] },
    personal: { accountId: "security", codeHash: "security", usedAt: "security" },
    retention: "account",
  },
  sessions: {
    levels: {
      self: ["uid", "device", "shared", "createdAt", "seenAt", "expiresAt", "endsAt", "confirmedAt"],
      internal: ["accountId"],
      sealed: ["id"],
    },
    personal: { accountId: "security", device: "security", seenAt: "security" },
    retention: { days: 0 },
  },
  heldForms: {
    levels: {
      self: ["path", "expiresAt", "createdAt"],
      internal: ["id", "accountId"],
      sealed: ["tokenHash", "sealedFields"],
    },
    personal: { accountId: "security", path: "security", sealedFields: "security" },
    retention: { days: 0 },
  },
  rateLimits: { levels: { internal: ["key", "count", "windowEndsAt"] }, retention: { days: 0 } },
  grants: {
    levels: {
      self: [
        ...["role", "officeId", "reason", "createdAt", "approvedAt", "expiresAt", "revokedAt"],
        "revokedReason",
      ],
      staff: ["uid", "accountId", "grantedBy", "approvedBy", "revokedBy"],
      internal: ["id"],
    },
    personal: {
      ...{ accountId: "rights", reason: "rights", revokedReason: "rights" },
      ...{ grantedBy: "accountability", approvedBy: "accountability", revokedBy: "accountability" },
    },
    retention: "account",
  },
  files: {
    levels: {
      varies: ["uid", "name", "mediaType", "size", "width", "height", "createdAt", "purpose"],
      internal: ["id", "sha256", "createdBy"],
    },
    personal: { createdBy: "accountability", name: "representation" },
    retention: "organization",
  },
  fileParts: {
    levels: { varies: ["content"], internal: ["fileId", "position"] },
    personal: { content: "representation" },
    retention: "organization",
  },
  imports: {
    levels: {
      staff: [
        ...["uid", "fileName", "state", "header", "mapping", "rowCount", "errorCount", "duplicateCount"],
        ...["progress", "failure", "createdAt", "createdBy", "committedAt"],
      ],
      internal: ["id", "fileId", "version"],
    },
    personal: { createdBy: "accountability", fileName: "accountability" },
    retention: { days: 30 },
  },
  importRows: {
    levels: {
      staff: ["row", "cells", "errors", "likely", "decision", "organizationId"],
      internal: ["importId"],
    },
    personal: { cells: "representation" },
    retention: { days: 30 },
  },
  organizations: {
    levels: {
      public: [
        ...["slug", "name", "acronym", "kind", "legalForm", "formedBy", "mission", "founded", "logoFileId"],
        ...["verifiedAt", "confirmedAt", "publishedAt"],
      ],
      organization: [
        ...["cantonId", "state", "version", "createdAt", "updatedAt", "submittedAt", "returnedAt"],
        ...["returnedReason", "archivedAt", "archivedReason", "hiddenAt", "hiddenReason", "mergedAt"],
      ],
      staff: ["importId", "mergedIntoId"],
      internal: [
        ...["id", "uid", "nameKey", "acronymKey", "createdBy", "submittedBy", "returnedBy", "publishedBy"],
        ...["verifiedBy", "confirmedBy", "archivedBy", "hiddenBy"],
      ],
    },
    personal: {
      ...{ createdBy: "accountability", submittedBy: "accountability", returnedBy: "accountability" },
      ...{ publishedBy: "accountability", verifiedBy: "accountability", confirmedBy: "accountability" },
      ...{ archivedBy: "accountability", hiddenBy: "accountability" },
    },
    retention: "organization",
  },
  organizationThemes: { levels: { public: ["theme"], internal: ["organizationId"] } },
  organizationCoverage: { levels: { public: ["cantonId"], internal: ["organizationId"] } },
  organizationLanguages: { levels: { public: ["language"], internal: ["organizationId"] } },
  organizationPopulations: { levels: { public: ["population"], internal: ["organizationId"] } },
  organizationChannels: {
    levels: {
      varies: ["kind", "value"],
      organization: ["audience", "createdAt", "uid"],
      internal: ["id", "organizationId", "valueKey"],
    },
    personal: { value: "representation", valueKey: "representation" },
    retention: "organization",
  },
  organizationSupports: {
    levels: {
      public: ["side", "support", "detail"],
      organization: ["uid", "createdAt"],
      internal: ["id", "organizationId"],
    },
  },
  exactPlaces: {
    levels: {
      organization: ["precision", "audience", "latitude", "longitude", "directions", "updatedAt"],
      internal: ["organizationId", "updatedBy"],
    },
    personal: { updatedBy: "accountability" },
    retention: "organization",
  },
  publishedPlaces: {
    levels: {
      varies: ["precision", "cantonId", "latitude", "longitude", "directions"],
      internal: ["organizationId", "audience", "cell"],
    },
  },
  organizationSearch: { levels: { internal: ["organizationId", "title", "body"] } },
  organizationWords: { levels: { internal: ["word", "organizationId"] } },
  wordVariants: { levels: { internal: ["variant", "word"] } },
  organizationDocuments: {
    levels: {
      organization: [
        ...["uid", "kind", "title", "issuer", "issuedOn", "expiresOn", "fileId", "version", "createdAt"],
        "updatedAt",
      ],
      internal: ["id", "organizationId", "createdBy"],
    },
    personal: { createdBy: "accountability" },
    retention: "organization",
  },
  boardTerms: {
    levels: {
      organization: ["uid", "position", "holder", "startsOn", "endsOn", "version", "createdAt", "updatedAt"],
      internal: ["id", "organizationId", "createdBy"],
    },
    personal: { holder: "representation", createdBy: "accountability" },
    retention: "organization",
  },
  requirements: {
    levels: {
      organization: [
        ...["uid", "legalForm", "position", "title", "detail", "institution", "source", "validFrom"],
        ...["validUntil", "confirmedOn"],
      ],
      internal: ["id", "reference", "confirmedBy", "version", "createdAt", "updatedAt", "updatedBy"],
    },
    personal: { confirmedBy: "accountability", updatedBy: "accountability" },
    retention: "account",
  },
  requirementMarks: {
    levels: {
      organization: ["requirementId", "state", "since", "updatedAt"],
      internal: ["organizationId", "updatedBy"],
    },
    personal: { updatedBy: "accountability" },
    retention: "organization",
  },
  capacityDimensions: {
    levels: { public: ["key", "position", "name", "nameEn"], internal: ["id"] },
  },
  capacityItems: {
    levels: {
      public: ["key", "code", "position", "critical", "title", "titleEn", "question", "questionEn"],
      internal: ["id", "dimensionId"],
    },
  },
  courses: {
    levels: {
      public: [
        ...["slug", "title", "area", "level", "modality", "summary", "audience", "outcomes", "facilitation"],
        ...["sessionCount", "minutes", "minParticipants", "maxParticipants", "contentWarning"],
      ],
      staff: ["code", "indicatorHint", "state", "validatedOn", "version"],
      internal: [
        ...["id", "uid", "reference", "titleKey", "validatedBy", "createdAt", "updatedAt", "updatedBy"],
      ],
    },
    personal: { validatedBy: "accountability", updatedBy: "accountability" },
    retention: "account",
  },
  courseModules: {
    levels: {
      public: ["position", "title", "minutes", "contents"],
      staff: ["uid", "version"],
      internal: ["id", "courseId", "createdAt"],
    },
  },
  coursePrerequisites: { levels: { public: ["courseId", "requiredCourseId"] } },
  courseItems: { levels: { public: ["courseId", "itemId"] } },
  memberships: {
    levels: {
      self: ["role", "since", "until", "createdAt", "organizationId"],
      internal: ["id", "accountId"],
    },
    personal: { accountId: "membership", role: "membership", since: "membership", until: "membership" },
    retention: "account",
  },
  members: {
    levels: {
      organization: [
        ...["uid", "name", "mail", "phone", "note", "listed", "since", "until", "departure", "version"],
        ...["createdAt", "updatedAt"],
      ],
      self: ["organizationId", "departureReason"],
      internal: ["id", "accountId", "nameKey", "createdBy"],
    },
    personal: {
      ...{ accountId: "membership", name: "membership", nameKey: "membership", mail: "membership" },
      ...{ phone: "membership", note: "membership", listed: "membership", since: "membership" },
      ...{ until: "membership", departure: "membership", departureReason: "membership" },
      createdBy: "accountability",
    },
    retention: "organization",
  },
  rosterReadings: {
    levels: {
      organization: ["reason", "createdAt"],
      self: ["organizationId", "expiresAt"],
      internal: ["id", "accountId"],
    },
    personal: { accountId: "rights", reason: "rights" },
    retention: "organization",
  },
  rosterImports: {
    levels: {
      self: ["uid", "organizationId", "fileName", "rows", "state", "createdAt", "committedAt"],
      internal: ["id", "accountId"],
    },
    personal: { accountId: "accountability", fileName: "accountability", rows: "membership" },
    retention: { days: 1 },
  },
  invitations: {
    levels: {
      organization: [
        ...["uid", "role", "means", "mail", "places", "taken", "state", "createdAt", "expiresAt", "endedAt"],
      ],
      internal: ["id", "organizationId", "mailKey", "memberId", "createdBy"],
      sealed: ["tokenHash", "sealedToken"],
    },
    personal: {
      mail: "membership",
      mailKey: "membership",
      memberId: "membership",
      createdBy: "accountability",
    },
    retention: { days: 365 },
  },
  invitationAcceptances: {
    levels: { self: ["acceptedAt"], internal: ["invitationId", "accountId"] },
    personal: { accountId: "membership", acceptedAt: "membership" },
    retention: "account",
  },
  handovers: {
    levels: {
      organization: ["uid", "afterwards", "state", "createdAt", "expiresAt", "decidedAt"],
      internal: ["id", "organizationId", "fromAccountId", "toAccountId"],
    },
    personal: { fromAccountId: "rights", toAccountId: "rights", afterwards: "rights" },
    retention: { days: 365 },
  },
  joinPolicies: {
    levels: { public: ["open", "introduction"], internal: ["organizationId", "updatedAt", "updatedBy"] },
    personal: { updatedBy: "accountability" },
    retention: "organization",
  },
  joinQuestions: {
    levels: {
      public: ["uid", "question", "required"],
      organization: ["createdAt"],
      internal: ["id", "organizationId"],
    },
  },
  joinRequests: {
    levels: {
      self: [
        ...["uid", "organizationId", "answers", "state", "createdAt", "expiresAt", "decidedAt", "reply"],
      ],
      internal: ["id", "accountId", "decidedBy"],
    },
    personal: {
      ...{ accountId: "membership", answers: "membership", reply: "membership" },
      decidedBy: "accountability",
    },
    retention: { days: 365 },
  },
  dues: {
    levels: {
      organization: [
        ...["uid", "period", "amountCents", "paidOn", "receiptNumber", "note", "version", "createdAt"],
        "updatedAt",
      ],
      internal: ["id", "organizationId", "memberId", "createdBy"],
    },
    personal: {
      memberId: "dues",
      amountCents: "dues",
      paidOn: "dues",
      note: "dues",
      createdBy: "accountability",
    },
    retention: "organization",
  },
  activities: {
    levels: {
      varies: [
        ...[
          "slug",
          "title",
          "description",
          "theme",
          "format",
          "cantonId",
          "place",
          "onlineUrl",
          "signUpMode",
        ],
        ...["timeZone", "recurrence", "exceptions"],
      ],
      organization: [
        ...["audience", "whereAudience", "version", "createdAt", "updatedAt", "hiddenAt", "hiddenReason"],
      ],
      internal: ["id", "uid", "organizationId", "titleKey", "createdBy", "hiddenBy"],
    },
    personal: { createdBy: "accountability", hiddenBy: "accountability" },
    retention: "organization",
  },
  activityCares: { levels: { varies: ["care"], internal: ["activityId"] } },
  activityPlaces: { levels: { varies: ["role", "capacity"], internal: ["activityId"] } },
  activityHosts: {
    levels: {
      varies: ["organizationId"],
      organization: ["uid", "state", "createdAt", "decidedAt"],
      internal: ["id", "activityId", "createdBy", "decidedBy"],
    },
    personal: { createdBy: "accountability", decidedBy: "accountability" },
    retention: "organization",
  },
  occurrences: {
    levels: {
      varies: [
        ...["uid", "day", "plannedFor", "startsAt", "endsAt", "cantonId", "theme", "format", "place"],
        ...["movedAt", "cancelledAt", "cancelledReason", "sequence", "updatedAt"],
      ],
      internal: ["id", "activityId", "cancelledBy", "createdAt"],
    },
    personal: { cancelledBy: "accountability" },
    retention: "organization",
  },
  occurrenceSeats: { levels: { varies: ["role", "capacity", "taken"], internal: ["occurrenceId"] } },
  activityReports: {
    levels: {
      organization: ["summary", "attendance", "version", "createdAt", "updatedAt"],
      internal: ["occurrenceId", "createdBy"],
    },
    personal: { createdBy: "accountability" },
    retention: "organization",
  },
  activityDemographics: {
    levels: { organization: ["dimension", "group", "count"], internal: ["occurrenceId"] },
  },
  signUps: {
    levels: {
      organization: [
        ...["uid", "role", "name", "phone", "state", "origin", "needs", "children", "createdAt"],
        ...["attendance", "attendanceAt"],
      ],
      self: ["occurrenceId", "mailConfirmedAt", "locale", "confirmedAt", "withdrawnAt"],
      internal: ["id", "mail", "accountId", "nameKey", "attendanceBy"],
      sealed: ["contactHash", "tokenHash", "sealedToken"],
    },
    personal: {
      ...{
        accountId: "attendance",
        name: "attendance",
        nameKey: "attendance",
        mail: "mail",
        phone: "attendance",
      },
      ...{ contactHash: "attendance", mailConfirmedAt: "mail", tokenHash: "attendance" },
      ...{ sealedToken: "attendance", needs: "attendance", children: "attendance", attendance: "attendance" },
      attendanceBy: "accountability",
    },
    retention: { days: 365 },
  },
  calendarFeeds: {
    levels: {
      self: ["uid", "createdAt", "revokedAt"],
      internal: ["id", "accountId"],
      sealed: ["tokenHash", "sealedToken"],
    },
    personal: { accountId: "account", tokenHash: "security", sealedToken: "security" },
    retention: { days: 30 },
  },
  announcements: {
    levels: {
      organization: ["uid", "sentAt", "audience", "recipients", "withoutLetter", "version", "createdAt"],
      internal: ["id", "organizationId", "createdBy", "sentBy"],
    },
    personal: { createdBy: "accountability", sentBy: "accountability" },
    retention: "organization",
  },
  announcementTexts: {
    levels: { organization: ["locale", "title", "body"], internal: ["announcementId"] },
  },
  claims: {
    levels: {
      self: ["organizationId", "proof", "fileId", "state", "createdAt", "decidedAt", "answer", "uid"],
      staff: ["accountId", "decidedBy"],
      internal: ["id"],
    },
    personal: {
      accountId: "membership",
      proof: "membership",
      fileId: "membership",
      decidedBy: "accountability",
    },
    retention: { days: 365 },
  },
  freshnessQuestions: {
    levels: {
      self: ["organizationId", "createdAt", "expiresAt", "answeredAt", "answer"],
      internal: ["id", "accountId"],
      sealed: ["tokenHash"],
    },
    personal: { accountId: "representation", answer: "representation" },
    retention: { days: 90 },
  },
  merges: {
    levels: {
      staff: ["uid", "keptId", "absorbedId", "reason", "mergedAt", "undoneAt", "mergedBy", "undoneBy"],
      internal: ["id"],
    },
    personal: { mergedBy: "accountability", undoneBy: "accountability" },
    retention: "account",
  },
  mergeMoves: {
    levels: { internal: ["id", "mergeId", "tableName", "columnName", "rowKey"] },
    retention: { days: 30 },
  },
  distinctPairs: {
    levels: { staff: ["oneId", "otherId", "decidedAt"], internal: ["decidedBy"] },
    personal: { decidedBy: "accountability" },
    retention: "account",
  },
  flags: {
    levels: {
      self: ["uid", "organizationId", "reason", "detail", "state", "createdAt", "decidedAt", "answer"],
      staff: ["decidedBy"],
      internal: ["id", "accountId"],
    },
    personal: { accountId: "moderation", detail: "moderation", decidedBy: "accountability" },
    retention: { days: 365 },
  },
  measures: {
    levels: {
      organization: ["uid", "kind", "reason", "takenAt", "liftedAt"],
      staff: ["flagId", "organizationId"],
      internal: ["id", "takenBy", "liftedBy"],
    },
    personal: { takenBy: "accountability", liftedBy: "accountability" },
    retention: "organization",
  },
  notifications: {
    levels: {
      self: ["uid", "kind", "detail", "locale", "state", "failure", "sentAt", "createdAt"],
      staff: ["dueAt", "attempts", "giveUpAt"],
      internal: ["id", "accountId", "addressHash", "params", "leasedUntil", "leasedBy", "messageId"],
      sealed: ["sealed"],
    },
    personal: { accountId: "mail", addressHash: "mail", sealed: "mail", params: "mail" },
    retention: { days: 180 },
  },
  notificationPreferences: {
    levels: { self: ["kind", "enabled"], internal: ["accountId"] },
    personal: { accountId: "mail", enabled: "mail" },
    retention: "account",
  },
  mailSuppressions: {
    levels: { internal: ["addressHash", "reason", "createdAt"] },
    personal: { addressHash: "mail" },
    retention: "for-good",
  },
  auditEvents: {
    levels: {
      self: ["at", "role", "act", "objectKind", "outcome", "fields"],
      internal: ["id", "accountId", "objectId", "organizationId"],
    },
    personal: { accountId: "accountability" },
    retention: "for-good",
  },
  auditSeals: {
    levels: { public: ["sealedAt"], staff: ["hash"], internal: ["id", "lastEventId"] },
  },
};
