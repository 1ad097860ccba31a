import { and, eq, inArray } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { courses } from "#db/schema/courses";
import { minutesTogether } from "./hours";
import { listModules } from "./modules.server";
import { canMove, moves } from "./moves";

interface Subject {
  readonly id: number;
}

export type Publication = "published" | "without-modules" | "minutes-differ" | "moved-on";

/**
 * Shows a draft to everyone. "without-modules" where it has none, "minutes-differ" where those of its modules do not add
 * up to its own, "moved-on" where it is no draft any more.
 */
export async function publishCourse(
  tx: Tx,
  person: Person,
  course: Subject,
  now = new Date(),
): Promise<Publication> {
  const [stored] = await tx
    .select({ minutes: courses.minutes, state: courses.state })
    .from(courses)
    .where(eq(courses.id, course.id))
    .limit(1);
  if (!stored || !canMove("publish", stored.state)) return "moved-on";
  const modules = await listModules(tx, course);
  if (modules.length === 0) return "without-modules";
  if (minutesTogether(modules) !== stored.minutes) return "minutes-differ";
  return (await make(tx, person, course, "publish", now)) ? "published" : "moved-on";
}

/** Takes a course out of the catalogue, and out of the way of staff; "moved-on" where someone did already. */
export const archiveCourse = async (
  tx: Tx,
  person: Person,
  course: Subject,
  now = new Date(),
): Promise<"archived" | "moved-on"> =>
  (await make(tx, person, course, "archive", now)) ? "archived" : "moved-on";

/** Brings a course back as a draft, to be published anew; "moved-on" where it is not in the archive any more. */
export const restoreCourse = async (
  tx: Tx,
  person: Person,
  course: Subject,
  now = new Date(),
): Promise<"restored" | "moved-on"> =>
  (await make(tx, person, course, "restore", now)) ? "restored" : "moved-on";

async function make(
  tx: Tx,
  person: Person,
  course: Subject,
  move: "publish" | "archive" | "restore",
  now: Date,
): Promise<boolean> {
  const { from, to } = moves[move];
  const [moved] = await tx
    .update(courses)
    .set({ state: to, updatedAt: now, updatedBy: person.id })
    .where(and(eq(courses.id, course.id), inArray(courses.state, [...from])))
    .returning({ id: courses.id });
  if (!moved) return false;
  await record(tx, person, `course.${move}`, { kind: "course", id: course.id }, { role: "trainer", now });
  return true;
}
