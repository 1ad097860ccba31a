import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canReadHistory } from "#app/domain/organizations/organization.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { HistoryQuery } from "#app/domain/profiles/history.schema";
import { listHistory } from "#app/domain/profiles/history.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { HistoryTable } from "./history-table";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canReadHistory(person, organization));
  const asked = HistoryQuery.parse({ page: new URL(request.url).searchParams.get("pagina") });
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.organizations.history.title),
    slug: organization.slug,
    ...(await listHistory(context.read, organization, asked.page)),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OrganizationHistory() {
  const { slug, rows, page, pages } = useLoaderData<typeof loader>();
  const { history: words, hub } = useWords().organizations;
  const back = { href: paths.organizationHub(slug), label: hub.title };
  return (
    <Page title={words.title} lead={words.lead} back={back} wide>
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle} text={words.empty} />
      ) : (
        <HistoryTable rows={rows} />
      )}
      <Pagination page={page} pages={pages} href={(pagina) => paths.organizationHistory(slug, { pagina })} />
    </Page>
  );
}
