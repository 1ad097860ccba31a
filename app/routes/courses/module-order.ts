import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { MoveForm } from "#app/domain/courses/course.schema";
import { findCourse } from "#app/domain/courses/courses.server";
import { findModule, moveModule } from "#app/domain/courses/modules.server";
import { redirectWith } from "#app/http/flash.server";
import { readForm } from "#app/http/forms.server";
import { found, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { moved: "module-moved", unmoved: "module-unmoved" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const { slug } = found(await findCourse(context.read, person, params.slug ?? ""));
  return redirect(paths.courseModules(slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const { fresh } = context.db;
  const course = found(await findCourse(fresh, person, params.slug ?? ""));
  const module = found(await findModule(fresh, course, params.uid ?? ""));
  const form = await readForm(request, context, MoveForm);
  const list = paths.courseModules(course.slug);
  if (!form.ok) return redirectWith(context, list, "module-unmoved");
  const { towards } = form.data;
  const outcome = await context.db.tx((tx) => moveModule(tx, person, course, module, towards));
  return redirectWith(context, list, outcomes[outcome]);
}
