import { dayOf } from "#app/domain/calendar";
import { longPeriod, offeredPeriods } from "#app/domain/dues/periods";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import type { OptionGroup } from "#app/ui/options";

/** Months and years to choose from, those that an address asks for among them. */
export function periodOptions(asked: readonly string[], locale: Locale): OptionGroup[] {
  const { months, years } = offeredPeriods(asked, dayOf(new Date()));
  const { form } = wordsFor(locale).dues;
  const named = (periods: readonly string[]) =>
    periods.map((value) => ({ value, label: longPeriod(value, locale) }));
  return [
    { label: form.months, options: named(months) },
    { label: form.years, options: named(years) },
  ];
}
