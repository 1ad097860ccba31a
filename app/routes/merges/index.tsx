import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMerges } from "#app/domain/merges/list.server";
import { MergesQuery } from "#app/domain/merges/merge.schema";
import { requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { MergeFacts } from "./merge-facts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const query = MergesQuery.parse({ page: new URL(request.url).searchParams.get("pagina") });
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.merges.list.title),
    ...(await listMerges(context.read, person, query.page)),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Merges() {
  const { rows, page, pages } = useLoaderData<typeof loader>();
  const words = useWords().merges.list;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.management(), label: words.back }}>
      {rows.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          text={words.empty}
          action={{ href: paths.duplicates(), label: words.duplicates }}
        />
      ) : (
        <p>{words.undoHint}</p>
      )}
      <CardList>
        {rows.map((merge) => (
          <Card key={merge.uid} title={merge.kept.name} href={paths.organizationReview(merge.kept.slug)}>
            <MergeFacts merge={merge} />
          </Card>
        ))}
      </CardList>
      <Pagination page={page} pages={pages} href={(pagina) => paths.merges({ pagina })} />
    </Page>
  );
}
