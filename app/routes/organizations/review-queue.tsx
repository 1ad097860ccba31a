import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QueueQuery } from "#app/domain/organizations/directory.schema";
import { listWaiting } from "#app/domain/organizations/review-queue.server";
import { requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const asked = QueueQuery.parse({ page: new URL(request.url).searchParams.get("pagina") });
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.organizations.queue.title),
    ...(await listWaiting(context.read, asked.page)),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ReviewQueue() {
  const { rows, page, pages } = useLoaderData<typeof loader>();
  const words = useWords().organizations;
  const { queue } = words;
  return (
    <Page title={queue.title} lead={queue.lead} back={{ href: paths.management(), label: queue.back }} wide>
      {rows.length === 0 ? (
        <EmptyState
          title={queue.emptyTitle}
          text={queue.empty}
          action={{ href: paths.organizations(), label: queue.directory }}
        />
      ) : (
        <Table
          caption={queue.title}
          columns={[
            { key: "name", label: queue.name },
            { key: "kind", label: words.profile.kind },
            { key: "place", label: queue.place },
            { key: "submittedAt", label: queue.submittedAt },
          ]}
          rows={rows.map((row) => ({
            id: row.slug,
            name: <a href={paths.organizationReview(row.slug)}>{row.name}</a>,
            kind: words.kinds[row.kind],
            place: words.place(row.canton, row.province),
            submittedAt: row.submittedAt && <DateTime value={row.submittedAt} />,
          }))}
        />
      )}
      <Pagination page={page} pages={pages} href={(pagina) => paths.reviewQueue({ pagina })} />
    </Page>
  );
}
