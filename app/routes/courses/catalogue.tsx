import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { catalogueQuery } from "#app/domain/courses/catalogue.schema";
import { listCatalogue } from "#app/domain/courses/courses.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { EmptyState } from "#app/ui/empty-state";
import { Page, Section } from "#app/ui/page";
import { SearchForm } from "#app/ui/search-form";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";
import { CourseCards } from "./course-cards";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = catalogueQuery(new URL(request.url).searchParams);
  const { ui, courses } = wordsFor(context.locale);
  const { areas, rows } = await listCatalogue(context.read, query);
  return {
    title: ui.title(courses.catalogue.title),
    description: courses.catalogue.meta,
    query,
    areas,
    total: rows.length,
    parts: areas.flatMap((area) => {
      const held = rows.filter((course) => course.area === area);
      return held.length === 0 ? [] : [{ area, courses: held.map(shown) }];
    }),
  };
}

type Row = Awaited<ReturnType<typeof listCatalogue>>["rows"][number];

const shown = ({ slug, title, summary, minutes, sessionCount, modality, level }: Row) => ({
  ...{ slug, title, summary, minutes, sessionCount, modality, level },
});

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }, { name: "description", content: data.description }] : [];
}

export default function Catalogue() {
  const { query, areas, total, parts } = useLoaderData<typeof loader>();
  const { areas: names, catalogue: words } = useWords().courses;
  const filtered = query.q !== "" || query.area !== undefined;
  if (areas.length === 0)
    return (
      <Page title={words.title} lead={words.lead} wide>
        <EmptyState
          title={words.emptyTitle}
          text={words.empty}
          action={{ href: paths.agenda(), label: words.toAgenda }}
        />
      </Page>
    );
  return (
    <Page title={words.title} lead={words.lead} wide>
      <SearchForm
        action={paths.catalogue()}
        label={words.search}
        values={{ q: query.q, area: query.area }}
        submitLabel={words.submit}
      >
        <Select
          name="area"
          label={words.area}
          emptyLabel={words.anyArea}
          options={areas.map((area) => ({ value: area, label: names[area] }))}
          plain
        />
      </SearchForm>
      {total === 0 ? (
        <EmptyState
          title={words.noneTitle}
          text={words.none}
          action={{ href: paths.catalogue(), label: words.clear }}
        />
      ) : (
        <p role="status">{words.total(total)}</p>
      )}
      {parts.map(({ area, courses }) => (
        <Section key={area} title={names[area]}>
          <CourseCards courses={courses} />
        </Section>
      ))}
      {filtered && total > 0 && (
        <p>
          <a href={paths.catalogue()}>{words.clear}</a>
        </p>
      )}
    </Page>
  );
}
