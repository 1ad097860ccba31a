import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import type { TimeZone } from "#db/schema/activities";

/** An instant as a letter says it: weekday, day, month, year and time, with the name of the zone. */
export function momentInWords(instant: Date, zone: TimeZone, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(locale === "es" ? "es-EC" : "en-GB", {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return wordsFor(locale).letters.moment(
    {
      weekday: part("weekday"),
      day: part("day"),
      month: part("month"),
      year: part("year"),
      time: `${part("hour")}:${part("minute")}`,
    },
    zone,
  );
}
