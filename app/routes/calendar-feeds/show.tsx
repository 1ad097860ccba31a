import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findFeed, makeFeed } from "#app/domain/calendar-feeds/feed.server";
import { isDiscreet } from "#app/domain/calendars/personal-calendar.server";
import { redirectWith } from "#app/http/flash.server";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { SecretAddress } from "./secret-address";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { ui, calendarFeeds } = wordsFor(context.locale);
  const feed = await findFeed(context.read, person);
  return {
    title: ui.title(calendarFeeds.title),
    discreet: isDiscreet(person),
    feed: feed && {
      createdAt: feed.createdAt,
      address: feed.token && context.env.publicOrigin + paths.personalFeed(feed.token),
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  await context.db.tx((tx) => makeFeed(tx, person));
  return redirectWith(context, paths.calendarFeed(), "calendar-feed-made");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function PersonalCalendar() {
  const { discreet, feed } = useLoaderData<typeof loader>();
  const words = useWords().calendarFeeds;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.account(), label: words.back }}>
      {feed ? (
        <SecretAddress {...feed} />
      ) : (
        <>
          <p>{words.none}</p>
          <PostButton action={paths.calendarFeed()} label={words.make} />
        </>
      )}
      <Notice kind="info" title={discreet ? words.discreet.title : words.shared.title}>
        <p>
          {discreet ? words.discreet.text : words.shared.text}{" "}
          <a href={paths.account()}>{words.discreet.link}</a>
        </p>
      </Notice>
      <Section title={words.how}>
        <ol className="steps">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      {feed && (
        <>
          <Section title={words.renew}>
            <p>{words.renewText}</p>
            <PostButton action={paths.calendarFeed()} label={words.renew} kind="secondary" />
          </Section>
          <Section title={words.revoke}>
            <p>{words.revokeText}</p>
            <PostButton action={paths.calendarFeedRevocation()} label={words.revoke} kind="danger" />
          </Section>
        </>
      )}
    </Page>
  );
}
