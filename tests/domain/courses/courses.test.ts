import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { canEditCourses, canReadDrafts } from "#app/domain/courses/course.policy";
import type { CourseData } from "#app/domain/courses/course.schema";
import { findCourse, listCatalogue, listCourses } from "#app/domain/courses/courses.server";
import { addCourse, editCourse } from "#app/domain/courses/edition.server";
import { asHours, minutesOf } from "#app/domain/courses/hours";
import {
  addModule,
  editModule,
  listModules,
  mostModules,
  moveModule,
  removeModule,
} from "#app/domain/courses/modules.server";
import { canMove, moves } from "#app/domain/courses/moves";
import { findWholeCourse } from "#app/domain/courses/page.server";
import { archiveCourse, publishCourse, restoreCourse } from "#app/domain/courses/publication.server";
import type { Person } from "#app/domain/viewer";
import { visitor } from "#app/domain/viewer";
import { courseStates } from "#db/schema/courses";
import { tables } from "#db/schema/index";
import { courseIn } from "#tests/support/course-objects";
import { db, rows } from "#tests/support/database";
import { asPerson, person, staff } from "#tests/support/people";

const trainer = async () => asPerson(await staff("trainer"));

const data: CourseData = {
  title: "Cuidar las cuentas de la organización",
  code: "PRU-2",
  area: "organizational-strengthening",
  level: "basic",
  modality: "in-person",
  summary: "Anotar lo que entra y lo que sale.",
  outcomes: ["Llevar un registro"],
  audience: ["Tesorería"],
  facilitation: null,
  hours: 240,
  sessionCount: 2,
  minParticipants: 8,
  maxParticipants: 20,
  contentWarning: false,
  prerequisites: [],
  items: ["bookkeeping", "budget"],
  indicatorHint: null,
  validated: false,
};

const whole = async (viewer: Person, slug: string) => {
  const course = await findWholeCourse(db.fresh, viewer, slug);
  if (!course) throw new Error("there is no such course");
  return course;
};

const add = async (by: Person, given: Partial<CourseData> = {}) =>
  whole(by, (await db.tx((tx) => addCourse(tx, by, { ...data, ...given }))).slug);

const edit = async (by: Person, slug: string, given: Partial<CourseData>, version?: number) => {
  const stored = await whole(by, slug);
  return db.tx((tx) => editCourse(tx, by, stored, { ...data, ...given, version: version ?? stored.version }));
};

const acts = async (courseId: number) =>
  (await rows(tables.auditEvents))
    .filter(({ objectKind, objectId }) => objectKind === "course" && objectId === courseId)
    .sort((one, other) => one.id - other.id);

test("hours are read with comma or point, in quarters, and written back the same", () => {
  expect(["20", "2,5", "0.25", " 1,75 "].map(minutesOf)).toEqual([1200, 150, 15, 105]);
  for (const wrong of ["", "dos", "2,3", "-1", "1e3", "1000", "2,5,5"])
    expect(minutesOf(wrong)).toBeUndefined();
  expect([1200, 150, 15].map(asHours)).toEqual(["20", "2,5", "0,25"]);
});

test("trainers of any office write; networks staff and focal points read what is not published", async () => {
  const who = async (role: Parameters<typeof staff>[0]) => asPerson(await staff(role));
  expect(canEditCourses(await who("trainer"))).toBe(true);
  for (const role of ["networks", "admin", "auditor", "focal_point"] as const)
    expect(canEditCourses(await who(role)), role).toBe(false);
  for (const role of ["trainer", "networks", "focal_point"] as const)
    expect(canReadDrafts(await who(role)), role).toBe(true);
  for (const role of ["admin", "auditor"] as const) expect(canReadDrafts(await who(role)), role).toBe(false);
  expect(canReadDrafts(await asPerson(await person()))).toBe(false);
  expect(canReadDrafts(visitor("es"))).toBe(false);
});

test("a course is written as a draft with what it strengthens; two of one title have two addresses", async () => {
  const by = await trainer();
  const one = await add(by);
  const other = await add(by);
  expect(one).toMatchObject({ state: "draft", minutes: 240, validatedOn: null, updatedBy: by.id });
  expect(one.items.map(({ key }) => key)).toEqual(["bookkeeping", "budget"]);
  expect(other.slug).not.toBe(one.slug);
  expect((await add(by, { title: "Nuevo" })).slug).not.toBe("nuevo");
  expect(await acts(one.id)).toMatchObject([{ act: "course.add", role: "trainer", accountId: by.id }]);
});

test("an edit keeps the address, notes who validated and what changed, and is refused once it is stale", async () => {
  const [by, other] = [await trainer(), await trainer()];
  const { slug, id } = await add(by);
  expect(await edit(by, slug, { title: "Otro título", validated: true, items: ["budget"] })).toBe("edited");
  expect(await whole(by, slug)).toMatchObject({ title: "Otro título", validatedBy: by.id, version: 2 });
  expect((await acts(id)).at(-1)?.fields).toEqual(["title", "items", "validated"]);
  expect(await edit(other, slug, { title: "Tarde" }, 1)).toBe("stale");
  expect(await edit(other, slug, { title: "Otro más", validated: true })).toBe("edited");
  expect(await whole(by, slug)).toMatchObject({ validatedBy: by.id, updatedBy: other.id });
  expect(await edit(other, slug, { validated: false })).toBe("edited");
  expect(await whole(by, slug)).toMatchObject({ validatedBy: null, validatedOn: null });
});

test("a course never requires itself, neither at once nor by way of others", async () => {
  const by = await trainer();
  const [first, second, third] = [await add(by), await add(by), await add(by)];
  expect(await edit(by, first.slug, { prerequisites: [first.slug] })).toBe("circle");
  expect(await edit(by, second.slug, { prerequisites: [first.slug] })).toBe("edited");
  expect(await edit(by, third.slug, { prerequisites: [second.slug] })).toBe("edited");
  expect(await edit(by, first.slug, { prerequisites: [third.slug] })).toBe("circle");
  expect((await whole(by, first.slug)).prerequisites).toEqual([]);
  expect(await edit(by, third.slug, { prerequisites: [first.slug, second.slug] })).toBe("edited");
  expect((await whole(by, third.slug)).prerequisites).toHaveLength(2);
  expect(await edit(by, second.slug, { prerequisites: [] })).toBe("edited");
  expect(await edit(by, third.slug, { prerequisites: [] })).toBe("edited");
  expect(await edit(by, first.slug, { prerequisites: [third.slug] })).toBe("edited");
});

test("a course is published once its modules are there and add up to its hours, and not before", async () => {
  const by = await trainer();
  const course = await add(by);
  const publish = () => db.tx((tx) => publishCourse(tx, by, course));
  const module = (hours: number) =>
    db.tx((tx) => addModule(tx, by, course, { title: "Un módulo", hours, contents: ["Algo"] }));
  expect(await publish()).toBe("without-modules");
  await module(120);
  expect(await publish()).toBe("minutes-differ");
  expect(await findCourse(db.fresh, visitor("es"), course.slug)).toBeUndefined();
  await module(120);
  expect(await publish()).toBe("published");
  expect(await publish()).toBe("moved-on");
  expect(await findCourse(db.fresh, visitor("es"), course.slug)).toMatchObject({ state: "published" });
  expect((await acts(course.id)).map(({ act }) => act)).toEqual([
    "course.add",
    "course.module-add",
    "course.module-add",
    "course.publish",
  ]);
});

test("from each state a course makes the moves of the table and no other", async () => {
  const by = await trainer();
  for (const state of courseStates) {
    for (const [move, make] of [
      ["publish", publishCourse],
      ["archive", archiveCourse],
      ["restore", restoreCourse],
    ] as const) {
      const course = await courseIn(state);
      const outcome = await db.tx((tx) => make(tx, by, course));
      const stored = await whole(by, course.slug);
      const may = canMove(move, state);
      expect([state, move, outcome === "moved-on"]).toEqual([state, move, !may]);
      expect(stored.state).toBe(may ? moves[move].to : state);
    }
  }
});

test("modules keep their order, move up and down, and none moves beyond the ends", async () => {
  const by = await trainer();
  const course = await courseIn();
  const order = async () => (await listModules(db.fresh, course)).map(({ title }) => title);
  await db.tx((tx) => addModule(tx, by, course, { title: "El cierre", hours: 60, contents: ["Acuerdos"] }));
  expect(await order()).toEqual(["Antes de empezar", "La propuesta", "El cierre"]);
  const move = async (title: string, towards: "up" | "down") => {
    const module = (await listModules(db.fresh, course)).find((one) => one.title === title);
    if (!module) throw new Error(`there is no ${title}`);
    return db.tx((tx) => moveModule(tx, by, course, module, towards));
  };
  expect(await move("El cierre", "up")).toBe("moved");
  expect(await order()).toEqual(["Antes de empezar", "El cierre", "La propuesta"]);
  expect(await move("Antes de empezar", "down")).toBe("moved");
  expect(await order()).toEqual(["El cierre", "Antes de empezar", "La propuesta"]);
  expect(await move("El cierre", "up")).toBe("unmoved");
  expect(await move("La propuesta", "down")).toBe("unmoved");
  const [first] = await listModules(db.fresh, course);
  if (!first) throw new Error("there are no modules");
  expect(await db.tx((tx) => removeModule(tx, by, course, first))).toBe("removed");
  expect(await db.tx((tx) => removeModule(tx, by, course, first))).toBe("moved-on");
  expect(await db.tx((tx) => moveModule(tx, by, course, first, "down"))).toBe("unmoved");
  expect(await order()).toEqual(["Antes de empezar", "La propuesta"]);
});

test("of two edits of one module the second is told, and a course has no more modules than it can", async () => {
  const by = await trainer();
  const course = await courseIn();
  const [module] = await listModules(db.fresh, course);
  if (!module) throw new Error("there are no modules");
  const change = (title: string) =>
    db.tx((tx) =>
      editModule(tx, by, course, module, { title, hours: 90, contents: ["Otra cosa"], version: 1 }),
    );
  expect(await change("Mejor dicho")).toBe("edited");
  expect(await change("Tarde")).toBe("stale");
  expect((await acts(course.id)).map(({ act, fields }) => ({ act, fields }))).toEqual([
    { act: "course.module-edit", fields: ["title", "hours", "contents"] },
  ]);
  await db.tx(async (tx) => {
    for (let at = 2; at < mostModules; at += 1)
      await addModule(tx, by, course, { title: `Módulo ${at}`, hours: 60, contents: ["Algo"] });
  });
  const onemore = { title: "Uno más", hours: 60, contents: ["Algo"] };
  expect(await db.tx((tx) => addModule(tx, by, course, onemore))).toBe("full");
});

test("the catalogue shows what is published, by area, and finds the beginnings of words without accents", async () => {
  await courseIn("published", { title: "Vocería con zarzamora" });
  const draft = await courseIn("draft", { title: "Otra zarzamora" });
  const found = async (q: string, area?: CourseData["area"]) =>
    (await listCatalogue(db.fresh, { q, area })).rows.map(({ title }) => title);
  expect(await found("voceria ZARZA")).toEqual(["Vocería con zarzamora"]);
  expect(await found("zarza", "advocacy")).toHaveLength(1);
  expect(await found("zarza", "livelihoods")).toEqual([]);
  expect(await found("amora")).toEqual([]);
  const listed = await listCourses(db.fresh, { q: "zarzamora", page: 1 });
  expect(listed.total).toBe(2);
  const drafts = await listCourses(db.fresh, { q: "zarzamora", page: 9, state: "draft" });
  expect(drafts).toMatchObject({ total: 1, page: 1, rows: [{ slug: draft.slug }] });
});

test("what one needs before is shown to everyone only where everyone sees it", async () => {
  const by = await trainer();
  const [open, hidden] = [await courseIn("published"), await courseIn("draft")];
  const course = await courseIn("published");
  await db.tx((tx) =>
    tx
      .insert(tables.coursePrerequisites)
      .values([open, hidden].map(({ id }) => ({ courseId: course.id, requiredCourseId: id }))),
  );
  const seenBy = async (viewer: Parameters<typeof findWholeCourse>[1]) =>
    (await findWholeCourse(db.fresh, viewer, course.slug))?.prerequisites.map(({ slug }) => slug);
  expect(await seenBy(visitor("es"))).toEqual([open.slug]);
  expect((await seenBy(by))?.sort()).toEqual([open.slug, hidden.slug].sort());
});

test("an account that goes leaves the course", async () => {
  const someone = await staff("trainer");
  const by = await asPerson(someone);
  const { id, slug } = await add(by, { validated: true });
  await db.tx((tx) => tx.delete(tables.accounts).where(eq(tables.accounts.id, someone.id)));
  expect(await whole(await trainer(), slug)).toMatchObject({ id, validatedBy: null, updatedBy: null });
});
