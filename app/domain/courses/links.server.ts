import { and, asc, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { capacityDimensions, capacityItems } from "#db/schema/capacity-items";
import { courseItems, coursePrerequisites, courses } from "#db/schema/courses";
import { canReadDrafts } from "./course.policy";

interface Subject {
  readonly id: number;
}

/** The courses that one should have done before, of those that the viewer may see, by title. */
export const listPrerequisites = (read: Reader, viewer: Viewer, course: Subject) =>
  read
    .select({ slug: courses.slug, title: courses.title, state: courses.state })
    .from(coursePrerequisites)
    .innerJoin(courses, eq(courses.id, coursePrerequisites.requiredCourseId))
    .where(
      and(
        eq(coursePrerequisites.courseId, course.id),
        canReadDrafts(viewer) ? undefined : eq(courses.state, "published"),
      ),
    )
    .orderBy(asc(courses.titleKey), asc(courses.id));

/** The items that a course strengthens, in the order of the instrument. */
export const listItems = (read: Reader, course: Subject) =>
  read
    .select({
      key: capacityItems.key,
      title: capacityItems.title,
      titleEn: capacityItems.titleEn,
      dimension: capacityDimensions.key,
      name: capacityDimensions.name,
      nameEn: capacityDimensions.nameEn,
    })
    .from(courseItems)
    .innerJoin(capacityItems, eq(capacityItems.id, courseItems.itemId))
    .innerJoin(capacityDimensions, eq(capacityDimensions.id, capacityItems.dimensionId))
    .where(eq(courseItems.courseId, course.id))
    .orderBy(asc(capacityDimensions.position), asc(capacityItems.position));

/** What a course can be linked with: every other course, and every item of the instrument in its order. */
export async function listLinkable(read: Reader, course?: Subject) {
  const others = await read
    .select({ id: courses.id, slug: courses.slug, title: courses.title, state: courses.state })
    .from(courses)
    .orderBy(asc(courses.titleKey), asc(courses.id));
  const items = await read
    .select({
      key: capacityItems.key,
      code: capacityItems.code,
      title: capacityItems.title,
      titleEn: capacityItems.titleEn,
      name: capacityDimensions.name,
      nameEn: capacityDimensions.nameEn,
    })
    .from(capacityItems)
    .innerJoin(capacityDimensions, eq(capacityDimensions.id, capacityItems.dimensionId))
    .orderBy(asc(capacityDimensions.position), asc(capacityItems.position));
  return {
    courses: others.filter(({ id }) => id !== course?.id).map(({ id: _, ...other }) => other),
    items,
  };
}

/** Whether a course that required these would in the end require itself. */
export async function closesCircle(tx: Tx, course: Subject, slugs: readonly string[]): Promise<boolean> {
  const pairs = await tx.select().from(coursePrerequisites);
  const reached = new Set(await idsOf(tx, slugs));
  for (const id of reached)
    for (const { courseId, requiredCourseId } of pairs) if (courseId === id) reached.add(requiredCourseId);
  return reached.has(course.id);
}

/** Writes what one needs before a course, in place of what was written. */
export async function replacePrerequisites(tx: Tx, course: Subject, slugs: readonly string[]): Promise<void> {
  await tx.delete(coursePrerequisites).where(eq(coursePrerequisites.courseId, course.id));
  const ids = await idsOf(tx, slugs);
  if (ids.length > 0)
    await tx
      .insert(coursePrerequisites)
      .values(ids.map((requiredCourseId) => ({ courseId: course.id, requiredCourseId })));
}

/** Writes what a course strengthens, in place of what was written. */
export async function replaceItems(tx: Tx, course: Subject, keys: readonly string[]): Promise<void> {
  await tx.delete(courseItems).where(eq(courseItems.courseId, course.id));
  if (keys.length === 0) return;
  const items = await tx
    .select({ id: capacityItems.id })
    .from(capacityItems)
    .where(inArray(capacityItems.key, [...keys]));
  await tx.insert(courseItems).values(items.map(({ id }) => ({ courseId: course.id, itemId: id })));
}

async function idsOf(read: Reader, slugs: readonly string[]): Promise<number[]> {
  if (slugs.length === 0) return [];
  const rows = await read
    .select({ id: courses.id })
    .from(courses)
    .where(inArray(courses.slug, [...slugs]));
  return rows.map(({ id }) => id);
}
