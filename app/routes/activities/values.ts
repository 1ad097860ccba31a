import type { ActivityRecord } from "#app/domain/activities/find.server";
import type { When } from "#app/domain/activities/plan";
import { never } from "#app/domain/activities/repetition";
import { staleForm } from "#app/http/stale-form";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

/** What the lists beside an activity say. */
export interface Beside {
  readonly cares: readonly string[];
  readonly places: ReadonlyMap<string, number | null>;
  /** Code of its canton. */
  readonly canton: string;
}

type Stated = Pick<
  ActivityRecord,
  | "title"
  | "description"
  | "theme"
  | "format"
  | "place"
  | "whereAudience"
  | "onlineUrl"
  | "audience"
  | "signUpMode"
>;

/** An activity as its form shows it. */
export const formValues = (stated: Stated, { cares, places, canton }: Beside, when: WhenValues) => ({
  title: stated.title,
  description: stated.description,
  theme: stated.theme ?? "",
  ...when,
  format: stated.format,
  canton,
  place: stated.place ?? "",
  whereAudience: stated.whereAudience,
  onlineUrl: stated.onlineUrl ?? "",
  audience: stated.audience,
  signUpMode: stated.signUpMode,
  participants: placesText(places, "participant"),
  volunteers: placesText(places, "volunteer"),
  facilitators: placesText(places, "facilitator"),
  cares: [...cares],
});

function placesText(places: Beside["places"], role: string): string {
  const capacity = places.get(role);
  return capacity === undefined ? "0" : String(capacity ?? "");
}

/** When it takes place, as the form shows it. */
export const whenValues = (when: When) => ({
  day: when.day,
  startTime: when.startTime,
  endTime: when.endTime,
  endDay: when.endDay ?? "",
  repeats: when.repeats as string,
  every: String(when.every),
  weekdays: when.weekdays as string[],
  until: when.until ?? "",
  count: String(when.count ?? ""),
  rule: when.rule,
  exceptions: when.exceptions.map((day) => day.split("-").reverse().join("/")).join("\n"),
});
export type WhenValues = ReturnType<typeof whenValues>;

const noTime: WhenValues = whenValues({
  ...never,
  day: "",
  startTime: "",
  endTime: "",
  endDay: null,
  exceptions: [],
});

/** What a new activity starts from. */
export const emptyValues = (canton: string) => ({
  ...formValues(
    {
      title: "",
      description: "",
      theme: null,
      format: "place",
      place: null,
      whereAudience: "everyone",
      onlineUrl: null,
      audience: "public",
      signUpMode: "anyone",
    },
    { cares: [], places: new Map([["participant", null]]), canton },
    noTime,
  ),
});

/** A new activity like one that there was: the same hours, and its days still to be said. */
export const copiedValues = (stated: Stated, beside: Beside, when: When | undefined) =>
  formValues(stated, beside, {
    ...noTime,
    startTime: when?.startTime ?? "",
    endTime: when?.endTime ?? "",
  });

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export function staleResult(
  typed: FormResult["values"],
  stored: ReturnType<typeof formValues>,
  cantonName: string,
  version: number,
  words: Words,
): FormResult {
  const { activities, organizations } = words;
  const { form } = activities;
  const labels = (chosen: readonly string[], names: Readonly<Record<string, string>>) =>
    chosen.map((one) => names[one]).join(", ") || form.noneSet;
  const label = (one: string, names: Readonly<Record<string, string>>) => names[one] ?? one;
  const shown = {
    theme: label(stored.theme, organizations.themes),
    repeats: label(stored.repeats, form.repetitions),
    weekdays: labels(stored.weekdays, activities.weekdays),
    format: activities.formats[stored.format],
    canton: cantonName,
    whereAudience: activities.whereAudiences[stored.whereAudience],
    audience: activities.audiences[stored.audience],
    signUpMode: activities.signUpModes[stored.signUpMode],
    cares: labels(stored.cares, activities.cares),
  };
  return staleForm({ ...stored, ...typed }, stored, shown, version);
}
