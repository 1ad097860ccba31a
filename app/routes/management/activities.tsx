import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listActivities } from "#app/domain/management/activities.server";
import { canListActivities } from "#app/domain/management/management.policy";
import { ManagedActivitiesQuery } from "#app/domain/management/management.schema";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import { ActivityFilter } from "./activity-filter";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  authorize(canListActivities(person));
  const asked = new URL(request.url).searchParams;
  const query = ManagedActivitiesQuery.parse({ view: asked.get("ver"), page: asked.get("pagina") });
  const { ui, management } = wordsFor(context.locale);
  return {
    title: ui.title(management.activities.title),
    view: query.view,
    ...(await listActivities(context.read, query)),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ManagedActivities() {
  const { view, rows, page, pages } = useLoaderData<typeof loader>();
  const { activities: words, back } = useWords().management;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.management(), label: back }} wide>
      <ActivityFilter view={view} />
      {rows.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          text={view === "hidden" ? words.noneHidden : words.none}
          action={{ href: paths.agenda(), label: words.agenda }}
        />
      ) : (
        <Table
          caption={words.views[view]}
          columns={[
            { key: "title", label: words.activity },
            { key: "organization", label: words.organization },
            { key: "date", label: words.date },
            { key: "audience", label: words.audience },
            { key: "createdAt", label: words.written },
            { key: "act", label: words.act },
          ]}
          rows={rows.map((row) => ({
            id: row.slug,
            title: <a href={paths.activity(row.slug)}>{row.title}</a>,
            organization: <a href={paths.organization(row.organization.slug)}>{row.organization.name}</a>,
            date: row.date ? <DateTime value={row.date} style="day" /> : words.noDate,
            audience: words.audiences[row.audience],
            createdAt: <DateTime value={row.createdAt} style="day" />,
            act: (
              <>
                {row.hiddenAt && <Tag kind="alert">{words.hidden}</Tag>}{" "}
                <a href={paths.activityHiding(row.slug)}>
                  {row.hiddenAt ? words.see : words.hide}
                  <span className="sr-only"> {row.title}</span>
                </a>
              </>
            ),
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(pagina) =>
          paths.managedActivities({ ...(view === "hidden" ? { ver: "ocultas" } : {}), pagina })
        }
      />
    </Page>
  );
}
