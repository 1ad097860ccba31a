import { sql } from "drizzle-orm";
import {
  bool,
  check,
  choice,
  day,
  foreignKey,
  id,
  index,
  instant,
  int,
  json,
  primaryKey,
  table,
  text,
} from "#db/dialect/index";
import { accounts } from "./accounts";
import { capacityItems } from "./capacity-items";
import { createdAt, oneOf, uid, version } from "./columns";

export const courseAreas = [
  "gender-based-violence",
  "psychosocial-support",
  "sexual-exploitation-prevention",
  "human-mobility",
  "data-protection",
  "community-networks",
  "organizational-strengthening",
  "advocacy",
  "communication",
  "integration",
  "livelihoods",
] as const;

export const courseLevels = ["basic", "intermediate", "advanced"] as const;

export const courseModalities = ["in-person", "online", "hybrid", "self-paced"] as const;

export const courseStates = ["draft", "published", "archived"] as const;

/**
 * A course of the catalogue: what is taught, apart from when and to whom. Trainers keep them; `reference` marks those
 * that ship.
 */
export const courses = table(
  "courses",
  {
    id: id(),
    uid: uid(),
    slug: text().notNull().unique(),
    reference: text().unique(),
    /** What staff call it by. */
    code: text(),
    title: text().notNull(),
    /** The title folded, to sort by. */
    titleKey: text().notNull(),
    area: choice(courseAreas).notNull(),
    level: choice(courseLevels).notNull(),
    modality: choice(courseModalities).notNull(),
    summary: text().notNull(),
    audience: json<string[]>().notNull(),
    outcomes: json<string[]>().notNull(),
    /** Who teaches it. */
    facilitation: text(),
    sessionCount: int().notNull(),
    /** Of all its sessions together. */
    minutes: int().notNull(),
    minParticipants: int().notNull(),
    maxParticipants: int().notNull(),
    /** Whether it deals with what may stir people up. */
    contentWarning: bool().notNull(),
    /** The indicator of a report to which its participants count. For staff. */
    indicatorHint: text(),
    state: choice(courseStates).notNull(),
    /** When its content was checked; until then it is a proposal, which staff are told. */
    validatedOn: day(),
    validatedBy: int(),
    version: version(),
    createdAt: createdAt(),
    /** Null while it and its modules are as they shipped: only then a new build renews it. */
    updatedAt: instant(),
    updatedBy: int(),
  },
  (t) => [
    foreignKey({ columns: [t.validatedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.updatedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("courses_validated_by").on(t.validatedBy),
    index("courses_updated_by").on(t.updatedBy),
    index("courses_shown").on(t.state, t.area, t.titleKey),
    oneOf("courses_area", t.area, courseAreas),
    oneOf("courses_level", t.level, courseLevels),
    oneOf("courses_modality", t.modality, courseModalities),
    oneOf("courses_state", t.state, courseStates),
    check("courses_participants", sql`${t.minParticipants} between 1 and ${t.maxParticipants}`),
    check("courses_length", sql`${t.minutes} > 0 and ${t.sessionCount} > 0`),
  ],
);

export type Course = typeof courses.$inferSelect;

/** A part of a course, in the order of position. */
export const courseModules = table(
  "course_modules",
  {
    id: id(),
    uid: uid(),
    courseId: int().notNull(),
    position: int().notNull(),
    title: text().notNull(),
    minutes: int().notNull(),
    contents: json<string[]>().notNull(),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.courseId], foreignColumns: [courses.id] }).onDelete("cascade"),
    index("course_modules_course").on(t.courseId, t.position),
    check("course_modules_length", sql`${t.minutes} > 0`),
  ],
);

/** What one should have done before a course. */
export const coursePrerequisites = table(
  "course_prerequisites",
  { courseId: int().notNull(), requiredCourseId: int().notNull() },
  (t) => [
    primaryKey({ columns: [t.courseId, t.requiredCourseId] }),
    foreignKey({ columns: [t.courseId], foreignColumns: [courses.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.requiredCourseId], foreignColumns: [courses.id] }).onDelete("cascade"),
    index("course_prerequisites_required").on(t.requiredCourseId),
    check("course_prerequisites_other", sql`${t.courseId} <> ${t.requiredCourseId}`),
  ],
);

/** The capacities of an organization that a course strengthens. */
export const courseItems = table(
  "course_items",
  { courseId: int().notNull(), itemId: int().notNull() },
  (t) => [
    primaryKey({ columns: [t.courseId, t.itemId] }),
    foreignKey({ columns: [t.courseId], foreignColumns: [courses.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.itemId], foreignColumns: [capacityItems.id] }).onDelete("cascade"),
    index("course_items_item").on(t.itemId),
  ],
);
