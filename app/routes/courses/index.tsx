import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canEditCourses, canReadDrafts } from "#app/domain/courses/course.policy";
import { listCourses } from "#app/domain/courses/courses.server";
import { courseListQuery } from "#app/domain/courses/list.schema";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { SearchForm } from "#app/ui/search-form";
import { useWords } from "#app/ui/words";
import { CourseTable } from "./course-table";
import { StateTabs, stateWord } from "./state-tabs";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  authorize(canReadDrafts(person));
  const query = courseListQuery(new URL(request.url).searchParams);
  const { rows, ...shown } = await listCourses(context.read, query);
  const { ui, courses } = wordsFor(context.locale);
  return {
    title: ui.title(courses.manage.title),
    state: query.state,
    q: query.q,
    mayEdit: canEditCourses(person),
    rows: rows.map(({ slug, code, title, area, minutes, state, validatedOn }) => ({
      ...{ slug, code, title, area, minutes, state, validatedOn },
    })),
    ...shown,
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Courses() {
  const { state, q, mayEdit, rows, page, pages } = useLoaderData<typeof loader>();
  const words = useWords().courses.manage;
  const ver = stateWord(state);
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.management(), label: words.back }} wide>
      <SearchForm action={paths.courses()} label={words.search} values={{ q }}>
        {ver && <input type="hidden" name="ver" value={ver} />}
      </SearchForm>
      <StateTabs shown={state} q={q} />
      {rows.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          text={words.empty}
          action={{ href: paths.courses(), label: words.clear }}
        />
      ) : (
        <CourseTable rows={rows} mayEdit={mayEdit} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(pagina) => paths.courses({ ...(ver && { ver }), q, pagina })}
      />
      {mayEdit && (
        <Actions>
          <LinkButton href={paths.newCourse()}>{words.new}</LinkButton>
        </Actions>
      )}
    </Page>
  );
}
