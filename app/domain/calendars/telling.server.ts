import { type Canton, cantonsById } from "#app/domain/territories/cantons.server";
import type { Locale } from "#app/domain/viewer";
import { type Words, wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import type { Reader } from "#db/client/index";
import { type CalendarDate, type Host, hostsOf } from "./dates.server";
import type { CalendarEvent } from "./event";

/** Letters of a description in a calendar of many activities; its page has the rest. */
const shortened = 300;

/** How whoever reads a calendar stands to a date. */
export interface Standing {
  /** Whether she reads where exactly it is, as those who signed up and the organizers do. */
  readonly knowsPlace: boolean;
  /** Whether she reads where it is met online and why it was cancelled. */
  readonly knowsLink: boolean;
  readonly waits: boolean;
  readonly changedAt: Date | undefined;
}

/** Everyone. */
export const nobodySpecial: Standing = {
  knowsPlace: false,
  knowsLink: false,
  waits: false,
  changedAt: undefined,
};

interface Telling {
  /** By which people reach the site. */
  readonly origin: string;
  readonly locale: Locale;
  /** How the reader stands to each date; `hostIds` agreed to organize it too. */
  readonly standingOf?: (date: CalendarDate, hostIds: readonly number[]) => Standing;
  /** Whether nothing is said but that there is something. */
  readonly discreet?: boolean;
  readonly whole?: boolean;
}

/** What a calendar says of dates. Whatever is not for its reader is left out here, whoever asked for the dates. */
export async function eventsOf(
  read: Reader,
  dates: readonly CalendarDate[],
  telling: Telling,
): Promise<CalendarEvent[]> {
  const hosts = await hostsOf(
    read,
    dates.map(({ activityId }) => activityId),
  );
  const cantons = await cantonsById(
    read,
    dates.flatMap(({ cantonId }) => cantonId ?? []),
  );
  return dates.map((date) => eventOf(date, hosts.get(date.activityId) ?? [], cantons, telling));
}

function eventOf(
  date: CalendarDate,
  hosts: readonly Host[],
  cantons: ReadonlyMap<number, Canton>,
  { origin, locale, standingOf = () => nobodySpecial, discreet = false, whole = false }: Telling,
): CalendarEvent {
  const words = wordsFor(locale);
  const standing = standingOf(
    date,
    hosts.map(({ id }) => id),
  );
  const { day, slug, recurrence } = date;
  const url = origin + paths.activity(slug, recurrence === null ? {} : { fecha: day });
  const common = {
    uid: `${date.uid}@${new URL(origin).host}`,
    sequence: date.sequence,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    updatedAt: latest(date.updatedAt, date.activityUpdatedAt, standing.changedAt),
    status: date.cancelledAt ? "CANCELLED" : standing.waits ? "TENTATIVE" : "CONFIRMED",
  } as const;
  if (discreet)
    return {
      ...common,
      summary: words.calendarFeeds.discreetSummary,
      description: undefined,
      location: undefined,
      url: origin + paths.ownActivities(),
      organizer: undefined,
    };
  return {
    ...common,
    summary: date.title,
    description: described(date, hosts, standing, url, whole, words),
    location: located(date, standing, cantons.get(date.cantonId ?? 0), words),
    url,
    organizer: { name: date.organization, url: origin + paths.organization(date.organizationSlug) },
  };
}

const latest = (...instants: readonly (Date | undefined)[]): Date =>
  new Date(Math.max(...instants.map((instant) => instant?.getTime() ?? 0)));

/** Where it is, as its organizers let this reader know it: the canton is said to all who see the activity. */
function located(
  { format, ownPlace, place, whereAudience }: CalendarDate,
  { knowsPlace }: Standing,
  canton: Canton | undefined,
  { agenda, territories }: Words,
): string | undefined {
  if (format === "online") return agenda.event.online;
  const where = ownPlace ?? place;
  const named = canton && territories.option(canton.name, canton.province);
  if (where === null || (whereAudience === "signed-up" && !knowsPlace)) return named;
  return named === undefined ? where : agenda.event.place(where, named);
}

function described(
  date: CalendarDate,
  hosts: readonly Host[],
  { knowsPlace, knowsLink, waits }: Standing,
  url: string,
  whole: boolean,
  { agenda, calendarFeeds }: Words,
): string {
  const { event } = agenda;
  const { description, cancelledAt, cancelledReason, whereAudience, format, onlineUrl } = date;
  const secret = whereAudience === "signed-up" && !knowsPlace && format !== "online";
  return [
    waits && calendarFeeds.waiting,
    cancelledAt && knowsLink && cancelledReason && event.reason(cancelledReason),
    whole || description.length <= shortened ? description : `${cut(description)}…`,
    secret && event.afterSignUp,
    knowsLink && onlineUrl && event.onlineLink(onlineUrl),
    event.organizers([date.organization, ...hosts.flatMap(({ name }) => name ?? [])]),
    event.link(url),
  ]
    .filter(Boolean)
    .join("\n");
}

/** The beginning of a text, without half a letter at its end. */
const cut = (text: string): string =>
  [...text.slice(0, shortened * 2)].slice(0, shortened).join("").trimEnd();
