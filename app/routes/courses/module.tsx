import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ModuleEditionForm } from "#app/domain/courses/course.schema";
import { findCourse } from "#app/domain/courses/courses.server";
import { editModule, findModule } from "#app/domain/courses/modules.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ModuleFields } from "./module-fields";
import { recordValues, staleResult } from "./module-values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const course = found(await findCourse(context.read, person, params.slug ?? ""));
  const module = found(await findModule(context.read, course, params.uid ?? ""));
  const { ui, courses } = wordsFor(context.locale);
  return {
    title: ui.title(courses.modules.editTitle(module.title)),
    slug: course.slug,
    name: module.title,
    version: module.version,
    values: recordValues(module),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const { fresh } = context.db;
  const course = found(await findCourse(fresh, person, params.slug ?? ""));
  const module = found(await findModule(fresh, course, params.uid ?? ""));
  const form = await readForm(request, context, ModuleEditionForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => editModule(tx, person, course, module, form.data));
  if (outcome === "edited") return redirectWith(context, paths.courseModules(course.slug), "module-saved");
  return stale(staleResult(form.data, found(await findModule(fresh, course, module.uid))));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function EditModule() {
  const { slug, name, version, values } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().courses.modules;
  return (
    <Page title={words.editTitle(name)} back={{ href: paths.courseModules(slug), label: words.backToList }}>
      <Form result={result} defaults={values} submitLabel={words.save} version={version}>
        <ModuleFields />
      </Form>
    </Page>
  );
}
