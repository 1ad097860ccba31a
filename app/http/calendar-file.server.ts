import { createHash } from "node:crypto";
import { type Calendar, changedAt } from "#app/domain/calendars/event";
import { icalendar } from "#app/domain/calendars/icalendar.server";
import { keptByBrowsers } from "./security-headers.server";

interface Options {
  readonly method?: "PUBLISH" | "CANCEL" | undefined;
  /** Whether a browser may keep it; not what only the signed-in reader may know. */
  readonly kept?: boolean | undefined;
}

/**
 * A calendar as calendar programs fetch it again and again: its tag is that of its bytes, so that who has them already
 * is told so. Nobody on the way keeps it.
 */
export async function calendarFile(
  calendar: Calendar,
  { method = "PUBLISH", kept = true }: Options = {},
): Promise<Response> {
  const text = await icalendar(calendar, method);
  const headers = new Headers({
    "Content-Type": "text/calendar; charset=utf-8",
    "Cache-Control": kept ? keptByBrowsers : "no-store",
    ETag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`,
  });
  const changed = changedAt(calendar);
  if (changed) headers.set("Last-Modified", changed.toUTCString());
  return new Response(text, { headers });
}
