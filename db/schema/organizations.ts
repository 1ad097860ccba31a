import { type Column, type SQL, sql } from "drizzle-orm";
import { choice, foreignKey, id, index, instant, int, primaryKey, table, text } from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf, uid, version } from "./columns";
import { files } from "./files";
import { imports } from "./imports";
import { territories } from "./territories";

export const organizationKinds = [
  "collective",
  "association",
  "foundation",
  "network",
  "committee",
  "cooperative",
  "other",
] as const;
export const legalForms = ["registered", "informal", "in-process"] as const;
export const formedByGroups = ["people-on-the-move", "host-community", "mixed"] as const;
export const organizationStates = ["unclaimed", "draft", "in-review", "published", "archived"] as const;
export type OrganizationState = (typeof organizationStates)[number];

/** What an organization works on; each has a sentence in the locales. */
export const themes = [
  "regularization",
  "legal-aid",
  "gender-violence",
  "psychosocial",
  "health",
  "education",
  "livelihoods",
  "food",
  "housing",
  "childhood",
  "youth",
  "women",
  "lgbtiq",
  "disability",
  "older-people",
  "culture-sport",
  "environment",
  "communication",
  "advocacy",
  "integration",
] as const;
export type Theme = (typeof themes)[number];

/**
 * Whether everyone may see a profile: published, or loaded by staff and not yet claimed, and neither hidden nor merged
 * into another. In literals, not parameters: only so do both engines use the partial index.
 */
export const isPublic = (t: Record<"state" | "hiddenAt" | "mergedIntoId", Column>): SQL =>
  sql`${t.state} in ('published', 'unclaimed') and ${t.hiddenAt} is null and ${t.mergedIntoId} is null`;

/** Whether a profile waits for staff; in literals, as `isPublic`. */
export const isInReview = (t: Record<"state", Column>): SQL => sql`${t.state} = 'in-review'`;

/**
 * An organization's profile and where it stands. "Returned" is a draft with `returnedAt` and a reason.
 * States and their moves: `app/domain/organizations/state.ts`.
 */
export const organizations = table(
  "organizations",
  {
    id: id(),
    uid: uid(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    nameKey: text().notNull(),
    acronym: text(),
    acronymKey: text(),
    kind: choice(organizationKinds).notNull(),
    legalForm: choice(legalForms).notNull(),
    formedBy: choice(formedByGroups).notNull(),
    mission: text().notNull(),
    /** Where it really is; what others learn of it stands in `published_places`. */
    cantonId: int().notNull(),
    /** The year it began. */
    founded: int(),
    logoFileId: int(),
    state: choice(organizationStates).notNull(),
    version: version(),
    createdAt: createdAt(),
    createdBy: int(),
    updatedAt: instant().notNull(),
    submittedAt: instant(),
    submittedBy: int(),
    returnedAt: instant(),
    returnedBy: int(),
    returnedReason: text(),
    publishedAt: instant(),
    publishedBy: int(),
    verifiedAt: instant(),
    verifiedBy: int(),
    /** When its own people last said that the profile still holds. */
    confirmedAt: instant(),
    confirmedBy: int(),
    archivedAt: instant(),
    archivedBy: int(),
    archivedReason: text(),
    hiddenAt: instant(),
    hiddenBy: int(),
    hiddenReason: text(),
    /** The profile that took this one in; the row stays, so that it can be taken out again. */
    mergedIntoId: int(),
    mergedAt: instant(),
    /** The import that loaded it. */
    importId: int(),
  },
  (t) => [
    foreignKey({ columns: [t.cantonId], foreignColumns: [territories.id] }),
    foreignKey({ columns: [t.createdBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.submittedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.returnedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.publishedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.verifiedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.archivedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.confirmedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.hiddenBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.logoFileId], foreignColumns: [files.id] }).onDelete("set null"),
    foreignKey({ columns: [t.importId], foreignColumns: [imports.id] }).onDelete("set null"),
    foreignKey({ columns: [t.mergedIntoId], foreignColumns: [t.id] }),
    /** What everyone may list, by name; see `isPublic`. */
    index("organizations_public").on(t.nameKey, t.id).where(isPublic(t)),
    /** Partial, or SQLite would take it for a narrow way to everything that is not merged. */
    index("organizations_merged").on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    index("organizations_logo").on(t.logoFileId),
    index("organizations_name").on(t.nameKey),
    index("organizations_canton").on(t.cantonId, t.state, t.nameKey),
    /** Partial like the others on the state: SQLite takes `state in (…)` for narrow wherever an index begins with it. */
    index("organizations_waiting").on(t.submittedAt, t.id).where(isInReview(t)),
    oneOf("organizations_kind", t.kind, organizationKinds),
    oneOf("organizations_legal_form", t.legalForm, legalForms),
    oneOf("organizations_formed_by", t.formedBy, formedByGroups),
    oneOf("organizations_state", t.state, organizationStates),
  ],
);

export const organizationThemes = table(
  "organization_themes",
  { organizationId: int().notNull(), theme: choice(themes).notNull() },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.theme] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    index("organization_themes_theme").on(t.theme, t.organizationId),
    oneOf("organization_themes_theme_list", t.theme, themes),
  ],
);

export type Organization = typeof organizations.$inferSelect;
