import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFeedOwner } from "#app/domain/calendar-feeds/feed.server";
import { personalCalendar } from "#app/domain/calendars/personal-calendar.server";
import { calendarFile } from "#app/http/calendar-file.server";
import { found } from "#app/http/guards.server";

/** The secret of the address opens this and nothing else; whoever sends it, no cookie is looked at. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { read, env } = context;
  const owner = found(await findFeedOwner(read, params.token ?? ""));
  return calendarFile(await personalCalendar(read, owner, env.publicOrigin));
}
