import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findCourse } from "#app/domain/courses/courses.server";
import { publishCourse } from "#app/domain/courses/publication.server";
import { redirectWith } from "#app/http/flash.server";
import { found, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = {
  published: "course-published",
  "without-modules": "course-without-modules",
  "minutes-differ": "course-minutes-differ",
  "moved-on": "course-moved-on",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const { slug } = found(await findCourse(context.read, person, params.slug ?? ""));
  return redirect(paths.editCourse(slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const course = found(await findCourse(context.db.fresh, person, params.slug ?? ""));
  const outcome = await context.db.tx((tx) => publishCourse(tx, person, course));
  return redirectWith(context, paths.editCourse(course.slug), outcomes[outcome]);
}
