import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { minutesTogether } from "#app/domain/courses/hours";
import { addModule } from "#app/domain/courses/modules.server";
import { fold, slugify } from "#app/domain/text";
import { readDimensions } from "#db/reference/capacity-items";
import { loadCourses, readCourses } from "#db/reference/courses";
import { loadReference } from "#db/reference/load";
import { tables } from "#db/schema/index";
import { db, rows } from "#tests/support/database";
import { asPerson, staff } from "#tests/support/people";

const { courses, courseModules, courseItems, coursePrerequisites, installation } = tables;
const dimensions = readDimensions();
const shipped = readCourses();

/** As if the database had been given another build's data last. */
const forget = (key: string) =>
  db.tx((tx) => tx.update(installation).set({ value: "older" }).where(eq(installation.key, key)));

const known = async (reference: string) => {
  const row = (await rows(courses)).find((one) => one.reference === reference);
  if (!row) throw new Error(`there is no ${reference}`);
  return row;
};
const titlesOf = async (courseId: number) =>
  (await rows(courseModules))
    .filter((one) => one.courseId === courseId)
    .sort((one, other) => one.position - other.position)
    .map(({ title }) => title);

test("the instrument has 8 dimensions and 35 items, each under a key and a number of its own", async () => {
  const items = dimensions.flatMap((dimension) => dimension.items);
  expect([dimensions.length, items.length]).toEqual([8, 35]);
  expect(new Set(items.map(({ key }) => key)).size).toBe(35);
  expect(new Set(items.map(({ code }) => code)).size).toBe(35);
  expect((await rows(tables.capacityDimensions)).map(({ key }) => key)).toEqual(
    dimensions.map(({ key }) => key),
  );
  expect((await rows(tables.capacityItems)).map(({ code }) => code).sort()).toEqual(
    items.map(({ code }) => code),
  );
  expect(items.filter(({ critical }) => critical).map(({ code }) => code)).toEqual([
    "6.2",
    "6.3",
    "6.4",
    "6.5",
  ]);
});

test("16 courses ship as drafts that nobody has validated, with all that hangs on them", async () => {
  const held = (await rows(courses)).filter(({ reference }) => reference !== null);
  expect(held).toHaveLength(16);
  for (const course of held)
    expect(course).toMatchObject({ state: "draft", validatedOn: null, updatedAt: null, version: 1 });
  expect(await rows(courseModules)).toHaveLength(minutes(shipped.map(({ modules }) => modules.length)));
  expect(await rows(courseItems)).toHaveLength(minutes(shipped.map(({ strengthens }) => strengthens.length)));
  const pairs = await rows(coursePrerequisites);
  const first = await known("FOR-01");
  expect(
    pairs.filter(({ requiredCourseId }) => requiredCourseId === first.id).map(({ courseId }) => courseId),
  ).toEqual([(await known("FOR-02")).id, (await known("FOR-03")).id]);
});

const minutes = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);

test("every course that ships can be published: its modules add up, and all it names is there", () => {
  const keys = dimensions.flatMap(({ items }) => items.map(({ key }) => key));
  for (const course of shipped) {
    expect(minutesTogether(course.modules), course.reference).toBe(course.minutes);
    expect(course.titleKey).toBe(fold(course.title));
    expect(course.slug).toBe(slugify(course.slug));
    for (const key of course.strengthens) expect(keys).toContain(key);
    for (const one of course.prerequisites) expect(shipped.map(({ reference }) => reference)).toContain(one);
  }
  expect(new Set(shipped.map(({ slug }) => slug)).size).toBe(16);
});

test("loading twice changes nothing; a new build renews what staff left alone and leaves theirs", async () => {
  const before = await rows(courses);
  const [left, edited, extended] = [await known("FOR-04"), await known("FOR-05"), await known("FOR-06")];
  const trainer = await asPerson(await staff("trainer"));
  const titles = await titlesOf(left.id);
  await db.tx(async (tx) => {
    const outdated = { title: "Otro título" };
    await tx.update(courses).set(outdated).where(eq(courses.id, left.id));
    await tx.delete(courseModules).where(eq(courseModules.courseId, left.id));
    await tx
      .update(courses)
      .set({ ...outdated, updatedAt: new Date() })
      .where(eq(courses.id, edited.id));
    await addModule(tx, trainer, extended, { title: "Uno más", hours: 60, contents: ["Lo propio"] });
    await loadReference(tx);
  });
  expect((await known("FOR-04")).title).toBe("Otro título");
  await forget("courses");
  await db.tx((tx) => loadCourses(tx));
  expect((await known("FOR-04")).title).toBe(left.title);
  expect(await titlesOf(left.id)).toEqual(titles);
  expect((await known("FOR-05")).title).toBe("Otro título");
  expect((await titlesOf(extended.id)).at(-1)).toBe("Uno más");
  expect((await rows(courses)).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
});

test("items are renewed by key and keep their identity, so that what hangs on them stays", async () => {
  const before = await rows(tables.capacityItems);
  const [first] = before;
  await db.tx(async (tx) => {
    await tx.update(tables.capacityItems).set({ title: "Otro" });
    await tx.update(installation).set({ value: "older" }).where(eq(installation.key, "capacity-items"));
    await loadReference(tx);
  });
  const after = await rows(tables.capacityItems);
  expect(after).toEqual(before);
  expect(after.find(({ id }) => id === first?.id)?.title).toBe(first?.title);
});

test("an address that a trainer gave already is not taken from her course by one that ships", async () => {
  const other = await known("FOR-08");
  await db.tx(async (tx) => {
    await tx.update(courses).set({ reference: null, updatedAt: new Date() }).where(eq(courses.id, other.id));
  });
  await forget("courses");
  await db.tx((tx) => loadCourses(tx));
  expect((await known("FOR-08")).slug).toBe(`${other.slug}-for-08`);
});
