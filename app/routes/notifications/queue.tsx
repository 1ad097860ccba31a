import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QueueQuery } from "#app/domain/notifications/notification.schema";
import { listQueue } from "#app/domain/notifications/queue.server";
import { holds } from "#app/domain/viewer";
import { requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { QueueFilter } from "./queue-filter";
import { QueueTable } from "./queue-table";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "admin", "auditor");
  const asked = new URL(request.url).searchParams;
  const query = QueueQuery.parse({
    state: asked.get("estado") || undefined,
    page: asked.get("pagina"),
  });
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.notifications.queue.title),
    state: query.state,
    mayRetry: holds(person, "admin"),
    ...(await listQueue(context.read, query)),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function MailQueue() {
  const { state, mayRetry, rows, page, pages } = useLoaderData<typeof loader>();
  const words = useWords().notifications.queue;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.management(), label: words.back }} wide>
      <QueueFilter state={state} />
      {rows.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          text={words.empty}
          action={state && { href: paths.mailQueue(), label: words.showAll }}
        />
      ) : (
        <QueueTable rows={rows} mayRetry={mayRetry} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(pagina) => paths.mailQueue({ ...(state ? { estado: state } : {}), pagina })}
      />
    </Page>
  );
}
