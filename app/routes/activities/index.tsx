import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canCreateActivity } from "#app/domain/activities/activity.policy";
import { ListQuery, listViews } from "#app/domain/activities/list.schema";
import { listActivities } from "#app/domain/activities/list.server";
import { whenText } from "#app/domain/activities/when";
import { findVisible } from "#app/domain/organizations/organization.server";
import { isOpenToAll } from "#app/domain/organizations/state";
import { isSignedIn } from "#app/domain/viewer";
import { found } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Subscription } from "#app/routes/agenda/subscription";
import { wayBack } from "#app/routes/organizations/way-back";
import { LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { ActivityCards } from "./activity-cards";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, read, locale, env } = context;
  const organization = found(await findVisible(read, viewer, params.slug ?? ""));
  const { searchParams } = new URL(request.url);
  const { view, page } = ListQuery.parse({ view: searchParams.get("ver"), page: searchParams.get("pagina") });
  const words = wordsFor(locale);
  const list = await listActivities(read, viewer, organization, { view, page });
  const word = (Object.keys(listViews) as (keyof typeof listViews)[]).find((one) => listViews[one] === view);
  return {
    title: words.ui.title(words.activities.list.title(organization.name)),
    back: wayBack(viewer, organization, words),
    slug: organization.slug,
    name: organization.name,
    view: word ?? "proximas",
    page: list.page,
    pages: list.pages,
    origin: isOpenToAll(organization) ? env.publicOrigin : undefined,
    signedIn: isSignedIn(viewer),
    mayCreate: canCreateActivity(viewer, organization),
    rows: list.rows.map((row) => ({
      slug: row.slug,
      title: row.title,
      day: row.day,
      when: whenText(row, row.timeZone, locale).text,
      dates: row.dates,
      audience: row.audience,
      hidden: row.hiddenAt !== null,
      organizer: row.organizationSlug === organization.slug ? null : row.organization,
    })),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OrganizationActivities() {
  const { back, slug, name, view, page, pages, origin, signedIn, mayCreate, rows } =
    useLoaderData<typeof loader>();
  const { activities, agenda } = useWords();
  const words = activities.list;
  const feeds = [{ label: agenda.subscribe.of(name), path: paths.organizationFeed(slug) }];
  return (
    <Page title={words.title(name)} back={back} wide>
      {mayCreate && <LinkButton href={paths.newActivity(slug)}>{words.new}</LinkButton>}
      <nav className="tabs" aria-label={words.viewsLabel}>
        {(["proximas", "pasadas", "canceladas"] as const).map((one) => (
          <a
            key={one}
            href={paths.organizationActivities(slug, { ver: one })}
            aria-current={one === view ? "page" : undefined}
          >
            {words.views[one]}
          </a>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle[view]} text={mayCreate ? words.emptyForEditors : words.empty} />
      ) : (
        <ActivityCards rows={rows} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(pagina) => paths.organizationActivities(slug, { ver: view, pagina })}
      />
      {origin && (
        <Subscription
          title={agenda.subscribe.ofOrganization(name)}
          feeds={feeds}
          origin={origin}
          signedIn={signedIn}
        />
      )}
    </Page>
  );
}
