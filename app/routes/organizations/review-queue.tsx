import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StaffQuery } from "#app/domain/organizations/staff-list.schema";
import { listForStaff } from "#app/domain/organizations/staff-list.server";
import { requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { EmptyState } from "#app/ui/empty-state";
import { optionsOf } from "#app/ui/options";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { SearchForm } from "#app/ui/search-form";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";
import { StaffTable } from "./staff-table";
import { StaffWays } from "./staff-ways";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const asked = new URL(request.url).searchParams;
  const query = StaffQuery.parse({
    q: asked.get("q"),
    filter: asked.get("estado") ?? undefined,
    page: asked.get("pagina"),
  });
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.organizations.queue.title),
    filters: { q: query.q, estado: query.filter ?? "" },
    ...(await listForStaff(context.read, query)),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ReviewQueue() {
  const { filters, rows, total, page, pages } = useLoaderData<typeof loader>();
  const { queue, states } = useWords().organizations;
  const filtered = filters.q !== "" || filters.estado !== "";
  const options = optionsOf({ ...states, ...queue.filters });
  return (
    <Page title={queue.title} lead={queue.lead} back={{ href: paths.management(), label: queue.back }} wide>
      <StaffWays />
      <SearchForm action={paths.reviewQueue()} label={queue.search} values={filters}>
        <Select name="estado" label={queue.filter} emptyLabel={queue.every} options={options} plain />
      </SearchForm>
      {rows.length === 0 ? (
        <EmptyState
          title={queue.emptyTitle}
          text={filtered ? queue.none : queue.empty}
          action={
            filtered
              ? { href: paths.reviewQueue(), label: queue.clear }
              : { href: paths.loadOrganization(), label: queue.load }
          }
        />
      ) : (
        <>
          <p role="status">{queue.count(total)}</p>
          <StaffTable rows={rows} />
        </>
      )}
      <Pagination page={page} pages={pages} href={(pagina) => paths.reviewQueue({ ...filters, pagina })} />
    </Page>
  );
}
