import { and, asc, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { newUid } from "#app/domain/secrets.server";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { courseModules, courses } from "#db/schema/courses";
import type { ModuleData } from "./course.schema";

interface Subject {
  readonly id: number;
}

/** Modules that a course can have. */
export const mostModules = 40;

const fieldNames = ["title", "hours", "contents"] as const;

const columns = {
  id: courseModules.id,
  uid: courseModules.uid,
  position: courseModules.position,
  title: courseModules.title,
  minutes: courseModules.minutes,
  contents: courseModules.contents,
  version: courseModules.version,
};

/** The modules of a course in their order. */
export const listModules = (read: Reader, course: Subject) =>
  read
    .select(columns)
    .from(courseModules)
    .where(eq(courseModules.courseId, course.id))
    .orderBy(asc(courseModules.position), asc(courseModules.id));

export type ModuleRecord = Awaited<ReturnType<typeof listModules>>[number];

/** The module of that name in a course; undefined where there is none. */
export async function findModule(
  read: Reader,
  course: Subject,
  uid: string,
): Promise<ModuleRecord | undefined> {
  if (!isUid(uid)) return undefined;
  const [module] = await read
    .select(columns)
    .from(courseModules)
    .where(and(eq(courseModules.courseId, course.id), eq(courseModules.uid, uid)))
    .limit(1);
  return module;
}

/** Adds a module at the end; "full" where the course has as many as it can. */
export async function addModule(
  tx: Tx,
  person: Person,
  course: Subject,
  { title, hours, contents }: ModuleData,
  now = new Date(),
): Promise<"added" | "full"> {
  const held = await listModules(tx, course);
  if (held.length >= mostModules) return "full";
  await tx.insert(courseModules).values({
    uid: newUid(),
    courseId: course.id,
    position: (held.at(-1)?.position ?? 0) + 1,
    title,
    minutes: hours,
    contents,
    createdAt: now,
  });
  await touched(tx, person, course, "course.module-add", [], now);
  return "added";
}

/** Changes a module that still is of that version; "stale" where someone else saved or removed it in between. */
export async function editModule(
  tx: Tx,
  person: Person,
  course: Subject,
  stored: ModuleRecord,
  { version, title, hours, contents }: ModuleData & { readonly version: number },
  now = new Date(),
): Promise<"edited" | "stale"> {
  const [written] = await tx
    .update(courseModules)
    .set({ title, minutes: hours, contents, version: sql`${courseModules.version} + 1` })
    .where(and(eq(courseModules.id, stored.id), eq(courseModules.version, version)))
    .returning({ id: courseModules.id });
  if (!written) return "stale";
  const before = { ...stored, hours: stored.minutes };
  const after = { title, hours, contents };
  const fields = fieldNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  await touched(tx, person, course, "course.module-edit", fields, now);
  return "edited";
}

/** Takes a module out of its course; "moved-on" where someone did already. */
export async function removeModule(
  tx: Tx,
  person: Person,
  course: Subject,
  { id }: Pick<ModuleRecord, "id">,
  now = new Date(),
): Promise<"removed" | "moved-on"> {
  const [removed] = await tx
    .delete(courseModules)
    .where(eq(courseModules.id, id))
    .returning({ id: courseModules.id });
  if (!removed) return "moved-on";
  await touched(tx, person, course, "course.module-remove", [], now);
  return "removed";
}

/** Puts a module before the one above it, or after the one below; "unmoved" where there is none, or it is gone. */
export async function moveModule(
  tx: Tx,
  person: Person,
  course: Subject,
  { id }: Pick<ModuleRecord, "id">,
  towards: "up" | "down",
  now = new Date(),
): Promise<"moved" | "unmoved"> {
  const held = await listModules(tx, course);
  const at = held.findIndex((one) => one.id === id);
  const to = towards === "up" ? at - 1 : at + 1;
  const [moving, other] = [held[at], held[to]];
  if (!moving || !other) return "unmoved";
  const order = held.with(at, other).with(to, moving);
  for (const [place, module] of order.entries())
    if (module.position !== place + 1)
      await tx
        .update(courseModules)
        .set({ position: place + 1 })
        .where(eq(courseModules.id, module.id));
  await touched(tx, person, course, "course.module-move", [], now);
  return "moved";
}

/** From now on the course is staff's: a new build leaves it and its modules as they are. */
async function touched(
  tx: Tx,
  person: Person,
  course: Subject,
  act: "course.module-add" | "course.module-edit" | "course.module-remove" | "course.module-move",
  fields: readonly string[],
  now: Date,
): Promise<void> {
  await tx.update(courses).set({ updatedAt: now, updatedBy: person.id }).where(eq(courses.id, course.id));
  await record(tx, person, act, { kind: "course", id: course.id }, { role: "trainer", fields, now });
}
