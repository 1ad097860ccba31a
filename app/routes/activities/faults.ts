import { placesFields } from "#app/domain/activities/activity.schema";
import type { Fault } from "#app/domain/activities/details";
import type { DatesTaken } from "#app/domain/activities/redating.server";
import type { PlacesTaken } from "#app/domain/activities/seats.server";
import { longDay } from "#app/domain/calendar";
import { type Locale, wordsFor } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

/** The form again, as it was typed, with one sentence beside the field that is meant. */
export function faultResult(
  values: FormResult["values"],
  fault: Fault | DatesTaken | PlacesTaken,
  locale: Locale,
): FormResult {
  const { faults, roles } = wordsFor(locale).activities;
  if ("role" in fault) {
    const sentence = faults["places-taken"](roles[fault.role], fault.taken);
    return { values, errors: { [placesFields[fault.role]]: sentence } };
  }
  const { field, word } = fault;
  const inWords = (day: string) => longDay(day, locale);
  if (word === "dates-taken") return { values, errors: { [field]: faults[word](fault.days.map(inWords)) } };
  if (word === "no-such-date") return { values, errors: { [field]: faults[word](inWords(fault.day ?? "")) } };
  return { values, errors: { [field]: faults[word] } };
}
