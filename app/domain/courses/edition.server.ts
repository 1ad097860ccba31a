import { and, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { dayOf } from "#app/domain/calendar";
import { newUid } from "#app/domain/secrets.server";
import { insertUnderFreeSlug, slugCandidates } from "#app/domain/slugs.server";
import { fold } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { courses } from "#db/schema/courses";
import type { CourseData } from "./course.schema";
import { closesCircle, replaceItems, replacePrerequisites } from "./links.server";
import { type CourseStatement, stated } from "./statement";

/** Words that the route table uses where a slug would stand; a test compares them with the table. */
export const reservedCourseSlugs: readonly string[] = ["nuevo"];

const fieldNames = [
  ...(["title", "code", "area", "level", "modality", "summary", "outcomes", "forWhom"] as const),
  ...(["facilitation", "hours", "sessionCount", "minParticipants", "maxParticipants"] as const),
  ...(["contentWarning", "prerequisites", "items", "indicatorHint", "validated"] as const),
] as const;

/** What a course says of itself, by the names under which a change is logged. */
const logged = ({ audience, ...said }: CourseData) => ({ ...said, forWhom: audience });

const columnsOf = ({ hours, validated: _1, prerequisites: _2, items: _3, ...said }: CourseData) => ({
  ...said,
  titleKey: fold(said.title),
  minutes: hours,
});

/** Writes a course as a draft under a free address. */
export async function addCourse(
  tx: Tx,
  person: Person,
  data: CourseData,
  now = new Date(),
): Promise<{ readonly id: number; readonly slug: string }> {
  const values = {
    ...columnsOf(data),
    uid: newUid(),
    state: "draft" as const,
    validatedOn: data.validated ? dayOf(now) : null,
    validatedBy: data.validated ? person.id : null,
    createdAt: now,
    updatedAt: now,
    updatedBy: person.id,
  };
  const naming = { fallback: "curso", reserved: reservedCourseSlugs };
  const course = await insertUnderFreeSlug(slugCandidates(data.title, naming), async (slug) => {
    const [written] = await tx
      .insert(courses)
      .values({ ...values, slug })
      .onConflictDoNothing({ target: courses.slug })
      .returning({ id: courses.id, slug: courses.slug });
    return written;
  });
  await replacePrerequisites(tx, course, data.prerequisites);
  await replaceItems(tx, course, data.items);
  await record(tx, person, "course.add", { kind: "course", id: course.id }, { role: "trainer", now });
  return course;
}

/** What became of an edit; "circle": the course would in the end require itself. */
export type CourseEdition = "edited" | "stale" | "circle";

/**
 * Changes a course that still is of that version. Validating notes the day and the person; one that stays validated
 * keeps both. Its address stays. "stale" where someone else saved in between.
 */
export async function editCourse(
  tx: Tx,
  person: Person,
  stored: CourseStatement,
  { version, ...data }: CourseData & { readonly version: number },
  now = new Date(),
): Promise<CourseEdition> {
  if (await closesCircle(tx, stored, data.prerequisites)) return "circle";
  const was = stored.validatedOn !== null;
  const validation = data.validated
    ? { validatedOn: dayOf(now), validatedBy: person.id }
    : { validatedOn: null, validatedBy: null };
  const [written] = await tx
    .update(courses)
    .set({
      ...columnsOf(data),
      ...(was === data.validated ? {} : validation),
      updatedAt: now,
      updatedBy: person.id,
      version: sql`${courses.version} + 1`,
    })
    .where(and(eq(courses.id, stored.id), eq(courses.version, version)))
    .returning({ id: courses.id });
  if (!written) return "stale";
  await replacePrerequisites(tx, stored, data.prerequisites);
  await replaceItems(tx, stored, data.items);
  const [before, after] = [logged(stated(stored)), logged(data)];
  const fields = fieldNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  await record(
    tx,
    person,
    "course.edit",
    { kind: "course", id: stored.id },
    { role: "trainer", fields, now },
  );
  return "edited";
}
