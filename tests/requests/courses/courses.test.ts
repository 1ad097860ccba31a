import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { courseFields, courseIn, moduleFields, modulesIn } from "#tests/support/course-objects";
import { db, rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { person, staff } from "#tests/support/people";

const slugOf = async (title: string) =>
  (await rows(tables.courses)).filter((course) => course.title === title).at(-1)?.slug ?? "";

test("everyone sees the published courses and none of the others", async () => {
  const open = await courseIn("published", { title: "Un curso con mandarina" });
  const draft = await courseIn("draft", { title: "Un borrador con mandarina" });
  const archived = await courseIn("archived", { title: "Un archivado con mandarina" });
  const list = await text(paths.catalogue({ q: "mandarina" }));
  expect(list).toContain("1 curso");
  expect(list).toContain("Un curso con mandarina");
  expect(list).toContain("4 horas · 2 sesiones · Mixta: presencial y virtual · Nivel básico");
  expect(list).not.toContain("Un borrador");
  expect(list).not.toContain("Un archivado");
  for (const as of [undefined, await person()]) {
    expect((await visit(paths.course(open.slug), as && { as })).status).toBe(200);
    for (const { slug } of [draft, archived])
      expect((await visit(paths.course(slug), as && { as })).status).toBe(404);
  }
});

test("the catalogue asks by area and words, says when nothing matches, and takes nonsense for nothing", async () => {
  await courseIn("published", { title: "Taller de guayaba" });
  expect(await text(paths.catalogue({ area: "advocacy", q: "GUAYABA" }))).toContain("Taller de guayaba");
  expect(await text(paths.catalogue({ area: "livelihoods" }))).toContain("Ningún curso coincide");
  expect(await text(paths.catalogue({ q: "papaya" }))).toContain("Quitar los filtros");
  expect(await text(paths.catalogue({ area: "x' or 1=1" }))).toContain("Taller de guayaba");
});

test("the page of a course says in plain words what one learns, for whom, how long and with what before", async () => {
  const before = await courseIn("published", { title: "Lo que va antes" });
  const course = await courseIn("published", { title: "Lo que va después" });
  const [item] = (await rows(tables.capacityItems)).filter(({ code }) => code === "8.1");
  await db.tx(async (tx) => {
    await tx.insert(tables.coursePrerequisites).values({ courseId: course.id, requiredCourseId: before.id });
    await tx.insert(tables.courseItems).values({ courseId: course.id, itemId: item?.id ?? 0 });
  });
  const { body } = await visit(paths.course(course.slug));
  expect(body).toContain(`href="${paths.course(before.slug)}"`);
  const page = await text(paths.course(course.slug));
  for (const said of [
    ...["Redactar una propuesta", "Directivas", "4 horas, en 2 sesiones", "De 10 a 20 participantes"],
    ...["1. Antes de empezar", "2 horas", "Quién decide qué", "El equipo de formación", "Lo que va antes"],
    ...["Agenda de incidencia", "Incidencia, comunicación y sostenibilidad"],
  ])
    expect(page).toContain(said);
  expect(page).not.toContain("pueden remover");
  expect(page).not.toContain("Propuesta por validar");
  expect(await text(paths.course(before.slug))).toContain("puede empezar por este curso");
  const english = await text(paths.course(course.slug), { as: await person("Ann", { locale: "en" }) });
  expect(english).toContain("Advocacy agenda");
});

test("staff see drafts with what only they are told; a published proposal says so to them alone", async () => {
  const draft = await courseIn("draft");
  const open = await courseIn("published");
  for (const role of ["trainer", "networks", "focal_point"] as const) {
    const as = await staff(role);
    expect(await text(paths.course(draft.slug), { as })).toContain("Es un borrador");
    const page = await text(paths.course(open.slug), { as });
    expect(page).toContain("Propuesta por validar");
    expect(page).not.toContain("Es un borrador");
    expect(page.includes("Editar el curso")).toBe(role === "trainer");
  }
});

test("a visitor's kept page goes as soon as a trainer changes the course", async () => {
  const trainer = await staff("trainer");
  const course = await courseIn("draft", { title: "El curso guardado" });
  expect(await text(paths.catalogue({ q: "guardado" }))).not.toContain("El curso guardado");
  expect((await submit(paths.coursePublication(course.slug), {}, { as: trainer })).status).toBe(303);
  expect(await text(paths.catalogue({ q: "guardado" }))).toContain("El curso guardado");
  expect(await text(paths.course(course.slug))).toContain("Antes de empezar");
  const [module] = await modulesIn(course.id);
  const renamed = { ...moduleFields, title: "Para comenzar", version: 1 };
  await submit(paths.courseModule(course.slug, module?.uid ?? ""), renamed, { as: trainer });
  expect(await text(paths.course(course.slug))).toContain("Para comenzar");
  expect((await submit(paths.courseArchive(course.slug), {}, { as: trainer })).status).toBe(303);
  expect((await visit(paths.course(course.slug))).status).toBe(404);
  expect(await text(paths.catalogue({ q: "guardado" }))).not.toContain("El curso guardado");
});

test("a trainer writes a course, adds its modules, is told what is missing, and publishes it", async () => {
  const as = await staff("trainer");
  const title = "Contar lo que hacemos, de principio a fin";
  const made = await submit(
    paths.newCourse(),
    { ...courseFields, title, items: "safe_communication" },
    { as },
  );
  const slug = await slugOf(title);
  expect(made.location).toBe(paths.courseModules(slug));
  const publish = () => submit(paths.coursePublication(slug), {}, { as });
  const said = async () => text(paths.editCourse(slug), { as });
  expect((await publish()).location).toBe(paths.editCourse(slug));
  expect(await said()).toContain("Agréguelos antes de publicarlo");
  await submit(paths.courseModules(slug), { ...moduleFields, hours: "1.5" }, { as });
  await publish();
  expect(await said()).toContain("no suman las del curso");
  expect(await said()).toContain(
    "Los módulos suman 1 hora y 30 minutos y el curso dice 2 horas y 30 minutos",
  );
  await submit(paths.courseModules(slug), { ...moduleFields, title: "Vocería", hours: "1" }, { as });
  await publish();
  expect(await said()).toContain("El curso está publicado");
  expect(await text(paths.course(slug))).toContain("Comunicación y vocería segura");
  expect(await text(paths.course(slug))).not.toContain("RE-CSCO05");
});

test("of two edits at once the second sees both, and mistakes lose nothing that was typed", async () => {
  const as = await staff("trainer");
  const { slug } = await courseIn();
  const address = paths.editCourse(slug);
  expect((await submit(address, { ...courseFields, version: 1 }, { as })).location).toBe(address);
  const late = await submit(address, { ...courseFields, title: "El mío", hours: "3", version: 1 }, { as });
  expect(late.status).toBe(409);
  expect(late.text).toContain(courseFields.title);
  expect(late.body).toContain('value="El mío"');
  const wrong = {
    ...courseFields,
    ...{ title: "x", hours: "dos", minParticipants: 30, outcomes: "", prerequisites: "no-existe" },
    ...{ summary: "Lo que escribí con cuidado", version: 2 },
  };
  const answer = await submit(address, wrong, { as });
  expect(answer.status).toBe(422);
  for (const sentence of [
    "Escriba al menos 5 caracteres.",
    "Escriba las horas con un número",
    "Llene este dato.",
    "algo de lo marcado ya no está",
  ])
    expect(answer.text).toContain(sentence);
  expect(answer.body).toContain("Lo que escribí con cuidado");
  const upsideDown = await submit(address, { ...courseFields, minParticipants: 30, version: 2 }, { as });
  expect(upsideDown.text).toContain("El máximo no puede ser menor que el mínimo.");
});

test("a circle of prerequisites is refused with a sentence, and the form keeps what was marked", async () => {
  const as = await staff("trainer");
  const [one, other] = [await courseIn("published"), await courseIn("published")];
  const require = ({ slug }: typeof one, prerequisites: string) =>
    submit(paths.editCourse(slug), { ...courseFields, prerequisites, version: 1 }, { as });
  expect((await require(one, other.slug)).status).toBe(303);
  const circle = await require(other, one.slug);
  expect(circle.status).toBe(422);
  expect(circle.text).toContain("el curso se necesitaría a sí mismo");
  expect(circle.body).toMatch(
    new RegExp(`checked=""[^>]*value="${one.slug}"|value="${one.slug}"[^>]*checked=""`),
  );
});

test("modules move, are edited with a version and leave after a question", async () => {
  const as = await staff("trainer");
  const { slug, id } = await courseIn();
  const [first, second] = await modulesIn(id);
  if (!first || !second) throw new Error("there are no modules");
  const titles = async () => (await modulesIn(id)).map(({ title }) => title);
  const list = paths.courseModules(slug);
  const moved = await submit(paths.courseModuleOrder(slug, first.uid), { towards: "down" }, { as });
  expect(moved.location).toBe(list);
  expect(await titles()).toEqual(["La propuesta", "Antes de empezar"]);
  await submit(paths.courseModuleOrder(slug, first.uid), { towards: "sideways" }, { as });
  expect(await titles()).toEqual(["La propuesta", "Antes de empezar"]);
  const edited = paths.courseModule(slug, second.uid);
  expect((await submit(edited, { ...moduleFields, version: 1 }, { as })).location).toBe(list);
  const late = await submit(edited, { ...moduleFields, title: "Tarde", version: 1 }, { as });
  expect(late.status).toBe(409);
  expect(late.text).toContain(moduleFields.title);
  expect((await submit(edited, { ...moduleFields, contents: " \n ", version: 2 }, { as })).status).toBe(422);
  const removal = paths.courseModuleRemoval(slug, first.uid);
  expect(await text(removal, { as })).toContain("No se puede deshacer");
  expect((await submit(removal, {}, { as })).location).toBe(list);
  expect(await titles()).toEqual([moduleFields.title]);
  expect((await visit(removal, { as })).status).toBe(404);
  const { slug: elsewhere } = await courseIn();
  expect((await visit(paths.courseModule(elsewhere, second.uid), { as })).status).toBe(404);
});

test("staff who read find the list, by state and words, and trainers alone the way to change it", async () => {
  const { slug } = await courseIn("archived", { title: "Un curso con tamarindo" });
  const trainer = await staff("trainer");
  for (const role of ["networks", "focal_point"] as const) {
    const as = await staff(role);
    const { body } = await visit(paths.courses({ ver: "archivados", q: "tamarindo" }), { as });
    expect(body).toContain(`href="${paths.course(slug)}"`);
    expect(body).not.toContain(paths.newCourse());
    expect((await visit(paths.editCourse(slug), { as })).status).toBe(403);
    expect((await submit(paths.courseArchiveExit(slug), {}, { as })).status).toBe(403);
    expect((await visit(paths.management(), { as })).body).toContain(paths.courses());
  }
  const { body } = await visit(paths.courses({ q: "tamarindo" }), { as: trainer });
  expect(body).toContain(`href="${paths.editCourse(slug)}"`);
  expect(body).toContain(paths.newCourse());
  expect(await text(paths.courses({ ver: "publicados", q: "tamarindo" }), { as: trainer })).toContain(
    "Ningún curso aquí",
  );
  expect((await submit(paths.courseArchiveExit(slug), {}, { as: trainer })).location).toBe(
    paths.editCourse(slug),
  );
  expect(await text(paths.editCourse(slug), { as: trainer })).toContain("es un borrador");
  expect((await visit(paths.courses(), { as: await staff("auditor") })).status).toBe(403);
});
