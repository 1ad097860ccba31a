import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findFeed, revokeFeed } from "#app/domain/calendar-feeds/feed.server";
import { redirectWith } from "#app/http/flash.server";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Question } from "#app/ui/question";
import { useWords } from "#app/ui/words";

const outcomes = { revoked: "calendar-feed-revoked", none: "calendar-feed-none" } as const;

/** No password is asked for what only closes: whoever doubts takes her address away at once. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const feed = await findFeed(context.read, person);
  if (!feed) throw redirect(paths.calendarFeed());
  const { ui, calendarFeeds } = wordsFor(context.locale);
  return { title: ui.title(calendarFeeds.revocation.title), createdAt: feed.createdAt };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const outcome = await context.db.tx((tx) => revokeFeed(tx, person));
  return redirectWith(context, paths.calendarFeed(), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RevokeCalendarFeed() {
  const { createdAt } = useLoaderData<typeof loader>();
  const words = useWords().calendarFeeds;
  return (
    <Question
      title={words.revocation.title}
      back={{ href: paths.calendarFeed(), label: words.title }}
      act={{ action: paths.calendarFeedRevocation(), label: words.revocation.confirm }}
    >
      <p>{words.revocation.text}</p>
      <Facts items={[{ term: words.made, value: <DateTime value={createdAt} /> }]} />
    </Question>
  );
}
