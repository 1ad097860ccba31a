import type { LoaderFunctionArgs } from "@remix-run/node";
import { agendaCalendar } from "#app/domain/calendars/public-calendars.server";
import { calendarFile } from "#app/http/calendar-file.server";
import { found } from "#app/http/guards.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const canton = searchParams.get("canton") || null;
  return calendarFile(found(await agendaCalendar(context.read, canton, context.env.publicOrigin)));
}
