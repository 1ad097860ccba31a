import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DirectoryQuery } from "#app/domain/organizations/directory.schema";
import { listDirectory } from "#app/domain/organizations/directory.server";
import { listCantonsWithOrganizations } from "#app/domain/territories/cantons.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { cantonGroups } from "#app/routes/territories/canton-groups";
import { LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { optionsOf } from "#app/ui/options";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { SearchForm } from "#app/ui/search-form";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";
import { DirectoryList } from "./directory-list";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const query = DirectoryQuery.parse({
    q: asked.get("q"),
    theme: asked.get("tema"),
    canton: asked.get("canton"),
    page: asked.get("pagina"),
  });
  const found = await listDirectory(context.read, query);
  const cantons = await listCantonsWithOrganizations(context.read);
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.organizations.directory.title),
    description: words.organizations.directory.meta,
    query,
    ...found,
    cantons: cantonGroups(cantons, words.territories.option),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }, { name: "description", content: data.description }] : [];
}

export default function Directory() {
  const { query, rows, total, page, pages, cantons } = useLoaderData<typeof loader>();
  const { directory, themes } = useWords().organizations;
  const filters = { q: query.q, tema: query.theme ?? "", canton: query.canton ?? "" };
  const filtered = Object.values(filters).some(Boolean);
  return (
    <Page title={directory.title} lead={directory.lead} wide>
      <SearchForm
        action={paths.organizations()}
        label={directory.search}
        values={filters}
        submitLabel={directory.submit}
      >
        <Select
          name="tema"
          label={directory.theme}
          emptyLabel={directory.anyTheme}
          options={optionsOf(themes)}
          plain
        />
        <Select
          name="canton"
          label={directory.canton}
          emptyLabel={directory.anyCanton}
          groups={cantons}
          plain
        />
      </SearchForm>
      {total === 0 && filtered && (
        <EmptyState
          title={directory.noneTitle}
          text={directory.none}
          action={{ href: paths.organizations(), label: directory.clear }}
        />
      )}
      {total === 0 && !filtered && (
        <EmptyState
          title={directory.emptyTitle}
          text={directory.empty}
          action={{ href: paths.newOrganization(), label: directory.register }}
        />
      )}
      {total > 0 && (
        <>
          <p role="status">{directory.count(total)}</p>
          <DirectoryList rows={rows} />
          <Pagination
            page={page}
            pages={pages}
            href={(pagina) => paths.organizations({ ...filters, pagina })}
          />
          {filtered && (
            <p>
              <a href={paths.organizations()}>{directory.clear}</a>
            </p>
          )}
          <LinkButton href={paths.newOrganization()} kind="secondary">
            {directory.register}
          </LinkButton>
        </>
      )}
    </Page>
  );
}
