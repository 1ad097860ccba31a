import { fold } from "#app/domain/text";
import type { AttendeeRole, Care, TimeZone } from "#db/schema/activities";
import { attendeeRoles } from "#db/schema/activities";
import { type ActivityForm, placesFields } from "./activity.schema";
import type { PlanFault } from "./plan";

/** How many may come in each part; null where as many as like, none where nobody signs up for it. */
export type Places = ReadonlyMap<AttendeeRole, number | null>;

/** What an activity is, apart from when it takes place. */
export interface Details {
  readonly columns: ReturnType<typeof columnsOf>;
  readonly cares: readonly Care[];
  readonly places: Places;
}

export type Fault =
  | PlanFault
  | { readonly field: "canton" | "participants"; readonly word: "canton-needed" | "places-needed" };

/** The columns and lists of what the form says; what does not go with its format is left out. */
export function detailsOf(form: ActivityForm, timeZone: TimeZone): Details | Fault {
  if (form.format !== "online" && form.canton === null) return { field: "canton", word: "canton-needed" };
  const places = placesOf(form);
  if (form.signUpMode !== "none" && places.size === 0)
    return { field: "participants", word: "places-needed" };
  return { columns: columnsOf(form, timeZone), cares: [...new Set(form.cares)].sort(), places };
}

function columnsOf(form: ActivityForm, timeZone: TimeZone) {
  const online = form.format === "online";
  return {
    title: form.title,
    titleKey: fold(form.title),
    description: form.description,
    theme: form.theme,
    format: form.format,
    audience: form.audience,
    cantonId: online ? null : form.canton,
    place: online ? null : form.place,
    whereAudience: form.whereAudience,
    onlineUrl: form.format === "place" ? null : form.onlineUrl,
    signUpMode: form.signUpMode,
    timeZone,
  };
}

const placesOf = (form: ActivityForm): Places =>
  new Map(
    attendeeRoles.flatMap((role) => {
      const said = form[placesFields[role]];
      return said === 0 ? [] : [[role, said === "open" ? null : said] as const];
    }),
  );
