import { setImmediate } from "node:timers/promises";
import ICAL from "ical.js";
import type { Calendar, CalendarEvent } from "./event";

/** Octets before a line is folded: the blank of the next one counts too (RFC 5545, 3.1: at most 75). */
ICAL.foldLength = 74;

const lineEnd = "\r\n";

/** Events after which others get their turn. */
const atOnce = 100;

/** How often a calendar program asks again (RFC 7986, and as older programs call it). */
const asksEvery = "PT1H";

/** A property as jCal has it (RFC 7265): name, parameters, type, value. */
type Property = [name: string, parameters: Record<string, string>, type: string, value: string | number];

/**
 * A calendar as RFC 5545 writes it. Nothing in it depends on when it is written, so that the same dates give the same
 * bytes.
 * @param method `CANCEL` where the file says that what someone has in her calendar is off
 */
export async function icalendar(
  { name, language, events }: Calendar,
  method: "PUBLISH" | "CANCEL" = "PUBLISH",
): Promise<string> {
  const head: Property[] = [
    ["version", {}, "text", "2.0"],
    ["prodid", {}, "text", `-//Tejido//Tejido//${language.toUpperCase()}`],
    ["calscale", {}, "text", "GREGORIAN"],
    ["method", {}, "text", method],
  ];
  if (method === "PUBLISH")
    head.push(
      ["name", {}, "unknown", escaped(name)],
      ["x-wr-calname", {}, "unknown", escaped(name)],
      ["refresh-interval", {}, "duration", asksEvery],
      ["x-published-ttl", {}, "unknown", asksEvery],
    );
  const end = `${lineEnd}END:VCALENDAR`;
  const parts = [ICAL.stringify(["vcalendar", head, []]).slice(0, -end.length)];
  for (const [at, event] of events.entries()) {
    if (at % atOnce === atOnce - 1) await setImmediate();
    parts.push(ICAL.stringify(["vevent", propertiesOf(event), []]));
  }
  return `${parts.join(lineEnd)}${end}${lineEnd}`;
}

/** Text of a property that ical.js does not know and writes as it is (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ");

/** What is not told has no property, and nothing ends when it begins. */
function propertiesOf(event: CalendarEvent): Property[] {
  const { startsAt, endsAt, description, location, organizer } = event;
  const changed = utc(event.updatedAt);
  const said: Property[] = [
    ["uid", {}, "text", event.uid],
    ["dtstamp", {}, "date-time", changed],
    ["last-modified", {}, "date-time", changed],
    ["sequence", {}, "integer", event.sequence],
    ["dtstart", {}, "date-time", utc(startsAt)],
  ];
  if (endsAt > startsAt) said.push(["dtend", {}, "date-time", utc(endsAt)]);
  said.push(["status", {}, "text", event.status], ["summary", {}, "text", event.summary]);
  if (description) said.push(["description", {}, "text", description]);
  if (location) said.push(["location", {}, "text", location]);
  said.push(["url", {}, "uri", event.url]);
  if (organizer) said.push(["organizer", { cn: organizer.name }, "cal-address", organizer.url]);
  return said;
}

/** An instant as jCal has it, to the second. */
const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;
