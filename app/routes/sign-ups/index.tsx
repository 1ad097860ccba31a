import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canRunActivity } from "#app/domain/activities/activity.policy";
import { ListQuery } from "#app/domain/sign-ups/list.schema";
import { countSignUps, listSignUps } from "#app/domain/sign-ups/list.server";
import { listedStates } from "#app/domain/sign-ups/listed-states";
import { takesBack } from "#app/domain/sign-ups/opening";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { SearchForm } from "#app/ui/search-form";
import { useWords } from "#app/ui/words";
import { askedDate } from "./asked-date";
import { DoublesSummary } from "./doubles-summary";
import { ListTabs } from "./list-tabs";
import { ListWays } from "./list-ways";
import { ListedTable } from "./listed-table";
import { NeedsSummary } from "./needs-summary";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, activity, occurrence } = await askedDate({ request, params, context });
  authorize(canRunActivity(person, activity));
  const { searchParams } = new URL(request.url);
  const { show, q, page } = ListQuery.parse({
    show: searchParams.get("ver"),
    q: searchParams.get("q"),
    page: searchParams.get("pagina") ?? undefined,
  });
  const list = await listSignUps(read, occurrence, { state: listedStates[show], q, page });
  const { ui, signUps } = wordsFor(context.locale);
  return {
    title: ui.title(signUps.list.title),
    heading: activity.title,
    slug: activity.slug,
    day: occurrence.day,
    startsAt: occurrence.startsAt,
    timeZone: activity.timeZone,
    open: takesBack(occurrence, new Date()),
    show,
    q,
    ...list,
    counts: await countSignUps(read, occurrence),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function SignUps() {
  const { heading, slug, day, startsAt, timeZone, open, show, q, people, doubles, page, pages, counts } =
    useLoaderData<typeof loader>();
  const words = useWords().signUps.list;
  const date = { fecha: day };
  return (
    <Page
      title={words.title}
      lead={heading}
      back={{ href: paths.activity(slug, date), label: words.back }}
      wide
    >
      <p>
        <DateTime value={startsAt} timeZone={timeZone} />
      </p>
      <ListWays slug={slug} day={day} />
      <NeedsSummary needs={counts.needs} childCount={counts.children} />
      <DoublesSummary slug={slug} doubles={doubles} open={open} />
      <ListTabs slug={slug} day={day} show={show} counts={counts.states} />
      {(counts.states[listedStates[show]] > 20 || q !== "") && (
        <SearchForm action={paths.signUps(slug)} label={words.search} values={{ q }}>
          <input type="hidden" name="fecha" value={day} />
          <input type="hidden" name="ver" value={show} />
        </SearchForm>
      )}
      {show === "espera" && <p className="hint">{words.order}</p>}
      {people.length > 0 ? (
        <ListedTable slug={slug} show={show} people={people} open={open} />
      ) : q === "" ? (
        <EmptyState title={words.emptyTitle} text={words.empty} />
      ) : (
        <p>{words.notFound}</p>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(pagina) => paths.signUps(slug, { ...date, ver: show, q, pagina })}
      />
    </Page>
  );
}
