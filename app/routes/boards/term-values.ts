import type { TermData } from "#app/domain/boards/term.schema";
import type { TermRecord } from "#app/domain/boards/terms.server";
import { longDay } from "#app/domain/calendar";
import { staleForm } from "#app/http/stale-form";
import type { Locale, Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

const formValues = ({ position, holder, startsOn, endsOn }: TermData) => ({
  position,
  holder,
  startsOn,
  endsOn: endsOn ?? "",
});

/** What is stored, as the form shows it. */
export const recordValues = (term: TermRecord) => formValues(term);

/** Another term stands in the way: the sentence names it, what was typed stays. */
export const clashResult = (
  data: TermData,
  { holder, startsOn, endsOn }: TermRecord,
  words: Words,
  locale: Locale,
): FormResult => ({
  values: formValues(data),
  errors: {
    startsOn: words.boards.form.clash({
      holder,
      startsOn: longDay(startsOn, locale),
      endsOn: endsOn && longDay(endsOn, locale),
    }),
  },
});

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export const staleResult = (data: TermData, stored: TermRecord, words: Words): FormResult =>
  staleForm(
    formValues(data),
    formValues(stored),
    { position: words.boards.positions[stored.position] },
    stored.version,
  );
