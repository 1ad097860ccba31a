import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ListQuery } from "#app/domain/accounts/directory.schema";
import { listAccounts } from "#app/domain/accounts/directory.server";
import { listGrantsToApprove } from "#app/domain/grants/list.server";
import { holds } from "#app/domain/viewer";
import { requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { SearchForm } from "#app/ui/search-form";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { WaitingForApproval } from "./waiting-for-approval";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "admin", "auditor");
  const asked = new URL(request.url).searchParams;
  const query = ListQuery.parse({ q: asked.get("q"), page: asked.get("pagina") });
  const { ui, ownAccount } = wordsFor(context.locale);
  return {
    title: ui.title(ownAccount.directory.title),
    query,
    ...(await listAccounts(context.read, query)),
    waiting: holds(person, "admin") ? await listGrantsToApprove(context.read, person) : [],
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Accounts() {
  const { query, rows, total, page, pages, waiting } = useLoaderData<typeof loader>();
  const { ownAccount, grants } = useWords();
  const words = ownAccount.directory;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.management(), label: words.back }} wide>
      {waiting.length > 0 && <WaitingForApproval waiting={waiting} />}
      <SearchForm action={paths.accounts()} label={words.search} values={{ q: query.q }} />
      {rows.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          text={words.empty}
          action={{ href: paths.accounts(), label: words.all }}
        />
      ) : (
        <>
          <p role="status">{words.count(total)}</p>
          <Table
            caption={words.caption}
            columns={[
              { key: "name", label: words.name },
              { key: "mail", label: words.mail },
              { key: "roles", label: words.roles },
              { key: "since", label: words.since },
            ]}
            rows={rows.map((row) => ({
              id: row.uid,
              name: <a href={paths.accountRecord(row.uid)}>{row.name}</a>,
              mail: row.mail,
              roles: row.roles.map((role) => grants.roles[role]).join(", "),
              since: <DateTime value={row.createdAt} style="day" />,
            }))}
          />
          <Pagination page={page} pages={pages} href={(pagina) => paths.accounts({ q: query.q, pagina })} />
        </>
      )}
    </Page>
  );
}
