import { longDay } from "#app/domain/calendar";
import { typedAmount } from "#app/domain/dues/amount";
import type { DueEdition } from "#app/domain/dues/due.schema";
import type { DueRecord } from "#app/domain/dues/list.server";
import type { Locale } from "#app/domain/viewer";
import { staleForm } from "#app/http/stale-form";
import type { FormResult } from "#app/ui/form-result";

type Payment = Omit<DueEdition, "version">;

/** What was typed, as the form shows it. */
export const typedValues = ({ amount, paidOn, note }: Payment) => ({
  amount: typedAmount(amount),
  paidOn: paidOn ?? "",
  note: note ?? "",
});

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export const staleResult = (data: Payment, stored: DueRecord, locale: Locale): FormResult =>
  staleForm(
    typedValues(data),
    typedValues({ ...stored, amount: stored.amountCents }),
    stored.paidOn === null ? {} : { paidOn: longDay(stored.paidOn, locale) },
    stored.version,
  );
