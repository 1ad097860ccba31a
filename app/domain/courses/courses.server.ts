import { and, asc, eq, type SQL } from "drizzle-orm";
import { pageOf, type ShownPage } from "#app/domain/pages";
import { wordsOf } from "#app/domain/search/words";
import { isSlug } from "#app/domain/text";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { type Course, courseAreas, courses } from "#db/schema/courses";
import { canReadDrafts } from "./course.policy";

/** Courses on a page of the list that staff read. */
const rowsPerPage = 50;

const listed = {
  slug: courses.slug,
  code: courses.code,
  title: courses.title,
  area: courses.area,
  level: courses.level,
  modality: courses.modality,
  summary: courses.summary,
  sessionCount: courses.sessionCount,
  minutes: courses.minutes,
  state: courses.state,
  validatedOn: courses.validatedOn,
};

/** By area, in the order of the closed list, and by title. A catalogue holds tens of courses, so it is read whole. */
async function listWhere(read: Reader, where: SQL | undefined) {
  const rows = await read
    .select(listed)
    .from(courses)
    .where(where)
    .orderBy(asc(courses.titleKey), asc(courses.id));
  return rows.sort((one, other) => courseAreas.indexOf(one.area) - courseAreas.indexOf(other.area));
}

export type ListedCourse = Awaited<ReturnType<typeof listWhere>>[number];

/** Whether each word of the question begins one of the words of the course. */
function answers(q: string): (course: Pick<ListedCourse, "title" | "summary" | "code">) => boolean {
  const asked = wordsOf(q);
  return ({ title, summary, code }) => {
    const words = wordsOf(`${title} ${summary} ${code ?? ""}`);
    return asked.every((word) => words.some((one) => one.startsWith(word)));
  };
}

/** The published courses, for everyone: those of an area and with these words, and the areas that have any. */
export async function listCatalogue(
  read: Reader,
  { area, q }: { readonly area?: Course["area"] | undefined; readonly q: string },
) {
  const all = await listWhere(read, eq(courses.state, "published"));
  const rows = all.filter((course) => area === undefined || course.area === area).filter(answers(q));
  return { areas: courseAreas.filter((one) => all.some((course) => course.area === one)), rows };
}

/** Every course in one state, or in any, with these words; for the staff who may read drafts. */
export async function listCourses(
  read: Reader,
  asked: { readonly state?: Course["state"] | undefined; readonly q: string; readonly page: number },
): Promise<ShownPage & { readonly rows: readonly ListedCourse[]; readonly total: number }> {
  const where = asked.state === undefined ? undefined : eq(courses.state, asked.state);
  const found = (await listWhere(read, where)).filter(answers(asked.q));
  const { offset, ...shown } = pageOf(found.length, asked.page, rowsPerPage);
  return { rows: found.slice(offset, offset + rowsPerPage), total: found.length, ...shown };
}

/** The course at that address; undefined where there is none, or none that the viewer may see. */
export async function findCourse(read: Reader, viewer: Viewer, slug: string): Promise<Course | undefined> {
  if (!isSlug(slug)) return undefined;
  const [course] = await read
    .select()
    .from(courses)
    .where(and(eq(courses.slug, slug), canReadDrafts(viewer) ? undefined : eq(courses.state, "published")))
    .limit(1);
  return course;
}
