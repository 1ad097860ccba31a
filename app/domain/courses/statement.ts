import type { Course } from "#db/schema/courses";
import type { CourseData } from "./course.schema";

/** A course with what it hangs on: what one needs before, by address, and the items it strengthens, by key. */
export interface CourseStatement extends Course {
  readonly prerequisites: readonly { readonly slug: string }[];
  readonly items: readonly { readonly key: string }[];
}

/** What a course says of itself, as its form does; what was chosen stands in the order of the alphabet. */
export const stated = (course: CourseStatement): CourseData => ({
  title: course.title,
  code: course.code,
  area: course.area,
  level: course.level,
  modality: course.modality,
  summary: course.summary,
  outcomes: course.outcomes,
  audience: course.audience,
  facilitation: course.facilitation,
  hours: course.minutes,
  sessionCount: course.sessionCount,
  minParticipants: course.minParticipants,
  maxParticipants: course.maxParticipants,
  contentWarning: course.contentWarning,
  prerequisites: course.prerequisites.map(({ slug }) => slug).sort(),
  items: course.items.map(({ key }) => key).sort(),
  indicatorHint: course.indicatorHint,
  validated: course.validatedOn !== null,
});
