import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findFeed, makeFeed } from "#app/domain/calendar-feeds/feed.server";
import { redirectWith } from "#app/http/flash.server";
import { requireConfirmed } from "#app/http/guards.server";
import { requireLiveSession } from "#app/http/sign-in.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Question } from "#app/ui/question";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const { ui, calendarFeeds } = wordsFor(context.locale);
  const kind = (await findFeed(context.read, person)) ? "another" : "first";
  return { title: ui.title(calendarFeeds.making[kind].title), kind } as const;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  await context.db.tx(async (tx) => {
    await requireLiveSession(tx, person);
    await makeFeed(tx, person);
  });
  return redirectWith(context, paths.secretAddress(), "calendar-feed-made");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function MakeCalendarFeed() {
  const { kind } = useLoaderData<typeof loader>();
  const words = useWords().calendarFeeds;
  const { title, text, confirm } = words.making[kind];
  return (
    <Question
      title={title}
      back={{ href: paths.calendarFeed(), label: words.title }}
      act={{
        action: paths.newCalendarFeed(),
        label: confirm,
        kind: kind === "first" ? "primary" : "danger",
      }}
    >
      <p>{text}</p>
      <p>{words.making.told}</p>
    </Question>
  );
}
