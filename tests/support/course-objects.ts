import { asc, eq } from "drizzle-orm";
import { newUid } from "#app/domain/secrets.server";
import { tables } from "#db/schema/index";
import { db } from "./database";

type CourseState = "draft" | "published" | "archived";

/** A course of two modules in that state, which a trainer made. */
export async function courseIn(
  state: CourseState = "draft",
  { title = "Un curso de la prueba", minutes = 240 }: { title?: string; minutes?: number } = {},
) {
  const uid = newUid();
  const now = new Date();
  const [course] = await db.tx(async (tx) => {
    const written = await tx
      .insert(tables.courses)
      .values({
        uid,
        slug: `c-${uid.toLowerCase().replace(/[^a-z0-9]/g, "")}`,
        title,
        titleKey: title.toLowerCase(),
        area: "advocacy",
        level: "basic",
        modality: "hybrid",
        summary: "Para llevar una propuesta a quien decide.",
        audience: ["Directivas"],
        outcomes: ["Redactar una propuesta"],
        facilitation: "El equipo de formación",
        sessionCount: 2,
        minutes,
        minParticipants: 10,
        maxParticipants: 20,
        contentWarning: false,
        state,
        createdAt: now,
        updatedAt: now,
      })
      .returning();
    const courseId = written[0]?.id ?? 0;
    await tx.insert(tables.courseModules).values(
      ["Antes de empezar", "La propuesta"].map((name, at) => ({
        ...{ uid: newUid(), courseId, position: at + 1, title: name, minutes: 120 },
        ...{ contents: ["Quién decide qué"], createdAt: now },
      })),
    );
    return written;
  });
  if (!course) throw new Error("The course was not written.");
  return course;
}

/** Its modules, in their order, as the database has them. */
export const modulesIn = (courseId: number) =>
  db.fresh
    .select()
    .from(tables.courseModules)
    .where(eq(tables.courseModules.courseId, courseId))
    .orderBy(asc(tables.courseModules.position), asc(tables.courseModules.id));

/** What the form of a course takes. */
export const courseFields = {
  title: "Contar lo que hacemos",
  code: "PRU-1",
  area: "communication",
  level: "basic",
  modality: "online",
  summary: "Mensajes claros para contar lo que hace una organización.",
  outcomes: "Escribir un mensaje claro\nPreparar una vocería",
  audience: "Vocerías\nEquipos de comunicación",
  facilitation: "El equipo de formación",
  hours: "2,5",
  sessionCount: 2,
  minParticipants: 8,
  maxParticipants: 20,
  indicatorHint: "RE-CSCO05",
};

export const moduleFields = {
  title: "Lenguaje claro",
  hours: "2,5",
  contents: "Palabras sencillas\nFrases cortas",
};
