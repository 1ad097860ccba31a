import { setImmediate } from "node:timers/promises";
import ICAL from "ical.js";
import type { Calendar, CalendarEvent } from "./event";

/** Octets before a line is folded: the blank of the next one counts too (RFC 5545, 3.1: at most 75). */
ICAL.foldLength = 74;

/** Events after which others get their turn. */
const atOnce = 50;

/** How often a calendar program asks again (RFC 7986, and as older programs call it). */
const asksEvery = "PT1H";

/**
 * A calendar as RFC 5545 writes it. Nothing in it depends on when it is written, so that the same dates give the same
 * bytes.
 * @param method `CANCEL` where the file says that what someone has in her calendar is off
 */
export async function icalendar(
  { name, language, events }: Calendar,
  method: "PUBLISH" | "CANCEL" = "PUBLISH",
): Promise<string> {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", `-//Tejido//Tejido//${language.toUpperCase()}`);
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("method", method);
  if (method === "PUBLISH") {
    calendar.addPropertyWithValue("name", escaped(name));
    calendar.addPropertyWithValue("x-wr-calname", escaped(name));
    calendar.addProperty(duration("refresh-interval"));
    calendar.addPropertyWithValue("x-published-ttl", asksEvery);
  }
  for (const [at, event] of events.entries()) {
    if (at % atOnce === atOnce - 1) await setImmediate();
    calendar.addSubcomponent(vevent(event));
  }
  return `${calendar.toString()}\r\n`;
}

/** Text of a property that ical.js does not know and writes as it is (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ");

function duration(name: string): ICAL.Property {
  const property = new ICAL.Property(name);
  property.resetType("duration");
  property.setValue(ICAL.Duration.fromString(asksEvery));
  return property;
}

function vevent(event: CalendarEvent): ICAL.Component {
  const component = new ICAL.Component("vevent");
  const say = (name: string, value: string | number | ICAL.Time | undefined) =>
    value !== undefined && value !== "" && component.addPropertyWithValue(name, value);
  say("uid", event.uid);
  say("dtstamp", utc(event.updatedAt));
  say("last-modified", utc(event.updatedAt));
  say("sequence", event.sequence);
  say("dtstart", utc(event.startsAt));
  // An end must be later than the beginning.
  if (event.endsAt > event.startsAt) say("dtend", utc(event.endsAt));
  say("status", event.status);
  say("summary", event.summary);
  say("description", event.description);
  say("location", event.location);
  say("url", event.url);
  if (event.organizer) component.addProperty(organizer(event.organizer));
  return component;
}

function organizer({ name, url }: NonNullable<CalendarEvent["organizer"]>): ICAL.Property {
  const property = new ICAL.Property("organizer");
  property.setParameter("cn", name);
  property.setValue(url);
  return property;
}

const utc = (instant: Date): ICAL.Time => ICAL.Time.fromJSDate(instant, true);
