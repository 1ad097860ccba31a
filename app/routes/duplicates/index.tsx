import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDecideDuplicate } from "#app/domain/duplicates/duplicate.policy";
import { DuplicatesQuery } from "#app/domain/duplicates/duplicate.schema";
import { listLikelyPairs } from "#app/domain/duplicates/known-pairs.server";
import { listPairs, shownSide } from "#app/domain/duplicates/pair-list.server";
import { requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { PairCard } from "./pair-card";
import { PairFilter } from "./pair-filter";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const asked = new URL(request.url).searchParams;
  const query = DuplicatesQuery.parse({
    canton: asked.get("canton"),
    contact: asked.get("contacto"),
    page: asked.get("pagina"),
  });
  const words = wordsFor(context.locale);
  const filter = { canton: query.canton ?? "", contact: query.contact ? "contacto" : "" } as const;
  const head = { title: words.ui.title(words.duplicates.title), filter };
  const found = await listLikelyPairs(context.read, context.desk, request.signal);
  if ("refusal" in found) return { ...head, busy: true as const };
  const { pairs, ...list } = await listPairs(context.read, found.pairs, query);
  const rows = pairs.map(({ one, other, ...pair }) => ({
    ...pair,
    one: shownSide(one),
    other: shownSide(other),
    mayDecide: canDecideDuplicate(person, one.id, other.id),
  }));
  return { ...head, busy: false as const, ...list, rows };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Duplicates() {
  const list = useLoaderData<typeof loader>();
  const words = useWords().duplicates;
  const { canton, contact } = list.filter;
  const here = { ...(canton && { canton }), ...(contact && { contacto: contact }) };
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.management(), label: words.back }} wide>
      {list.busy ? (
        <EmptyState
          title={words.busyTitle}
          text={words.busy}
          action={{ href: paths.duplicates(here), label: words.again }}
        />
      ) : (
        <>
          <PairFilter cantons={list.cantons} {...list.filter} />
          {list.rows.length === 0 && (
            <EmptyState
              title={words.emptyTitle}
              text={words.empty}
              action={
                canton || contact
                  ? { href: paths.duplicates(), label: words.clear }
                  : { href: paths.reviewQueue(), label: words.directory }
              }
            />
          )}
          {list.rows.length > 0 && <p>{words.count(list.total)}</p>}
          {list.rows.map((pair) => (
            <PairCard key={`${pair.one.slug} ${pair.other.slug}`} {...pair} back={list.filter} />
          ))}
          <Pagination
            page={list.page}
            pages={list.pages}
            href={(pagina) => paths.duplicates({ ...here, pagina })}
          />
        </>
      )}
    </Page>
  );
}
