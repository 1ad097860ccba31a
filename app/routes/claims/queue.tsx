import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canReadClaim } from "#app/domain/claims/claim.policy";
import { ClaimsQuery } from "#app/domain/claims/claim.schema";
import { listClaims } from "#app/domain/claims/list.server";
import { requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { ClaimFilter } from "./claim-filter";
import { MatchTag } from "./match-tag";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks", "auditor");
  const asked = new URL(request.url).searchParams;
  const query = ClaimsQuery.parse({ state: asked.get("estado"), page: asked.get("pagina") });
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.claims.queue.title),
    state: query.state,
    mayRead: canReadClaim(person),
    ...(await listClaims(context.read, query)),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Claims() {
  const { rows, state, mayRead, page, pages } = useLoaderData<typeof loader>();
  const { queue } = useWords().claims;
  return (
    <Page title={queue.title} lead={queue.lead} back={{ href: paths.management(), label: queue.back }} wide>
      <ClaimFilter state={state} />
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
            { key: "person", label: queue.person },
            { key: "match", label: queue.match },
            { key: "createdAt", label: queue.sent },
            ...(state === "pending" ? [] : [{ key: "decidedAt", label: queue.answered }]),
          ]}
          rows={rows.map((row) => ({
            id: row.uid,
            organization: mayRead ? <a href={paths.claim(row.uid)}>{row.organization}</a> : row.organization,
            person: row.person,
            match: <MatchTag match={row.match} />,
            createdAt: <DateTime value={row.createdAt} style="day" />,
            decidedAt: row.decidedAt && <DateTime value={row.decidedAt} style="day" />,
          }))}
        />
      )}
      <Pagination page={page} pages={pages} href={(pagina) => paths.claims({ estado: state, pagina })} />
    </Page>
  );
}
