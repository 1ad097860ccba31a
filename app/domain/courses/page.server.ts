import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { findCourse } from "./courses.server";
import { listItems, listPrerequisites } from "./links.server";
import { listModules, type ModuleRecord } from "./modules.server";
import type { CourseStatement } from "./statement";

export interface WholeCourse extends CourseStatement {
  readonly prerequisites: Awaited<ReturnType<typeof listPrerequisites>>;
  readonly items: Awaited<ReturnType<typeof listItems>>;
  readonly modules: readonly ModuleRecord[];
}

/** A course with its modules, what one needs before and what it strengthens; undefined as with `findCourse`. */
export async function findWholeCourse(
  read: Reader,
  viewer: Viewer,
  slug: string,
): Promise<WholeCourse | undefined> {
  const course = await findCourse(read, viewer, slug);
  if (!course) return undefined;
  return {
    ...course,
    prerequisites: await listPrerequisites(read, viewer, course),
    items: await listItems(read, course),
    modules: await listModules(read, course),
  };
}
