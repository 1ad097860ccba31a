import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCourse } from "#app/domain/courses/courses.server";
import { canMove } from "#app/domain/courses/moves";
import { archiveCourse } from "#app/domain/courses/publication.server";
import { redirectWith } from "#app/http/flash.server";
import { found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

const outcomes = { archived: "course-archived", "moved-on": "course-moved-on" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const { slug, title, state } = found(await findCourse(context.read, person, params.slug ?? ""));
  const { ui, courses } = wordsFor(context.locale);
  const archived = !canMove("archive", state);
  const { archive } = courses;
  return {
    title: ui.title(archived ? archive.restoreTitle(title) : archive.title(title)),
    slug,
    name: title,
    archived,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "trainer");
  const course = found(await findCourse(context.db.fresh, person, params.slug ?? ""));
  const outcome = await context.db.tx((tx) => archiveCourse(tx, person, course));
  return redirectWith(context, paths.editCourse(course.slug), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ArchiveCourse() {
  const { slug, name, archived } = useLoaderData<typeof loader>();
  const words = useWords().courses.archive;
  return (
    <Page
      title={archived ? words.restoreTitle(name) : words.title(name)}
      lead={archived ? words.restoreLead : words.lead}
      back={{ href: paths.editCourse(slug), label: words.back }}
    >
      {archived ? (
        <PostButton action={paths.courseArchiveExit(slug)} label={words.restore} />
      ) : (
        <PostButton action={paths.courseArchive(slug)} label={words.confirm} kind="danger" />
      )}
    </Page>
  );
}
