import type { Care } from "#app/domain/activities/cares.server";
import type { Words } from "#app/locales/dictionary";

interface Told {
  readonly title: string;
  readonly when: string;
  readonly cancelled: boolean;
  /** Where it is, as everyone may read it. */
  readonly canton: { readonly name: string; readonly province: string } | undefined;
  readonly place: string | null;
  readonly placeKept: boolean;
  readonly cares: readonly Care[];
  readonly organizers: readonly string[];
  readonly signsUp: boolean;
  /** The whole address of its page. */
  readonly url: string;
}

/** An activity as a text for a group of people who talk by telephone: what everyone may read of it, and where to read more. */
export function messageOf(told: Told, { activities }: Words): string {
  const { message, show, cares } = activities;
  const where = [
    told.canton ? show.canton(told.canton.name, told.canton.province) : message.online,
    told.place ?? (told.placeKept ? message.placeKept : ""),
  ];
  return [
    ...(told.cancelled ? [message.cancelled] : []),
    `*${told.title}*`,
    told.when,
    where.filter(Boolean).join("\n"),
    ...(told.cares.length > 0 ? [message.cares(told.cares.map((care) => cares[care]).join(", "))] : []),
    message.by(told.organizers.join(", ")),
    told.signsUp ? message.signUp(told.url) : message.link(told.url),
  ].join("\n");
}
