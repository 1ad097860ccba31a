import type { Point } from "#app/domain/places/point";
import { seatsFrom } from "#app/domain/places/seats.server";
import type { Reader } from "#db/client/index";
import type { AgendaDate, Dates, Span } from "./dates.server";

/** As many dates are put in order in memory; of more, canton after canton is looked at. */
const sortedAtOnce = 100;

export interface NearDate extends AgendaDate {
  /** To the seat of its canton; undefined where that is not known, or it is online only. */
  readonly km: number | undefined;
}

/**
 * The first dates, nearest canton first and in each by time; those of no known place at the end. A canton is as far as
 * its seat.
 */
export async function nearestDates(
  read: Reader,
  dates: Dates,
  span: Span,
  point: Point,
  wanted: number,
): Promise<NearDate[]> {
  const seats = await seatsFrom(read, point);
  const all = await dates.everywhere(span, sortedAtOnce + 1);
  if (all.length <= sortedAtOnce) return inOrder(all, seats).slice(0, wanted);
  const found: NearDate[] = [];
  for (const { cantonId, km } of seats) {
    if (found.length >= wanted) return found;
    const here = await dates.inCanton(cantonId)(span, wanted - found.length);
    found.push(...here.map((date) => ({ ...date, km })));
  }
  if (found.length >= wanted) return found;
  const rest = await dates.outside(seats.map(({ cantonId }) => cantonId))(span, wanted - found.length);
  return [...found, ...rest.map((date) => ({ ...date, km: undefined }))];
}

/** By distance; sorting keeps the order of time where that is equal. */
function inOrder(all: readonly AgendaDate[], seats: Awaited<ReturnType<typeof seatsFrom>>): NearDate[] {
  const places = new Map(seats.map(({ cantonId, km }, place) => [cantonId, { place, km }]));
  return all
    .map((date) => ({ date, seat: places.get(date.cantonId ?? 0) }))
    .sort((one, other) => (one.seat?.place ?? places.size) - (other.seat?.place ?? places.size))
    .map(({ date, seat }) => ({ ...date, km: seat?.km }));
}
