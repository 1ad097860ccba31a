import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import type { TimeZone } from "#db/schema/activities";

/** By language and zone; making one takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: Locale, timeZone: TimeZone): Intl.DateTimeFormat {
  const name = `${locale} ${timeZone}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale === "es" ? "es-EC" : "en-GB", {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(name, format);
  return format;
}

function partsOf(instant: Date, locale: Locale, zone: TimeZone) {
  const parts = formatFor(locale, zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return {
    weekday: part("weekday"),
    day: part("day"),
    month: part("month"),
    year: part("year"),
    time: `${part("hour")}:${part("minute")}`,
  };
}

/** When a date takes place as a page shows it: for machines, for people, and for people who read its zone elsewhere. */
export interface ShownTime {
  readonly iso: string;
  readonly text: string;
  readonly short: string;
}

/** When a date takes place: weekday, day, month, from when to when, with the name of the zone; the year where it is not this one. */
export function whenText(
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  zone: TimeZone,
  locale: Locale,
  now = new Date(),
): ShownTime {
  const { ui, activities } = wordsFor(locale);
  const [from, to, today] = [startsAt, endsAt, now].map((instant) => partsOf(instant, locale, zone));
  if (!from || !to || !today) throw new Error("a date has no parts");
  const dayText = (of: typeof from) =>
    ui.date.day({ ...of, year: of.year === today.year ? undefined : of.year });
  const [first, last] = [dayText(from), dayText(to)];
  const { when } = activities;
  const short =
    first === last ? when.oneDay(first, from.time, to.time) : when.manyDays(first, from.time, last, to.time);
  return { iso: startsAt.toISOString(), text: when.inZone(short, ui.date.zones[zone]), short };
}

/** The day on which a date begins, in words. */
export function dayText(instant: Date, zone: TimeZone, locale: Locale, now = new Date()): string {
  const of = partsOf(instant, locale, zone);
  const { year } = partsOf(now, locale, zone);
  return wordsFor(locale).ui.date.day({ ...of, year: of.year === year ? undefined : of.year });
}
