import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actsOn } from "#app/domain/activities/acts";
import { listCares } from "#app/domain/activities/cares.server";
import { dateStateOf } from "#app/domain/activities/dates.server";
import { findActivity, findOccurrence } from "#app/domain/activities/find.server";
import { listOtherDates, whereIs } from "#app/domain/activities/page.server";
import { whenText } from "#app/domain/activities/when";
import { closingOf } from "#app/domain/sign-ups/opening";
import { readSignUpPanel } from "#app/domain/sign-ups/panel.server";
import { visitor } from "#app/domain/viewer";
import type { AppLoadContext } from "#app/http/context";
import { found } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { SignUpPanel } from "#app/routes/sign-ups/sign-up-panel";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ActivityFacts } from "./activity-facts";
import { ActivityNotices } from "./activity-notices";
import { CopyText } from "./copy-text";
import { messageOf } from "./message";
import { OrganizerActions } from "./organizer-actions";
import { OtherDates } from "./other-dates";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, read, locale } = context;
  const now = new Date();
  const activity = found(await findActivity(read, viewer, params.slug ?? ""));
  const asked = new URL(request.url).searchParams.get("fecha");
  const occurrence = found(await findOccurrence(read, activity, asked, now));
  const words = wordsFor(locale);
  const others = await listOtherDates(read, activity, occurrence, now);
  const cares = await listCares(read, activity.id);
  const organizers = [activity.organization, ...activity.hosts].map(({ slug, name }) => ({ slug, name }));
  const { title, slug, timeZone } = activity;
  const when = whenText(occurrence, timeZone, locale, now);
  const told = await whereIs(read, visitor(locale), activity, occurrence);
  return {
    title: words.ui.title(title),
    slug,
    name: title,
    description: activity.description,
    day: occurrence.day,
    facts: {
      organizers,
      when,
      where: await whereIs(read, viewer, activity, occurrence),
      theme: activity.theme,
      cares,
      audience: activity.audience,
    },
    standing: {
      state: dateStateOf(occurrence, now),
      reason: occurrence.cancelledReason,
      hidden: activity.hiddenAt !== null,
      hiddenReason: activity.hiddenReason,
    },
    panel: await readSignUpPanel(read, viewer, activity, occurrence, now),
    others: {
      total: others.total,
      rows: others.rows.map(({ day, cancelled, ...date }) => ({
        day,
        cancelled: cancelled === 1,
        when: whenText(date, timeZone, locale, now),
      })),
    },
    acts: actsOn(viewer, activity),
    organization: activity.organization.slug,
    message: messageOf(
      {
        ...told,
        title,
        when: when.text,
        cancelled: occurrence.cancelledAt !== null,
        cares,
        organizers: organizers.map(({ name }) => name),
        signsUp: closingOf(activity, occurrence, now) === undefined,
        url: pageUrl(context, slug, occurrence.day),
      },
      words,
    ),
  };
}

const pageUrl = ({ env }: AppLoadContext, slug: string, fecha: string) =>
  new URL(paths.activity(slug, { fecha }), env.publicOrigin).href;

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Activity() {
  const { slug, name, description, day, facts, standing, panel, others, acts, organization, message } =
    useLoaderData<typeof loader>();
  const words = useWords().activities.show;
  return (
    <Page title={name} back={{ href: paths.agenda(), label: words.back }}>
      <ActivityNotices {...standing} />
      <p className="written">{description}</p>
      <ActivityFacts {...facts} />
      <SignUpPanel slug={slug} day={day} panel={panel} />
      <p>
        <a href={paths.activityCalendar(slug, { fecha: day })}>{words.calendar}</a>
      </p>
      <CopyText text={message} />
      <OtherDates slug={slug} listed={acts.edit || acts.run} {...others} />
      <OrganizerActions slug={slug} day={day} organization={organization} state={standing.state} {...acts} />
    </Page>
  );
}
