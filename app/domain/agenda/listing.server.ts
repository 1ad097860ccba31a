import { startOfDay } from "#app/domain/activities/zones";
import type { Point } from "#app/domain/places/point";
import { wordsOf } from "#app/domain/search/words";
import type { Viewer } from "#app/domain/viewer";
import { zone } from "#app/locales/zone";
import type { Reader } from "#db/client/index";
import type { AgendaQuery } from "./agenda.schema";
import { type AgendaDate, datesOf, type Narrowing, type Span } from "./dates.server";
import { lastPage } from "./last-page";
import { nearestDates } from "./nearest.server";

/** Dates on a page of the agenda. */
export const agendaSize = 24;

/** Words of a search that are looked at. */
const searchedWords = 6;

export interface AgendaRow extends AgendaDate {
  /** From the place asked for to the seat of the canton; undefined without either. */
  readonly km?: number | undefined;
}

export interface AgendaPage {
  readonly rows: readonly AgendaRow[];
  readonly page: number;
  /** Whether there are later ones; how many is not counted. */
  readonly more: boolean;
}

/** The places that a question names, where they are known. */
export interface AskedPlaces {
  readonly cantonId?: number | undefined;
  /** The nearest first; those of which no point is known come last. */
  readonly near?: Point | undefined;
}

/** One page of the dates that the viewer may see: those to come, or from a day on; by time, or the nearest first. */
export async function listAgenda(
  read: Reader,
  viewer: Viewer,
  query: AgendaQuery,
  { cantonId, near }: AskedPlaces = {},
  now = new Date(),
): Promise<AgendaPage> {
  const dates = await datesOf(read, viewer, narrowingOf(query), now);
  const { page } = query;
  const [offset, wanted] = [(page - 1) * agendaSize, agendaSize + 1];
  const span = spanOf(query, now);
  const found =
    near && cantonId === undefined
      ? (await nearestDates(read, dates, span, near, offset + wanted)).slice(offset)
      : await (cantonId === undefined ? dates.everywhere : dates.inCanton(cantonId))(span, wanted, offset);
  return { rows: found.slice(0, agendaSize), page, more: found.length > agendaSize && page < lastPage };
}

/** What is not over yet and began a day ago at most; from a chosen day on, all of it. */
const spanOf = ({ from }: AgendaQuery, now: Date): Span =>
  from === undefined
    ? { startsFrom: new Date(now.getTime() - 86_400_000), endsFrom: now }
    : { startsFrom: startOfDay(from, zone) };

/** What a question narrows beside time and place. */
export const narrowingOf = ({ q, theme, format }: AgendaQuery): Narrowing => ({
  words: wordsOf(q).slice(0, searchedWords),
  theme,
  format,
});
