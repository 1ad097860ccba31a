import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listFlags } from "#app/domain/moderation/list.server";
import { canReadModeration } from "#app/domain/moderation/moderation.policy";
import { FlagQuery } from "#app/domain/moderation/moderation.schema";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { FlagFilter } from "./flag-filter";

export async function loader({ request, context }: LoaderFunctionArgs) {
  authorize(canReadModeration(await requireSignedIn({ request, context })));
  const asked = new URL(request.url).searchParams;
  const query = FlagQuery.parse({ state: asked.get("estado"), page: asked.get("pagina") });
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.moderation.queue.title),
    state: query.state,
    ...(await listFlags(context.read, query)),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Flags() {
  const { rows, state, page, pages } = useLoaderData<typeof loader>();
  const { queue, reasons } = useWords().moderation;
  return (
    <Page title={queue.title} lead={queue.lead} back={{ href: paths.management(), label: queue.back }} wide>
      <FlagFilter state={state} />
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
            { key: "organization", label: queue.organization },
            { key: "reason", label: queue.reason },
            { key: "createdAt", label: queue.sent },
            ...(state === "open" ? [] : [{ key: "decidedAt", label: queue.answered }]),
          ]}
          rows={rows.map((row) => ({
            id: row.uid,
            organization: <a href={paths.flag(row.uid)}>{row.organization}</a>,
            reason: reasons[row.reason],
            createdAt: <DateTime value={row.createdAt} style="day" />,
            decidedAt: row.decidedAt && <DateTime value={row.decidedAt} style="day" />,
          }))}
        />
      )}
      <Pagination page={page} pages={pages} href={(pagina) => paths.flags({ estado: state, pagina })} />
    </Page>
  );
}
