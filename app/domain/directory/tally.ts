/** What the directory can be narrowed by, each with one value at a time. */
export const facetNames = ["theme", "canton", "population", "offer", "need"] as const;
export type FacetName = (typeof facetNames)[number];

export type Wanted = Readonly<Partial<Record<FacetName, string | undefined>>>;

/** The values that each organization of a list has of one facet, in few bytes: those of place p are `values[starts[p] … starts[p + 1]]`. */
export interface Column {
  readonly options: readonly string[];
  readonly starts: Uint32Array;
  /** Positions in `options`. */
  readonly values: Uint16Array;
}

export type Columns = Readonly<Record<FacetName, Column>>;

/** How many organizations have each value, by value; what none has is not there. */
export type Counts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

export interface Tally {
  /** Places of the organizations that match everything, in the order in which they came. */
  readonly places: readonly number[];
  /** Of each facet's values, how many would be left with that value in place of the one asked for now. */
  readonly counts: Counts;
}

/**
 * A column out of pairs of place and value.
 * @param size how many organizations the list has
 * @param groups places by value
 */
export function columnOf(size: number, groups: ReadonlyMap<string, readonly number[]>): Column {
  const options = [...groups.keys()];
  const starts = new Uint32Array(size + 1);
  for (const places of groups.values())
    for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let place = 0; place < size; place += 1)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const values = new Uint16Array(starts[size] ?? 0);
  const filled = starts.slice();
  [...groups.values()].forEach((places, option) => {
    for (const place of places) {
      const at = filled[place] ?? 0;
      values[at] = option;
      filled[place] = at + 1;
    }
  });
  return { options, starts, values };
}

/** The values that the organization at a place has. */
export function valuesAt({ options, starts, values }: Column, place: number): string[] {
  const own: string[] = [];
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) own.push(options[values[at] ?? 0] ?? "");
  return own;
}

/** Which of these organizations match, and what each other choice would leave. One pass over them. */
export function tally(columns: Columns, wanted: Wanted, candidates: Iterable<number>): Tally {
  const facets = facetNames.map((name) => {
    const { options, starts, values } = columns[name];
    const value = wanted[name];
    return {
      starts,
      values,
      asked: value !== undefined,
      option: value === undefined ? -1 : options.indexOf(value),
      sums: new Uint32Array(options.length),
    };
  });
  type Facet = (typeof facets)[number];
  const has = ({ starts, values, option }: Facet, place: number): boolean => {
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) if (values[at] === option) return true;
    return false;
  };
  const add = ({ starts, values, sums }: Facet, place: number): void => {
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const option = values[at] ?? 0;
      sums[option] = (sums[option] ?? 0) + 1;
    }
  };
  const narrowing = facets.filter(({ asked }) => asked);
  const places: number[] = [];
  for (const place of candidates) {
    let missed: Facet | undefined;
    let misses = 0;
    for (const facet of narrowing)
      if (!has(facet, place)) {
        missed = facet;
        misses += 1;
        if (misses > 1) break;
      }
    if (misses > 1) continue;
    if (missed) {
      add(missed, place);
      continue;
    }
    places.push(place);
    for (const facet of facets) add(facet, place);
  }
  const counts = Object.fromEntries(
    facetNames.map((name, at) => [name, countsOf(columns[name].options, facets[at]?.sums)]),
  ) as Record<FacetName, ReadonlyMap<string, number>>;
  return { places, counts };
}

const countsOf = (options: readonly string[], sums: Uint32Array | undefined): ReadonlyMap<string, number> =>
  new Map(options.flatMap((option, at) => (sums?.[at] ? [[option, sums[at] ?? 0] as const] : [])));
