import { earthRadius, type Point, radians } from "#app/domain/places/point";

/** An organization of a page, by its place in the index, and how far it is where that is asked and known. */
export interface Chosen {
  readonly place: number;
  readonly km: number | undefined;
}

/** Up to so many are picked out in one pass; more are put in order whole. */
const few = 240;

/** Where organizations are, as points on a sphere of radius 1; none where no point is known. */
export class Points {
  readonly #axes: Float64Array;

  /** @param size how many places there are */
  constructor(size: number) {
    this.#axes = new Float64Array(3 * size).fill(Number.NaN);
  }

  put(place: number, point: Point): void {
    this.#axes.set(onSphere(point), 3 * place);
  }

  has(place: number): boolean {
    return !Number.isNaN(this.#axes[3 * place]);
  }

  /**
   * A part of these places, the nearest to a point first; those equally far, and at the end those of which no point is
   * known, in the order in which they came. Distances in km along the great circle: 2 R asin(c / 2), c being the chord.
   */
  nearest(places: readonly number[], from: Point, offset: number, limit: number): Chosen[] {
    const { best, located } = this.#ordered(places, onSphere(from), offset + limit);
    const chosen = best.slice(offset, offset + limit).map(({ place, square }) => ({
      place,
      km: 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(square) / 2)),
    }));
    if (chosen.length === limit || located === places.length) return chosen;
    const nowhere = places.filter((place) => !this.has(place));
    const after = Math.max(0, offset - located);
    const rest = nowhere.slice(after, after + limit - chosen.length);
    return [...chosen, ...rest.map((place) => ({ place, km: undefined }))];
  }

  /** The first of them by the square of the chord, which grows with the distance; and how many have a point at all. */
  #ordered(places: readonly number[], [x, y, z]: Axes, wanted: number): { best: Near[]; located: number } {
    const axes = this.#axes;
    const all = wanted > few;
    const best: Near[] = [];
    let located = 0;
    let farthest = Number.POSITIVE_INFINITY;
    for (const place of places) {
      const dx = (axes[3 * place] ?? 0) - x;
      const dy = (axes[3 * place + 1] ?? 0) - y;
      const dz = (axes[3 * place + 2] ?? 0) - z;
      const square = dx * dx + dy * dy + dz * dz;
      if (Number.isNaN(square)) continue;
      located += 1;
      if (square >= farthest) continue;
      if (all) best.push({ place, square });
      else farthest = insert(best, { place, square }, wanted);
    }
    if (all) best.sort((one, other) => one.square - other.square);
    return { best, located };
  }
}

interface Near {
  readonly place: number;
  readonly square: number;
}

/** Puts one in its order after those equally far; answers what the next must be nearer than. */
function insert(best: Near[], one: Near, wanted: number): number {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.square ?? 0) > one.square) at -= 1;
  best.splice(at, 0, one);
  if (best.length > wanted) best.pop();
  return best.length < wanted ? Number.POSITIVE_INFINITY : (best[wanted - 1]?.square ?? 0);
}

type Axes = readonly [number, number, number];

function onSphere({ latitude, longitude }: Point): Axes {
  const [up, around] = [radians(latitude), radians(longitude)];
  return [Math.cos(up) * Math.cos(around), Math.cos(up) * Math.sin(around), Math.sin(up)];
}
