import type { LoaderFunctionArgs } from "@remix-run/node";
import { findActivity } from "#app/domain/activities/find.server";
import { activityCalendar, isCancelled } from "#app/domain/calendars/activity-calendar.server";
import { calendarFile } from "#app/http/calendar-file.server";
import { found } from "#app/http/guards.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { read, viewer, env } = context;
  const activity = found(await findActivity(read, viewer, params.slug ?? ""));
  const day = new URL(request.url).searchParams.get("fecha") || null;
  const calendar = found(await activityCalendar(read, viewer, activity, day, env.publicOrigin));
  const method = isCancelled(calendar) ? "CANCEL" : "PUBLISH";
  return calendarFile(calendar, { method, kept: viewer.id === null });
}
