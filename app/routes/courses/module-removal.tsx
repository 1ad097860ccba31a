import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCourse } from "#app/domain/courses/courses.server";
import { findModule, removeModule } from "#app/domain/courses/modules.server";
import { redirectWith } from "#app/http/flash.server";
import { found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

const outcomes = { removed: "module-removed", "moved-on": "module-gone" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const course = found(await findCourse(context.read, person, params.slug ?? ""));
  const { uid, title } = found(await findModule(context.read, course, params.uid ?? ""));
  const { ui, courses } = wordsFor(context.locale);
  return { title: ui.title(courses.modules.removalTitle(title)), slug: course.slug, uid, name: title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const { fresh } = context.db;
  const course = found(await findCourse(fresh, person, params.slug ?? ""));
  const module = found(await findModule(fresh, course, params.uid ?? ""));
  const outcome = await context.db.tx((tx) => removeModule(tx, person, course, module));
  return redirectWith(context, paths.courseModules(course.slug), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RemoveModule() {
  const { slug, uid, name } = useLoaderData<typeof loader>();
  const words = useWords().courses.modules;
  return (
    <Page
      title={words.removalTitle(name)}
      lead={words.removalText}
      back={{ href: paths.courseModules(slug), label: words.backToList }}
    >
      <PostButton action={paths.courseModuleRemoval(slug, uid)} label={words.removalConfirm} kind="danger" />
    </Page>
  );
}
