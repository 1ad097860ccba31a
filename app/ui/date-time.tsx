import type { Locale, Words } from "#app/locales/dictionary";
import { zone } from "#app/locales/zone";
import { useLocale, useWords } from "./words";

const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

/** By language and zone; making one takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: Locale, timeZone: string): Intl.DateTimeFormat {
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

type Zone = keyof Words["ui"]["date"]["zones"];

/** The parts of a date as people read them in its zone; a `YYYY-MM-DD` is that day in every zone. */
function dateParts(value: Date | string, locale: Locale, timeZone: Zone) {
  const isDay = typeof value === "string" && calendarDay.test(value);
  const instant = new Date(isDay ? `${value}T12:00:00Z` : value);
  const parts = formatFor(locale, isDay ? "UTC" : timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return {
    iso: isDay ? value : instant.toISOString(),
    weekday: part("weekday"),
    day: part("day"),
    month: part("month"),
    year: part("year"),
    time: `${part("hour")}:${part("minute")}`,
  };
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** How long ago or from now, in the largest whole unit. */
export function relativeTime(value: Date | string, locale: Locale, now = new Date()): string {
  const distance = new Date(value).getTime() - now.getTime();
  const [unit, size] = steps.find(([, length]) => Math.abs(distance) >= length) ?? ["minute", 60_000];
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.trunc(distance / size), unit);
}

interface DateTimeProps {
  value: Date | string;
  style?: "day" | "instant" | "relative" | undefined;
  /** Where it takes place, for what is not everybody's time. */
  timeZone?: Zone | undefined;
}

/** "sábado 14 de junio, 09:00 (hora de Ecuador)"; the year only where it is not this one. */
export function DateTime({ value, style = "instant", timeZone = zone }: DateTimeProps) {
  const locale = useLocale();
  const words = useWords().ui.date;
  const { iso, year, time, ...date } = dateParts(value, locale, timeZone);
  const thisYear = dateParts(new Date(), locale, timeZone).year;
  const day = words.day({ ...date, year: year === thisYear ? undefined : year });
  const text = {
    day: () => day,
    instant: () => words.instant(day, time, words.zones[timeZone]),
    relative: () => relativeTime(value, locale),
  };
  return <time dateTime={iso}>{text[style]()}</time>;
}
