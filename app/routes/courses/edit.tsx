import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { courseEditionForm } from "#app/domain/courses/course.schema";
import { editCourse } from "#app/domain/courses/edition.server";
import { listLinkable } from "#app/domain/courses/links.server";
import { findWholeCourse } from "#app/domain/courses/page.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { found, requireGrant } from "#app/http/guards.server";
import { refuse } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { CourseFields } from "./course-fields";
import { courseOptions, knownOf } from "./course-options";
import { recordValues, staleResult } from "./course-values";
import { Standing } from "./standing";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const { read, locale } = context;
  const course = found(await findWholeCourse(read, person, params.slug ?? ""));
  const words = wordsFor(locale);
  const { slug, title, state, minutes, version, modules } = course;
  return {
    title: words.ui.title(words.courses.form.editTitle(title)),
    name: title,
    standing: { slug, state, minutes, modules: modules.map((module) => ({ minutes: module.minutes })) },
    version,
    values: recordValues(course),
    options: courseOptions(await listLinkable(read, course), locale, words),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const { fresh } = context.db;
  const course = found(await findWholeCourse(fresh, person, params.slug ?? ""));
  const linkable = await listLinkable(fresh, course);
  const schema = courseEditionForm(knownOf(linkable));
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => editCourse(tx, person, course, form.data));
  if (outcome === "edited") return redirectWith(context, paths.editCourse(course.slug), "course-saved");
  if (outcome === "circle") return refuse(request, context, schema, "course-circle", "prerequisites");
  const stored = found(await findWholeCourse(fresh, person, course.slug));
  const words = wordsFor(context.locale);
  return stale(staleResult(form.data, stored, courseOptions(linkable, context.locale, words), words));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function EditCourse() {
  const { name, standing, version, values, options } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().courses.form;
  return (
    <Page title={words.editTitle(name)} back={{ href: paths.courses(), label: words.back }}>
      <Standing {...standing} />
      <Form result={result} defaults={values} submitLabel={words.save} version={version}>
        <CourseFields options={options} />
      </Form>
    </Page>
  );
}
