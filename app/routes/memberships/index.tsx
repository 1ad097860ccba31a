import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canKeepRoster } from "#app/domain/memberships/roster.policy";
import { RosterQuery } from "#app/domain/memberships/roster.schema";
import { readRoster } from "#app/domain/memberships/roster-page.server";
import { findWithReach } from "#app/domain/organizations/internal.server";
import { canExportRoster } from "#app/domain/rosters/roster.policy";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { wayBack } from "#app/routes/organizations/way-back";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { CurrentRoster } from "./current-roster";
import { FormerRoster } from "./former-roster";
import { LikelyTwice } from "./likely-twice";
import { OpenedNames } from "./opened-names";
import { RosterActions } from "./roster-actions";
import { RosterCounts } from "./roster-counts";
import { ShownNames } from "./shown-names";
import { StaffReadings } from "./staff-readings";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findWithReach(context.read, person, params.slug ?? ""));
  const asked = new URL(request.url).searchParams;
  const query = RosterQuery.parse({
    q: asked.get("q"),
    filter: asked.get("rol"),
    former: asked.get("ver"),
    page: asked.get("pagina"),
  });
  const roster = await readRoster(context.read, person, organization, query);
  authorize(roster !== undefined);
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.memberships.title(organization.name)),
    back: wayBack(person, organization, words),
    slug: organization.slug,
    name: organization.name,
    mayKeep: canKeepRoster(person, organization),
    mayExport: canExportRoster(person, organization),
    query,
    roster,
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Members() {
  const { back, slug, name, mayKeep, mayExport, query, roster } = useLoaderData<typeof loader>();
  const words = useWords().memberships;
  const frame = { title: words.title(name), back, wide: true };
  const list = { slug, query };
  if (roster.view === "counts")
    return (
      <Page {...frame} lead={words.leads.counts}>
        <RosterCounts slug={slug} {...roster} />
      </Page>
    );
  if (roster.view === "shown")
    return (
      <Page {...frame} lead={words.leads.shown}>
        <ShownNames {...list} {...roster} />
      </Page>
    );
  if (roster.view === "names")
    return (
      <Page {...frame}>
        <OpenedNames {...list} {...roster} />
      </Page>
    );
  return (
    <Page {...frame} lead={words.lead}>
      <RosterActions slug={slug} mayKeep={mayKeep} mayExport={mayExport} />
      {roster.view === "full" && <LikelyTwice slug={slug} pairs={roster.twice} />}
      {roster.view === "former" ? (
        <FormerRoster {...list} {...roster.former} />
      ) : (
        <CurrentRoster {...list} {...roster.current} mayKeep={mayKeep} />
      )}
      <StaffReadings readings={roster.readings} />
    </Page>
  );
}
