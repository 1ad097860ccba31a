import { randomBytes } from "node:crypto";
import { eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "#db/dialect/index";
import { capacityItems } from "#db/schema/capacity-items";
import { type Course, courseItems, courseModules, coursePrerequisites, courses } from "#db/schema/courses";
import { readReference, whereNew } from "./installed";

/** A course as it ships: a proposal, until a trainer publishes it. */
export interface CourseEntry
  extends Pick<
    Course,
    | "slug"
    | "title"
    | "titleKey"
    | "area"
    | "level"
    | "modality"
    | "summary"
    | "audience"
    | "outcomes"
    | "facilitation"
    | "sessionCount"
    | "minutes"
    | "minParticipants"
    | "maxParticipants"
    | "contentWarning"
    | "indicatorHint"
  > {
  readonly reference: string;
  /** By reference. */
  readonly prerequisites: readonly string[];
  /** Items of the instrument, by key. */
  readonly strengthens: readonly string[];
  /** In their order. */
  readonly modules: readonly {
    readonly title: string;
    readonly minutes: number;
    readonly contents: string[];
  }[];
}

const read = () => readReference("courses.json");

export const readCourses = () => JSON.parse(read()) as readonly CourseEntry[];

const newUid = () => randomBytes(16).toString("base64url");

/**
 * Puts the courses of this build into the database as drafts, when it holds other ones or none. Those that staff have
 * touched, or published, are theirs and stay as they are; the others are renewed by reference. The items of the
 * instrument have to be there.
 */
export async function loadCourses(tx: Tx, now = new Date()): Promise<void> {
  await whereNew(tx, "courses", read(), () => putCourses(tx, now), now);
}

async function putCourses(tx: Tx, now: Date): Promise<void> {
  const entries = readCourses();
  const ours: { id: number; entry: CourseEntry }[] = [];
  for (const entry of entries) {
    const id = await putCourse(tx, entry, now);
    if (id !== undefined) ours.push({ id, entry });
  }
  const ids = new Map(
    (
      await tx
        .select({ id: courses.id, reference: courses.reference })
        .from(courses)
        .where(isNotNull(courses.reference))
    ).map(({ id, reference }) => [reference, id]),
  );
  for (const { id, entry } of ours) await hang(tx, id, entry, ids, now);
}

/** Writes the course itself. @returns its identity, unless staff touched it */
async function putCourse(tx: Tx, entry: CourseEntry, now: Date): Promise<number | undefined> {
  const { reference, slug, prerequisites: _1, strengthens: _2, modules: _3, ...said } = entry;
  const [written] = await tx
    .insert(courses)
    .values({
      ...said,
      reference,
      code: reference,
      slug: (await isTaken(tx, slug, reference)) ? `${slug}-${reference.toLowerCase()}` : slug,
      uid: newUid(),
      state: "draft",
      createdAt: now,
    })
    .onConflictDoUpdate({ target: courses.reference, set: said, setWhere: isNull(courses.updatedAt) })
    .returning({ id: courses.id });
  return written?.id;
}

async function isTaken(tx: Tx, slug: string, reference: string): Promise<boolean> {
  const others = await tx
    .select({ id: courses.id, reference: courses.reference })
    .from(courses)
    .where(eq(courses.slug, slug))
    .limit(1);
  return others.some((other) => other.reference !== reference);
}

/** Its modules, what one needs before, and what it strengthens: as the build says, and nothing else. */
async function hang(
  tx: Tx,
  courseId: number,
  { modules, prerequisites, strengthens }: CourseEntry,
  ids: ReadonlyMap<string | null, number>,
  now: Date,
): Promise<void> {
  await tx.delete(courseModules).where(eq(courseModules.courseId, courseId));
  await tx.insert(courseModules).values(
    modules.map((module, at) => ({
      ...module,
      uid: newUid(),
      courseId,
      position: at + 1,
      createdAt: now,
    })),
  );
  await tx.delete(coursePrerequisites).where(eq(coursePrerequisites.courseId, courseId));
  const required = prerequisites.flatMap((reference) => ids.get(reference) ?? []);
  if (required.length > 0)
    await tx
      .insert(coursePrerequisites)
      .values(required.map((requiredCourseId) => ({ courseId, requiredCourseId })));
  await tx.delete(courseItems).where(eq(courseItems.courseId, courseId));
  const items = await tx
    .select({ id: capacityItems.id })
    .from(capacityItems)
    .where(inArray(capacityItems.key, [...strengthens]));
  if (items.length > 0)
    await tx.insert(courseItems).values(items.map(({ id }) => ({ courseId, itemId: id })));
}
