import { asc, eq } from "drizzle-orm";
import { publishCourse } from "#app/domain/courses/publication.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { courses } from "#db/schema/courses";

/** A trainer publishes the courses that ship. */
export async function seedCourses(tx: Tx, trainer: Person, now: Date): Promise<void> {
  const drafts = await tx
    .select({ id: courses.id })
    .from(courses)
    .where(eq(courses.state, "draft"))
    .orderBy(asc(courses.id));
  for (const course of drafts) {
    const outcome = await publishCourse(tx, trainer, course, now);
    if (outcome !== "published") throw new Error(`A course that ships cannot be published: ${outcome}.`);
  }
}
