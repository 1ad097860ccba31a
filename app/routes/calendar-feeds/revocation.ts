import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { revokeFeed } from "#app/domain/calendar-feeds/feed.server";
import { redirectWith } from "#app/http/flash.server";
import { requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { revoked: "calendar-feed-revoked", none: "calendar-feed-none" } as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSignedIn({ request, context });
  return redirect(paths.calendarFeed());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const outcome = await context.db.tx((tx) => revokeFeed(tx, person));
  return redirectWith(context, paths.calendarFeed(), outcomes[outcome]);
}
