import type { Canton } from "#app/domain/territories/cantons.server";
import type { TimeZone } from "#db/schema/activities";
import type { ActivityForm } from "./activity.schema";
import { type Details, detailsOf, type Fault } from "./details";
import { type Plan, planDates } from "./plan";
import { zoneOf } from "./zones";

/** What the form of an activity asks for: what it is, and its dates; or the first thing that is wrong with it. */
export function draftOf(
  form: ActivityForm,
  timeZone: TimeZone,
): { readonly details: Details; readonly plan: Plan } | Fault {
  const details = detailsOf(form, timeZone);
  if ("word" in details) return details;
  const plan = planDates(form, timeZone);
  return "word" in plan ? plan : { details, plan };
}

/** The zone of an activity: its canton's, or that of its organization where it has none. */
export function zoneFor(
  { format, canton }: Pick<ActivityForm, "format" | "canton">,
  organization: { readonly cantonId: number },
  cantons: readonly Pick<Canton, "id" | "code">[],
): TimeZone {
  const id = format === "online" ? organization.cantonId : (canton ?? organization.cantonId);
  return zoneOf(cantons.find((one) => one.id === id)?.code ?? "");
}
