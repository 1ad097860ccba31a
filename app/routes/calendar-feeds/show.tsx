import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findFeed } from "#app/domain/calendar-feeds/feed.server";
import { isDiscreet } from "#app/domain/calendars/personal-calendar.server";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

/** Whether she has a secret address and since when; the address itself is asked for on a page of its own. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { ui, calendarFeeds } = wordsFor(context.locale);
  const feed = await findFeed(context.read, person);
  return {
    title: ui.title(calendarFeeds.title),
    discreet: isDiscreet(person),
    madeAt: feed?.createdAt,
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function PersonalCalendar() {
  const { discreet, madeAt } = useLoaderData<typeof loader>();
  const words = useWords().calendarFeeds;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.account(), label: words.back }}>
      <p>{words.what}</p>
      {madeAt ? (
        <Facts items={[{ term: words.made, value: <DateTime value={madeAt} /> }]} />
      ) : (
        <p>{words.none}</p>
      )}
      <p className="hint">{words.confirmed}</p>
      {madeAt ? (
        <Actions>
          <LinkButton href={paths.secretAddress()}>{words.see}</LinkButton>
          <LinkButton href={paths.newCalendarFeed()} kind="secondary">
            {words.renew}
          </LinkButton>
          <LinkButton href={paths.calendarFeedRevocation()} kind="danger">
            {words.revoke}
          </LinkButton>
        </Actions>
      ) : (
        <LinkButton href={paths.newCalendarFeed()}>{words.make}</LinkButton>
      )}
      <Notice kind="info" title={discreet ? words.discreet.title : words.shared.title}>
        <p>
          {discreet ? words.discreet.text : words.shared.text}{" "}
          <a href={paths.account()}>{words.discreet.link}</a>
        </p>
      </Notice>
    </Page>
  );
}
