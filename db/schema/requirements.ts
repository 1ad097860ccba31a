import { choice, day, foreignKey, id, index, instant, int, primaryKey, table, text } from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf, uid, version } from "./columns";
import { legalForms, organizations } from "./organizations";

/**
 * What an organization of one legal form should have in order, valid from a day until another. Those of groups
 * without legal personality stand beside the others as equals. Staff keep them; `reference` marks those that ship.
 */
export const requirements = table(
  "requirements",
  {
    id: id(),
    uid: uid(),
    reference: text().unique(),
    legalForm: choice(legalForms).notNull(),
    position: int().notNull(),
    title: text().notNull(),
    detail: text().notNull(),
    institution: text(),
    /** Where it is written: law, page, agreement. */
    source: text(),
    validFrom: day().notNull(),
    validUntil: day(),
    /** Until staff confirm it against its source, only staff see it. */
    confirmedOn: day(),
    confirmedBy: int(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
    updatedBy: int(),
  },
  (t) => [
    foreignKey({ columns: [t.confirmedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.updatedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("requirements_form").on(t.legalForm, t.position),
    oneOf("requirements_legal_form", t.legalForm, legalForms),
  ],
);

export const requirementStates = ["done", "in-progress", "not-applicable"] as const;

/** Where an organization stands with a requirement. */
export const requirementMarks = table(
  "requirement_marks",
  {
    organizationId: int().notNull(),
    requirementId: int().notNull(),
    state: choice(requirementStates).notNull(),
    /** Since when. */
    since: day(),
    updatedAt: instant().notNull(),
    updatedBy: int(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.requirementId] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.requirementId], foreignColumns: [requirements.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.updatedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    oneOf("requirement_marks_state", t.state, requirementStates),
  ],
);
