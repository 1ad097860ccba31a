import { paths } from "#app/paths";
import { courseFields, courseIn, moduleFields, modulesIn } from "#tests/support/course-objects";
import { by, everyone, networks, only, type Rules } from "./expectations";

const trainers = ["trainer", "trainerElsewhere"] as const;

/** Who reads a course that is not published; for the others there is none. */
const ofDrafts = by(
  Object.fromEntries([...trainers, ...networks, "focalPoint" as const].map((kind) => [kind, "ok" as const])),
  "not-found",
);

const read = only("loader", ...trainers);
const act = only("action", ...trainers);

const slug = async (state: "draft" | "published" | "archived" = "draft") => (await courseIn(state)).slug;

async function module(path: (slug: string, uid: string) => string): Promise<string> {
  const course = await courseIn();
  const [first] = await modulesIn(course.id);
  return path(course.slug, first?.uid ?? "");
}

export const coursesRules: Rules = {
  "routes/courses/catalogue": {
    loader: [{ path: () => paths.catalogue(), expected: everyone }],
  },
  "routes/courses/show": {
    loader: [
      { path: async () => paths.course(await slug("published")), expected: everyone },
      { path: async () => paths.course(await slug()), expected: ofDrafts },
      { path: async () => paths.course(await slug("archived")), expected: ofDrafts },
    ],
  },
  "routes/courses/index": {
    loader: [
      {
        path: () => paths.courses(),
        expected: only("loader", ...trainers, ...networks, "focalPoint"),
      },
    ],
  },
  "routes/courses/new": {
    loader: [{ path: () => paths.newCourse(), expected: read }],
    action: [
      {
        path: () => paths.newCourse(),
        fields: () => courseFields,
        changes: ["courses", "auditEvents"],
        expected: act,
      },
    ],
  },
  "routes/courses/edit": {
    loader: [{ path: async () => paths.editCourse(await slug()), expected: read }],
    action: [
      {
        path: async () => paths.editCourse(await slug()),
        fields: () => ({ ...courseFields, version: 1 }),
        changes: ["courses", "auditEvents"],
        expected: act,
      },
    ],
  },
  "routes/courses/publication": {
    loader: [{ path: async () => paths.coursePublication(await slug()), expected: read }],
    action: [
      {
        path: async () => paths.coursePublication(await slug()),
        changes: ["courses", "auditEvents"],
        expected: act,
      },
    ],
  },
  "routes/courses/archive": {
    loader: [{ path: async () => paths.courseArchive(await slug("published")), expected: read }],
    action: [
      {
        path: async () => paths.courseArchive(await slug("published")),
        changes: ["courses", "auditEvents"],
        expected: act,
      },
    ],
  },
  "routes/courses/archive-exit": {
    loader: [{ path: async () => paths.courseArchiveExit(await slug("archived")), expected: read }],
    action: [
      {
        path: async () => paths.courseArchiveExit(await slug("archived")),
        changes: ["courses", "auditEvents"],
        expected: act,
      },
    ],
  },
  "routes/courses/modules": {
    loader: [{ path: async () => paths.courseModules(await slug()), expected: read }],
    action: [
      {
        path: async () => paths.courseModules(await slug()),
        fields: () => moduleFields,
        changes: ["courses", "courseModules", "auditEvents"],
        expected: act,
      },
    ],
  },
  "routes/courses/module": {
    loader: [{ path: () => module(paths.courseModule), expected: read }],
    action: [
      {
        path: () => module(paths.courseModule),
        fields: () => ({ ...moduleFields, version: 1 }),
        changes: ["courses", "courseModules", "auditEvents"],
        expected: act,
      },
    ],
  },
  "routes/courses/module-order": {
    loader: [{ path: () => module(paths.courseModuleOrder), expected: read }],
    action: [
      {
        path: () => module(paths.courseModuleOrder),
        fields: () => ({ towards: "down" }),
        changes: ["courseModules", "auditEvents"],
        expected: act,
      },
    ],
  },
  "routes/courses/module-removal": {
    loader: [{ path: () => module(paths.courseModuleRemoval), expected: read }],
    action: [
      {
        path: () => module(paths.courseModuleRemoval),
        changes: ["courseModules", "auditEvents"],
        expected: act,
      },
    ],
  },
};
