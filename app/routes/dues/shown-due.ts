import { typedAmount } from "#app/domain/dues/amount";
import type { DueRecord } from "#app/domain/dues/list.server";
import { longPeriod } from "#app/domain/dues/periods";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";

/** A due as its pages show it. */
export const shownDue = (
  { uid, name, period, amountCents, paidOn, receiptNumber, note, version }: DueRecord,
  locale: Locale,
) => ({
  ...{ uid, period, amountCents, paidOn, receiptNumber, version },
  name: name ?? wordsFor(locale).dues.gone,
  periodText: longPeriod(period, locale),
  typed: { amount: typedAmount(amountCents), paidOn: paidOn ?? "", note: note ?? "" },
});

export type ShownDue = ReturnType<typeof shownDue>;
