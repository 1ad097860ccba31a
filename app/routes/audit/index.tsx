import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AuditQuery } from "#app/domain/audit/audit.schema";
import { listAuditEvents } from "#app/domain/audit/list.server";
import { findLastSeal, verifyAuditChain } from "#app/domain/audit/seal.server";
import { holds } from "#app/domain/viewer";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { EmptyState } from "#app/ui/empty-state";
import { optionsOf } from "#app/ui/options";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { SearchForm } from "#app/ui/search-form";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";
import { AuditTable } from "./audit-table";
import { ChainNotice, SealNotice } from "./chain-notice";

/** How many of the newest seals are checked whenever an auditor reads the page: each may hash 500 rows. */
const recentSeals = 20;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const asked = new URL(request.url).searchParams;
  const query = AuditQuery.parse({
    person: asked.get("persona"),
    act: asked.get("acto"),
    page: asked.get("pagina"),
  });
  const readsAll = holds(person, "auditor");
  const checksAll = readsAll && asked.get("cadena") === "completa";
  const chain = readsAll && (await verifyAuditChain(context.read, checksAll ? undefined : recentSeals));
  const last = await findLastSeal(context.read);
  const scope = readsAll ? "all" : person.roles.some((held) => held.role === "leader") ? "led" : "own";
  const { ui, audit } = wordsFor(context.locale);
  return {
    title: ui.title(audit.title),
    query,
    scope,
    ...(await listAuditEvents(context.read, person, query)),
    lastSealedAt: last?.sealedAt,
    chain: chain && {
      brokenAt: chain === "intact" ? undefined : chain.brokenAt,
      checkedAll: checksAll,
      last,
    },
  } as const;
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Audit() {
  const { query, scope, rows, total, page, pages, lastSealedAt, chain } = useLoaderData<typeof loader>();
  const { audit: words } = useWords();
  const filters = { persona: query.person, acto: query.act };
  return (
    <Page title={words.title} lead={words.leads[scope]} wide>
      {chain ? <ChainNotice {...chain} /> : <SealNotice sealedAt={lastSealedAt} />}
      <SearchForm action={paths.audit()} label={words.searchPerson} name="persona" values={filters}>
        <Select
          name="acto"
          label={words.filterAct}
          emptyLabel={words.anyAct}
          options={optionsOf(words.acts)}
          plain
        />
      </SearchForm>
      {rows.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          text={words.empty}
          action={{ href: paths.audit(), label: words.clear }}
        />
      ) : (
        <>
          <p role="status">{words.count(total)}</p>
          <AuditTable rows={rows} />
          <Pagination page={page} pages={pages} href={(pagina) => paths.audit({ ...filters, pagina })} />
        </>
      )}
    </Page>
  );
}
