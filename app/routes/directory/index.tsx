import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { directoryAddress } from "#app/domain/directory/address";
import { directoryQuery } from "#app/domain/directory/directory.schema";
import { listDirectory } from "#app/domain/directory/directory.server";
import { hintsFor } from "#app/domain/directory/hints.server";
import { findTowns, type Town } from "#app/domain/search/towns.server";
import { placeAudienceOf } from "#app/domain/viewer";
import { type Words, wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { DirectoryFilters } from "./filters";
import { DirectoryHints } from "./hints";
import { DirectoryList } from "./list";
import { filterOptions } from "./options";
import { DirectorySummary } from "./summary";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = directoryQuery(new URL(request.url).searchParams);
  const audience = placeAudienceOf(context.viewer);
  const towns = query.near === "" ? [] : await findTowns(context.read, query.near);
  const found = await listDirectory(context.read, audience, query, { near: towns[0]?.point });
  const { rows, total, page, pages, mended } = found;
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.directory.title),
    description: words.directory.meta,
    query,
    place: placeText(query.near, towns[0], words),
    towns: towns
      .slice(0, 6)
      .map(({ code, name, province, point }) => ({ code, name, province, known: !!point })),
    ...{ rows, total, page, pages, mended },
    options: filterOptions(words, query, found),
    hints: total > 0 ? undefined : await hintsFor(context.read, audience, query),
  };
}

/** What stands in the field of the place: a canton that was chosen by its code is named there. */
const placeText = (asked: string, town: Town | undefined, { territories }: Words): string =>
  town?.code === asked ? territories.option(town.name, town.province) : asked;

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }, { name: "description", content: data.description }] : [];
}

export default function Directory() {
  const { query, options, rows, total, page, pages, hints, ...said } = useLoaderData<typeof loader>();
  const words = useWords().directory;
  const address = directoryAddress(query);
  const filtered = Object.values(address).some(Boolean);
  return (
    <Page title={words.title} lead={words.lead} wide>
      <DirectoryFilters address={{ ...address, cerca: said.place }} options={options} />
      <DirectorySummary
        total={total}
        near={query.near}
        towns={said.towns}
        mended={said.mended}
        address={address}
      />
      {rows.length > 0 && <DirectoryList rows={rows} />}
      <Pagination page={page} pages={pages} href={(pagina) => paths.organizations({ ...address, pagina })} />
      {hints && filtered && <DirectoryHints query={query} hints={hints} />}
      {hints && !filtered && (
        <EmptyState
          title={words.emptyTitle}
          text={words.empty}
          action={{ href: paths.newOrganization(), label: words.register }}
        />
      )}
      {filtered && (
        <p>
          <a href={paths.organizations()}>{words.clear}</a>
        </p>
      )}
      {total > 0 && (
        <LinkButton href={paths.newOrganization()} kind="secondary">
          {words.register}
        </LinkButton>
      )}
    </Page>
  );
}
