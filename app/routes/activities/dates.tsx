import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canRunActivity } from "#app/domain/activities/activity.policy";
import { actsOn } from "#app/domain/activities/acts";
import { listDates } from "#app/domain/activities/dates.server";
import { findActivity } from "#app/domain/activities/find.server";
import { whenText } from "#app/domain/activities/when";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { DateTable } from "./date-table";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const activity = found(await findActivity(context.read, person, params.slug ?? ""));
  authorize(canRunActivity(person, activity));
  const words = wordsFor(context.locale);
  const now = new Date();
  const dates = await listDates(context.read, activity, now);
  return {
    title: words.ui.title(words.activities.dates.title(activity.title)),
    slug: activity.slug,
    name: activity.title,
    timeZone: activity.timeZone,
    mayEdit: actsOn(person, activity).edit,
    dates: dates.map(({ startsAt, endsAt, ...date }) => ({
      ...date,
      when: whenText({ startsAt, endsAt }, activity.timeZone, context.locale, now),
    })),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ActivityDates() {
  const { slug, name, timeZone, mayEdit, dates } = useLoaderData<typeof loader>();
  const { ui, activities } = useWords();
  const { dates: words, form } = activities;
  const ahead = dates.filter(({ state }) => state === "ahead" || state === "moved");
  return (
    <Page
      title={words.title(name)}
      lead={words.lead(dates.length, ui.date.zones[timeZone])}
      back={{ href: paths.activity(slug), label: form.toActivity }}
      wide
    >
      <DateTable slug={slug} dates={dates} mayEdit={mayEdit} />
      {mayEdit && (
        <Actions>
          <LinkButton href={paths.editActivity(slug)}>{words.add}</LinkButton>
          {ahead.length > 1 && (
            <LinkButton href={paths.activityCancellation(slug, { todas: "si" })} kind="quiet">
              {words.cancelAll}
            </LinkButton>
          )}
        </Actions>
      )}
    </Page>
  );
}
