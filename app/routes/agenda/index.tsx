import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agendaQuery } from "#app/domain/agenda/agenda.schema";
import { findCanton, listAgendaCantons } from "#app/domain/agenda/cantons.server";
import { listAgenda } from "#app/domain/agenda/listing.server";
import { monthOf } from "#app/domain/agenda/month";
import { listMonth } from "#app/domain/agenda/month-view.server";
import { dayOf } from "#app/domain/calendar";
import { findTowns } from "#app/domain/search/towns.server";
import { cantonsById } from "#app/domain/territories/cantons.server";
import { isSignedIn } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { agendaOptions } from "./agenda-options";
import { AgendaFilters } from "./filters";
import { ListView } from "./list-view";
import { MonthView } from "./month-view";
import { Subscription } from "./subscription";
import { ViewTabs } from "./view-tabs";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { read, viewer, locale, env } = context;
  const query = agendaQuery(new URL(request.url).searchParams);
  const now = new Date();
  const canton = query.canton === undefined ? undefined : await findCanton(read, query.canton);
  const towns = query.near === "" ? [] : await findTowns(read, query.near);
  const places = { cantonId: canton?.id, near: towns[0]?.point };
  const asked = { ...query, canton: canton?.code };
  const month = query.month ?? monthOf(query.from ?? dayOf(now));
  const inMonth = query.view === "mes" ? await listMonth(read, viewer, asked, month, places, now) : undefined;
  const listed = inMonth ? undefined : await listAgenda(read, viewer, asked, places, now);
  const cantonIds = listed?.rows.flatMap(({ cantonId }) => cantonId ?? []) ?? [];
  const words = wordsFor(locale);
  return {
    title: words.ui.title(words.agenda.title),
    description: words.agenda.meta,
    query: asked,
    canton,
    towns: towns
      .slice(0, 6)
      .map(({ code, name, province, point }) => ({ code, name, province, known: !!point })),
    options: agendaOptions(words, await listAgendaCantons(read, now), canton),
    month,
    inMonth,
    listed: listed && { ...listed, cantons: [...(await cantonsById(read, cantonIds)).values()] },
    now,
    origin: env.publicOrigin,
    signedIn: isSignedIn(viewer),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }, { name: "description", content: data.description }] : [];
}

export default function Agenda() {
  const { query, canton, towns, options, month, inMonth, listed, now, origin, signedIn } =
    useLoaderData<typeof loader>();
  const words = useWords().agenda;
  const feeds = [
    ...(canton
      ? [{ label: words.subscribe.of(canton.name), path: paths.agendaFeed({ canton: canton.code }) }]
      : []),
    { label: words.subscribe.ofAll, path: paths.agendaFeed() },
  ];
  return (
    <Page title={words.title} lead={words.lead} wide>
      <AgendaFilters query={query} month={month} town={towns[0]} options={options} />
      <ViewTabs query={query} month={month} />
      {inMonth && <MonthView query={query} month={month} days={inMonth} />}
      {listed && <ListView query={query} towns={towns} now={now} {...listed} />}
      <Subscription title={words.subscribe.title} feeds={feeds} origin={origin} signedIn={signedIn} />
    </Page>
  );
}
