import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ModuleForm } from "#app/domain/courses/course.schema";
import { findCourse } from "#app/domain/courses/courses.server";
import { addModule, listModules, mostModules } from "#app/domain/courses/modules.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { found, requireGrant } from "#app/http/guards.server";
import { refuse } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ModuleCards } from "./module-cards";
import { ModuleFields } from "./module-fields";
import { ModuleSum } from "./module-sum";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const course = found(await findCourse(context.read, person, params.slug ?? ""));
  const { ui, courses } = wordsFor(context.locale);
  const modules = await listModules(context.read, course);
  return {
    title: ui.title(courses.modules.title(course.title)),
    slug: course.slug,
    name: course.title,
    minutes: course.minutes,
    most: mostModules,
    modules: modules.map(({ uid, title, minutes, contents }) => ({ uid, title, minutes, contents })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const course = found(await findCourse(context.db.fresh, person, params.slug ?? ""));
  const form = await readForm(request, context, ModuleForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => addModule(tx, person, course, form.data));
  if (outcome === "full") return refuse(request, context, ModuleForm, "modules-full");
  return redirectWith(context, paths.courseModules(course.slug), "module-added");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function CourseModules() {
  const { slug, name, minutes, most, modules } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().courses.modules;
  return (
    <Page title={words.title(name)} back={{ href: paths.editCourse(slug), label: words.back }}>
      {modules.length === 0 ? <p>{words.none}</p> : <ModuleSum modules={modules} minutes={minutes} />}
      {modules.length > 0 && <ModuleCards slug={slug} modules={modules} />}
      {modules.length >= most ? (
        <Notice kind="info">{words.full(most)}</Notice>
      ) : (
        <Section title={words.addTitle}>
          <Form result={result} submitLabel={words.add}>
            <ModuleFields />
          </Form>
        </Section>
      )}
    </Page>
  );
}
