import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canListRosterReadings } from "#app/domain/management/management.policy";
import { RosterReadingsQuery } from "#app/domain/management/management.schema";
import { listRosterReadings } from "#app/domain/management/roster-readings.server";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  authorize(canListRosterReadings(person));
  const query = RosterReadingsQuery.parse({ page: new URL(request.url).searchParams.get("pagina") });
  const { ui, management } = wordsFor(context.locale);
  return {
    title: ui.title(management.readings.title),
    ...(await listRosterReadings(context.read, query.page)),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RosterReadings() {
  const { rows, page, pages } = useLoaderData<typeof loader>();
  const { management, audit } = useWords();
  const { readings: words, back } = management;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.management(), label: back }} wide>
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle} text={words.empty} />
      ) : (
        <Table
          caption={words.title}
          columns={[
            { key: "person", label: words.person },
            { key: "organization", label: words.organization },
            { key: "reason", label: words.reason },
            { key: "createdAt", label: words.at },
          ]}
          rows={rows.map((row, at) => ({
            id: at,
            person: row.person ?? audit.gone,
            organization: <a href={paths.organization(row.organization.slug)}>{row.organization.name}</a>,
            reason: <span className="written">{row.reason}</span>,
            createdAt: <DateTime value={row.createdAt} />,
          }))}
        />
      )}
      <Pagination page={page} pages={pages} href={(pagina) => paths.rosterReadings({ pagina })} />
    </Page>
  );
}
