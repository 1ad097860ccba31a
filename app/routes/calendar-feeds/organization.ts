import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { organizationCalendar } from "#app/domain/calendars/public-calendars.server";
import { findKeptSlug } from "#app/domain/organizations/merged-address.server";
import { visitor } from "#app/domain/viewer";
import { calendarFile } from "#app/http/calendar-file.server";
import { found } from "#app/http/guards.server";
import { paths } from "#app/paths";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { read, env } = context;
  const slug = params.slug ?? "";
  const calendar = await organizationCalendar(read, slug, env.publicOrigin);
  if (!calendar) {
    const kept = await findKeptSlug(read, visitor("es"), slug);
    if (kept) throw redirect(paths.organizationFeed(kept), 301);
  }
  return calendarFile(found(calendar));
}
