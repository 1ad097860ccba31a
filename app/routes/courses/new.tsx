import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { courseForm } from "#app/domain/courses/course.schema";
import { addCourse } from "#app/domain/courses/edition.server";
import { listLinkable } from "#app/domain/courses/links.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { CourseFields } from "./course-fields";
import { courseOptions, knownOf } from "./course-options";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "trainer");
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.courses.form.newTitle),
    options: courseOptions(await listLinkable(context.read), context.locale, words),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const form = await readForm(request, context, courseForm(knownOf(await listLinkable(context.db.fresh))));
  if (!form.ok) return invalid(form.result);
  const { slug } = await context.db.tx((tx) => addCourse(tx, person, form.data));
  return redirectWith(context, paths.courseModules(slug), "course-added");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewCourse() {
  const { options } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().courses.form;
  return (
    <Page title={words.newTitle} lead={words.newLead} back={{ href: paths.courses(), label: words.back }}>
      <Form result={result} submitLabel={words.create}>
        <CourseFields options={options} />
      </Form>
    </Page>
  );
}
