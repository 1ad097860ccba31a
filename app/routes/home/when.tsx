import type { ComingDate } from "#app/domain/home/coming.server";
import { useLocale, useWords } from "#app/ui/words";

/** When a date begins, in the zone of its activity and with the name of that zone. */
export function When({ date }: { date: Pick<ComingDate, "startsAt" | "timeZone"> }) {
  const locale = useLocale();
  const { ui, home } = useWords();
  const startsAt = new Date(date.startsAt);
  const parts = formatFor(locale, date.timeZone).formatToParts(startsAt);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  const day = ui.date.day({
    weekday: part("weekday"),
    day: part("day"),
    month: part("month"),
    year: undefined,
  });
  const time = `${part("hour")}:${part("minute")}`;
  return <time dateTime={startsAt.toISOString()}>{home.mine.coming.zones[date.timeZone](day, time)}</time>;
}

/** By language and zone; making one takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: "es" | "en", timeZone: ComingDate["timeZone"]): Intl.DateTimeFormat {
  const name = `${locale} ${timeZone}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale === "es" ? "es-EC" : "en-GB", {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(name, format);
  return format;
}
