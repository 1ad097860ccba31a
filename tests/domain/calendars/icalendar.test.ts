import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { CalendarEvent } from "#app/domain/calendars/event";
import { icalendar } from "#app/domain/calendars/icalendar.server";

const instant = new Date("2027-03-05T15:00:00Z");
const event = (facts: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "abc@tejido.test",
  sequence: 0,
  startsAt: instant,
  endsAt: new Date("2027-03-05T16:30:00Z"),
  updatedAt: new Date("2027-01-02T03:04:05Z"),
  status: "CONFIRMED",
  summary: "Taller",
  description: "Nos reunimos.",
  location: "Tulcán (Carchi)",
  url: "https://tejido.test/actividades/taller",
  organizer: { name: "Hilos", url: "https://tejido.test/organizaciones/hilos" },
  ...facts,
});

const written = (...events: CalendarEvent[]) => icalendar({ name: "Agenda", language: "es", events });

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent");
  return { calendar, events, first: (name: string) => events[0]?.getFirstPropertyValue(name) };
}

test("what is written is what is read, whatever signs people put into it", async () => {
  const hard = "Costura, bordado; «ñandutí» y 🎉🎈\nsegunda línea \\n no es una \\ 👩🏽‍🤝‍👩🏻 ".repeat(9);
  const text = await written(
    event({
      summary: hard,
      description: `${hard}BEGIN:VEVENT\r\nEND:VCALENDAR`,
      location: hard,
      organizer: { name: 'Red "Hilos"; a, b: ñ', url: "https://tejido.test/organizaciones/hilos" },
    }),
  );
  const { events, first } = read(text);
  expect(events).toHaveLength(1);
  expect(first("summary")).toBe(hard);
  expect(first("location")).toBe(hard);
  expect(String(first("description")).replaceAll("\r", "")).toBe(`${hard}BEGIN:VEVENT\nEND:VCALENDAR`);
  expect(events[0]?.getFirstProperty("organizer")?.getParameter("cn")).toBe('Red "Hilos"; a, b: ñ');
});

test("lines end as they must and are at most 75 octets long, without half a letter", async () => {
  const text = await written(event({ summary: "ñ🎉áé".repeat(200), description: "x".repeat(1000) }));
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
  const lines = text.split("\r\n");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(Buffer.from(text).toString("utf8")).toBe(text);
  for (const line of lines) expect(line).not.toMatch(/^ ?[\udc00-\udfff]|[\ud800-\udbff]$/);
});

test("the same dates give the same bytes, at whatever hour they are written", async () => {
  const first = await written(event());
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(await written(event())).toBe(first);
  expect(await written(event({ sequence: 1 }))).not.toBe(first);
});

test("times stand in UTC, and the number, the state and the last change in their fields", async () => {
  const { calendar, first } = read(await written(event({ sequence: 3, status: "CANCELLED" })));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
  expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT1H");
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Agenda");
  expect(
    ["dtstart", "dtend", "dtstamp", "last-modified", "sequence", "status"].map(first).map(String),
  ).toEqual([
    "2027-03-05T15:00:00Z",
    "2027-03-05T16:30:00Z",
    "2027-01-02T03:04:05Z",
    "2027-01-02T03:04:05Z",
    "3",
    "CANCELLED",
  ]);
});

test("what is not told is no empty field, and nothing ends when it begins", async () => {
  const { events } = read(
    await written(
      event({ description: undefined, location: undefined, organizer: undefined, endsAt: instant }),
    ),
  );
  for (const name of ["description", "location", "organizer", "dtend"])
    expect(events[0]?.getFirstProperty(name), name).toBeNull();
});

test("the name of a calendar cannot add lines to it", async () => {
  const text = await icalendar({
    name: "Red, hilos; \\ y\r\nMETHOD:CANCEL",
    language: "en",
    events: [event()],
  });
  expect(read(text).calendar.getAllProperties("method")).toHaveLength(1);
  expect(text).toContain("X-WR-CALNAME:Red\\, hilos\\; \\\\ y METHOD:CANCEL\r\n");
});
